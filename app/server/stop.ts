import type { Server } from 'node:http';
import type { Database } from '../storage/db';
import type { Readiness } from './health';
import type { PdfPool } from './pdf-pool';

/** Time for running requests, in ms; the whole stop stays under 15 s. */
const drainTime = 10_000;

/** Says not ready, lets running requests finish, ends the workers, then empties the log and closes the database. */
export async function stop(
  server: Server,
  db: Database,
  readiness: Readiness,
  pdfs: Pick<PdfPool, 'close'>,
): Promise<void> {
  readiness.ready = false;
  await drained(server);
  await pdfs.close();
  await db.close();
}

function drained(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), drainTime);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
