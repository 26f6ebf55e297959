import type { Server } from 'node:http';
import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises';
import type { RequestHandler } from 'express';
import type { Database } from '../storage/db';
import type { Readiness } from './health';
import type { PdfPool } from './pdf-pool';

/** Time for running requests, in ms; the whole stop stays under 15 s. */
const drainTime = 10_000;
/** How often connections are closed whose last answer is out, in ms. */
const sweepTime = 50;

/**
 * Says not ready, lets running requests finish, ends the workers, then empties the log and closes the database.
 * @param notice how long to go on listening while not ready, in ms, so that a proxy in front can turn elsewhere
 */
export async function stop(
  server: Server,
  db: Database,
  readiness: Readiness,
  pdfs: Pick<PdfPool, 'close'>,
  notice = 0,
): Promise<void> {
  readiness.ready = false;
  if (notice > 0) await pause(notice);
  if (notice > 0) await takeWhatHasArrived();
  await drained(server);
  await pdfs.close();
  await db.close();
}

/**
 * Closing resets what the system has accepted and the program has not looked at yet, which on a busy machine is more than a
 * moment's worth: a turn of the event loop to accept it, one to read it, and as many to spare.
 */
async function takeWhatHasArrived(): Promise<void> {
  for (let turns = 0; turns < 4; turns++) await turn();
}

/** Once a stop was asked for, an answer is the last on its connection. */
export function closeWhenStopping(readiness: Readiness): RequestHandler {
  return (_req, res, next) => {
    if (!readiness.ready) res.set('Connection', 'close');
    next();
  };
}

function drained(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const sweep = setInterval(() => server.closeIdleConnections(), sweepTime);
    const cut = setTimeout(() => server.closeAllConnections(), drainTime);
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(cut);
      resolve();
    });
  });
}
