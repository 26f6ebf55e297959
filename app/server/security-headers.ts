import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';

const twoYearsInSeconds = 63_072_000;

/** On every response, errors and files included; makes the response's nonce. Source: OWASP ASVS 5.0, section 3.4. */
export function securityHeaders(https: boolean): RequestHandler {
  const byHelmet = helmet({
    contentSecurityPolicy: { useDefaults: false, directives: contentSecurityPolicy },
    strictTransportSecurity: https ? { maxAge: twoYearsInSeconds, includeSubDomains: true } : false,
    // Never no-referrer: browsers then send "Origin: null" with a plain form, which every guard refuses.
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });
  return (req, res, next) => {
    res.locals.nonce = randomBytes(16).toString('base64');
    res.set('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()');
    res.set('Cache-Control', 'no-store');
    res.set('X-Robots-Tag', 'noindex, nofollow, noarchive');
    byHelmet(req, res, next);
  };
}

export function nonceOf(res: Response): string {
  return String(res.locals.nonce);
}

const withNonce = (_req: IncomingMessage, res: ServerResponse) => `'nonce-${nonceOf(res as Response)}'`;

/** No upgrade-insecure-requests: it would break plain http on this machine. */
const contentSecurityPolicy = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'", withNonce],
  styleSrc: ["'self'", withNonce],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  manifestSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  objectSrc: ["'none'"],
  frameAncestors: ["'none'"],
};
