import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate as endOfTurn } from 'node:timers/promises';
import type { Database as Connection } from 'better-sqlite3';
import { groupCommit, type Member } from './group-commit';

/** Runs work and resolves after the COMMIT that holds it; a rejection means that nothing of it is kept. */
export type Transact<Q> = <T>(work: (queries: Q) => Promise<T>) => Promise<T>;

export interface Writer<Q> {
  readonly tx: Transact<Q>;
  /** Runs between transactions, such as a checkpoint. */
  readonly alone: <T>(work: () => T) => Promise<T>;
}

/** Bounds how long one group keeps readers and sockets waiting; a save takes about 0.1 ms of it. */
const largestGroup = 128;

/**
 * A queue on the one writing connection. All work asked for within one turn of the event loop shares a transaction,
 * because the disk's flush at COMMIT costs more than many saves: 32 people who save at once wait for one flush, not 32.
 * Nothing but the database may be awaited inside. The library's own transaction() must not be used: given an async
 * callback it throws and keeps the rows.
 */
export function createWriter<Q>(connection: Connection, queries: Q): Writer<Q> {
  const inside = new AsyncLocalStorage<true>();
  const commitTogether = groupCommit(connection);
  let last: Promise<unknown> = Promise.resolve();
  /** The group that more work may still join. */
  let open: Member[] | null = null;

  function tx<T>(work: (queries: Q) => Promise<T>): Promise<T> {
    if (inside.getStore()) return Promise.reject(new Error('tx inside tx would wait for itself'));
    return new Promise<T>((resolve, reject) => {
      openGroup().push({ work: () => work(queries), resolve: resolve as Member['resolve'], reject });
    });
  }

  function openGroup(): Member[] {
    if (open && open.length < largestGroup) return open;
    const group: Member[] = [];
    open = group;
    last = last.then(endOfTurn).then(() => {
      if (open === group) open = null;
      return inside.run(true, () => commitTogether(group));
    });
    return group;
  }

  function alone<T>(work: () => T): Promise<T> {
    if (inside.getStore()) return Promise.reject(new Error('work alone inside tx would wait for itself'));
    // What is asked for later comes after it.
    open = null;
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  }

  return { tx, alone };
}
