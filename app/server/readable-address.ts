import type { RequestHandler } from 'express';
import { sendErrorPage } from './error-page';

/** The router prints an address it cannot decode, and with it any token in it. */
export const requireReadableAddress: RequestHandler = (req, res, next) => {
  if (isReadable(req.path)) return next();
  sendErrorPage(res, { status: 400, title: 'This address cannot be read', text: 'It is not well formed.' });
};

function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
