import type { RequestHandler } from 'express';
import { answerNotFound } from './errors';

/**
 * Refuses what only the framework's own browser script asks for, which no page of ours loads (DECISIONS.md): the bare
 * data of one loader or action, by a route's name. What cannot be asked cannot leak.
 */
export const refuseFrameworkRequests: RequestHandler = (req, res, next) => {
  if (asksForData(req.originalUrl)) return answerNotFound(req, res, next);
  next();
};

/** Read as the framework reads it: Express parses `a[b]=` and repeated names in another way. */
function asksForData(address: string): boolean {
  const start = address.indexOf('?');
  if (start === -1) return false;
  const asked = new URLSearchParams(address.slice(start));
  return asked.has('_data') || asked.has('_routes');
}
