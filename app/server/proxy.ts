import type { RequestHandler } from 'express';

/** Without a trusted proxy anyone may send these, and Remix would believe the host in them. */
export function dropForwardedHeaders(trustedProxies: number): RequestHandler {
  return (req, _res, next) => {
    if (trustedProxies === 0) {
      for (const name of Object.keys(req.headers)) {
        if (name === 'forwarded' || name.startsWith('x-forwarded-')) delete req.headers[name];
      }
    }
    next();
  };
}
