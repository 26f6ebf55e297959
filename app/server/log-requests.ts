import { randomBytes } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { withoutTokens } from './redact';

const silent = /^\/(assets\/|healthz$|readyz$)/;

/** One line a request: no query, no token, no address of the sender, no header. */
export function logRequests(log: Logger): RequestHandler {
  return (req, res, next) => {
    const started = performance.now();
    const id = randomBytes(8).toString('hex');
    res.locals.requestId = id;
    res.set('X-Request-Id', id);
    const { method, path } = req;
    res.on('close', () => {
      if (silent.test(path) && res.statusCode < 400) return;
      const ms = Math.round(performance.now() - started);
      log.info({
        id,
        method,
        path: withoutTokens(path),
        status: res.statusCode,
        ms,
        cut: !res.writableFinished || undefined,
      });
    });
    next();
  };
}
