import type { Request, RequestHandler } from 'express';
import { sendErrorPage } from './error-page';

const reading = new Set(['GET', 'HEAD']);
const writing = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

export const allowMethods: RequestHandler = (req, res, next) => {
  if (reading.has(req.method) || writing.has(req.method)) return next();
  res.set('Allow', 'GET, HEAD, POST');
  sendErrorPage(res, {
    status: 405,
    title: 'This cannot be done here',
    text: 'Plumbline does not know this kind of request.',
  });
};

/**
 * Refuses every changing request that a page of ours did not send. Remix's own check misses requests with `?_data=`
 * and routes without a page. Source: OWASP CSRF prevention cheat sheet, Fetch Metadata.
 */
export function guardAgainstForgery(appUrl: string): RequestHandler {
  return (req, res, next) => {
    if (reading.has(req.method)) return next();
    if (isOurs(req, appUrl)) {
      // Remix would compare it with a host that a proxy may have rewritten, and fail where this guard has decided.
      delete req.headers.origin;
      return next();
    }
    sendErrorPage(res, {
      status: 403,
      title: 'This was not sent from Plumbline',
      text: 'The browser says that another page sent this, so nothing was saved. Open Plumbline and send it again from there.',
    });
  };
}

function isOurs(req: Request, appUrl: string): boolean {
  const site = req.get('Sec-Fetch-Site');
  return site === undefined ? req.get('Origin') === appUrl : site === 'same-origin';
}
