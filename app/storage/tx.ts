import { AsyncLocalStorage } from 'node:async_hooks';
import type { Database as Connection } from 'better-sqlite3';
import { begin } from './begin';

/** Runs work in one transaction of the writer and resolves after its COMMIT. */
export type Transact<Q> = <T>(work: (queries: Q) => Promise<T>) => Promise<T>;

export interface Writer<Q> {
  readonly tx: Transact<Q>;
  /** Runs between transactions, such as a checkpoint. */
  readonly alone: <T>(work: () => T) => Promise<T>;
}

/**
 * A promise queue on the one writing connection. The library's own transaction() must not be used: given an async
 * callback it throws and keeps the rows. BEGIN IMMEDIATE, because a deferred one that reads first fails at once when
 * another process has written meanwhile. Nothing but the database may be awaited inside.
 */
export function createWriter<Q>(connection: Connection, queries: Q): Writer<Q> {
  const inside = new AsyncLocalStorage<true>();
  let last: Promise<unknown> = Promise.resolve();

  function queue<T>(work: () => Promise<T>): Promise<T> {
    if (inside.getStore()) return Promise.reject(new Error('tx inside tx would wait for itself'));
    const mine = last.then(() => inside.run(true, work));
    last = mine.catch(() => undefined);
    return mine;
  }

  return {
    tx: (work) => queue(() => inTransaction(connection, () => work(queries))),
    alone: (work) => queue(async () => work()),
  };
}

async function inTransaction<T>(connection: Connection, work: () => Promise<T>): Promise<T> {
  await begin(connection);
  try {
    const result = await work();
    connection.exec('COMMIT');
    return result;
  } catch (error) {
    // SQLite has already rolled back by itself after some errors, such as a full disk.
    if (connection.inTransaction) connection.exec('ROLLBACK');
    throw error;
  }
}
