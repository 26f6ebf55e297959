import type { RequestHandler } from 'express';
import { sendErrorPage } from './error-page';

const plainForm = /^application\/x-www-form-urlencoded\s*(?:;|$)/i;

/**
 * Every change is sent by a plain form. Other bodies are refused before any page, because reading one as a form throws,
 * and because parsers of files and multipart bodies that nobody needs are only surface.
 */
export const requireForm: RequestHandler = (req, res, next) => {
  const reads = req.method === 'GET' || req.method === 'HEAD';
  if (reads || plainForm.test(req.get('Content-Type') ?? '')) return next();
  sendErrorPage(res, {
    status: 415,
    title: 'This cannot be read',
    text: 'It was not sent by a form of Plumbline. Nothing was saved.',
  });
};
