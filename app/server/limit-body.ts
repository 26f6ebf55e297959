import type { Request, RequestHandler } from 'express';
import { sendErrorPage } from './error-page';

/** The largest page of answers with notes is a quarter of this. */
const bodyLimit = 64 * 1024;

/** A refused body is read to its end up to here, because a browser shows no page while it still sends. */
const drainLimit = 4 * 1024 * 1024;

/** How long a sender who goes on after that is still read, in ms: closing at once would reset the answer on its way. */
const lingerTime = 2_000;

/**
 * Lets through only bodies that announce their length: Node then never reads more than announced, so the limit holds
 * without touching the stream. Every browser announces it.
 */
export function limitBody(appUrl: string): RequestHandler {
  return async (req, res, next) => {
    const announced = Number(req.get('Content-Length') ?? 0);
    const chunked = req.get('Transfer-Encoding') !== undefined;
    if (!chunked && announced <= bodyLimit) return next();
    const size = await drain(req);
    res.on('finish', () => closeLater(req));
    if (size > bodyLimit) return sendErrorPage(res, tooLarge(backFrom(req, appUrl)));
    sendErrorPage(res, {
      status: 411,
      title: 'The length is missing',
      text: 'This was sent without its length. Nothing was saved.',
    });
  };
}

function closeLater(req: Request): void {
  if (!req.complete) setTimeout(() => req.socket.destroy(), lingerTime).unref();
}

function tooLarge(path: string | null) {
  const back = path ? { path, words: 'Go back to the page you came from' } : undefined;
  const text = `What you sent is longer than ${bodyLimit / 1024} KiB. Nothing of it was saved. Shorten the text and save again.`;
  return { status: 413, title: 'That is too long to save', text, back };
}

/** Bytes received, of at most `drainLimit` and a little more. */
function drain(req: Request): Promise<number> {
  return new Promise((resolve) => {
    let size = 0;
    const done = () => resolve(size);
    req.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > drainLimit) done();
    });
    req.on('end', done).on('error', done).on('close', done);
  });
}

/** The path of the referring page if it is one of ours. Two slashes would name another site. */
function backFrom(req: Request, appUrl: string): string | null {
  const referer = req.get('Referer') ?? '';
  if (!URL.canParse(referer)) return null;
  const { origin, host, pathname } = new URL(referer);
  const ours = origin === appUrl || host === req.get('Host');
  return ours && /^\/(?![/\\])/.test(pathname) ? pathname : null;
}
