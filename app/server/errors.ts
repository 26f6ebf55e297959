import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Logger } from 'pino';
import { describeError } from './describe-error';
import { sendErrorPage } from './error-page';

export const answerNotFound: RequestHandler = (_req, res) => {
  sendErrorPage(res, { status: 404, title: 'There is no such page', text: 'The address may be incomplete.' });
};

/** The last resort: a stack, a query or a path never reaches the browser. */
export function answerErrors(log: Logger): ErrorRequestHandler {
  return (error, _req, res, next) => {
    const status = refusal(error);
    if (status === 500) log.error({ error: describeError(error), id: res.locals.requestId }, 'request failed');
    // Part of the answer is out already: all that is left is to cut it off.
    if (res.headersSent) return next(error);
    if (status < 500) {
      return sendErrorPage(res, {
        status,
        title: 'This request cannot be read',
        text: 'Its address is not well formed.',
      });
    }
    sendErrorPage(res, {
      status,
      title: 'Something went wrong here',
      text: 'The fault is ours, not yours. What was shown as saved before is safe. Go back and try again.',
    });
  };
}

/** A malformed address or host name is the sender's fault. */
function refusal(error: unknown): number {
  if (error instanceof URIError) return 400;
  const { code, status } = (error ?? {}) as { code?: unknown; status?: unknown };
  if (code === 'ERR_INVALID_URL') return 400;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}
