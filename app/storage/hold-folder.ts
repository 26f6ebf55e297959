import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite, { type Database as Connection } from 'better-sqlite3';
import { DatabaseRefused } from './database-refused';

/**
 * Marks a data folder as in use until the program ends, however it ends: the mark is a lock of the system on an empty
 * file, which the system frees, so nothing stale can be left behind. Several servers may hold one folder together.
 * @throws DatabaseRefused while a restore works on the folder
 */
export function holdFolder(folder: string): () => void {
  const lock = openLock(folder);
  try {
    // Reading inside a transaction takes SQLite's shared lock and keeps it.
    lock.exec('BEGIN');
    lock.prepare('SELECT count(*) FROM sqlite_schema').get();
    return keep(lock);
  } catch (error) {
    lock.close();
    throw refused(error, `${folder} is being restored at the moment; start Plumbline when that is done.`);
  }
}

/**
 * Holds it alone, for work that no server may see half done.
 * @throws DatabaseRefused while a server runs on it
 */
export function holdFolderAlone(folder: string): () => void {
  const lock = openLock(folder);
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return keep(lock);
  } catch (error) {
    lock.close();
    throw refused(error, `A server runs on ${folder}. Stop it first; nothing was changed.`);
  }
}

function openLock(folder: string): Connection {
  const file = join(folder, 'in-use');
  closeSync(openSync(file, 'a', 0o600));
  return new Sqlite(file, { timeout: 0 });
}

/** Else the collector of unused memory would close it. */
const held = new Set<Connection>();

function keep(lock: Connection): () => void {
  held.add(lock);
  return () => {
    held.delete(lock);
    lock.close();
  };
}

function refused(error: unknown, words: string): unknown {
  const busy = error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY');
  return busy ? new DatabaseRefused(words) : error;
}
