import compression from 'compression';
import express, { type Express, type RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Env } from '../env.server';
import type { Database } from '../storage/db';
import { allowMethods, guardAgainstForgery } from './csrf';
import { answerErrors, answerNotFound } from './errors';
import { refuseFrameworkRequests } from './framework-requests';
import { health, type Readiness } from './health';
import { limitBody } from './limit-body';
import { logRequests } from './log-requests';
import { dropForwardedHeaders } from './proxy';
import { type Limits, limitRate, standardLimits } from './rate-limit';
import { requireReadableAddress } from './readable-address';
import { requireForm } from './require-form';
import { securityHeaders } from './security-headers';
import { staticFiles } from './static-files';
import { closeWhenStopping } from './stop';

export interface Parts {
  readonly env: Omit<Env, 'secret'>;
  readonly db: Database;
  readonly log: Logger;
  readonly readiness: Readiness;
  /** Folder of the built browser files. */
  readonly clientDir: string;
  /** Every page; reached only by requests that passed all before it. */
  readonly pages: RequestHandler;
  /** Smaller ones for tests; `env.rateLimits` turns all off. */
  readonly limits?: Limits;
}

/** Everything between the socket and the pages, in the order that requests pass through. */
export function createApp({ env, db, log, readiness, clientDir, pages, limits = standardLimits }: Parts): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', env.trustProxy);
  // Otherwise a failing page would show its stack to the browser.
  app.set('env', 'production');
  app.use(logRequests(log));
  app.use(closeWhenStopping(readiness));
  app.use(dropForwardedHeaders(env.trustProxy));
  app.use(securityHeaders(env.https));
  app.use(requireReadableAddress);
  app.use(allowMethods, guardAgainstForgery(env.appUrl));
  app.use(limitBody(env.appUrl));
  app.use(requireForm, refuseFrameworkRequests);
  if (env.rateLimits) app.use(limitRate(limits));
  app.use(compression());
  app.use(health(db, readiness));
  app.use(staticFiles(clientDir));
  app.use(pages);
  app.use(answerNotFound);
  app.use(answerErrors(log));
  return app;
}
