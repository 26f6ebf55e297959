import { setTimeout as pause } from 'node:timers/promises';
import type { Database as Connection } from 'better-sqlite3';
import { asTrouble, isStorageTrouble } from './trouble';

/** How long another program may hold the database before a save is refused, in ms. */
const patience = 5_000;

/** Between two tries, in ms: short enough to catch the gap between two commits of a busy neighbour. */
const briefly = 2;
const pauseAtMost = 20;

/** A lock nobody ran into for this long counts as another one when met again, in ms. */
const forgotten = 1_000;

interface Refused {
  /** Of the first and the last refusal since the last success, in ms. */
  readonly first: number;
  readonly last: number;
}

const refused = new WeakMap<Connection, Refused>();

/**
 * BEGIN IMMEDIATE that waits for another program's lock without holding up this one: SQLite's own waiting
 * (busy_timeout) would stop the event loop. Patience is counted from the first refusal, so that whoever queues behind
 * a hopeless wait is answered at once and not after a wait of their own.
 * @throws StorageTrouble `busy` when the lock outlasts the patience
 */
export async function begin(connection: Connection): Promise<void> {
  for (let wait = briefly; !tryToBegin(connection); wait = Math.min(wait * 1.2, pauseAtMost)) await pause(wait);
}

/** @throws StorageTrouble `busy` when this has been refused for too long */
function tryToBegin(connection: Connection): boolean {
  try {
    connection.exec('BEGIN IMMEDIATE');
    refused.delete(connection);
    return true;
  } catch (error) {
    const trouble = asTrouble(error);
    if (!isStorageTrouble(trouble) || trouble.kind !== 'busy') throw error;
    const last = performance.now();
    const before = refused.get(connection);
    const first = before && last - before.last < forgotten ? before.first : last;
    refused.set(connection, { first, last });
    if (last - first >= patience) throw trouble;
    return false;
  }
}
