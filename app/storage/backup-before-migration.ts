import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite, { type Database as Connection } from 'better-sqlite3';
import { DatabaseRefused } from './database-refused';
import { countRows } from './row-counts';

/**
 * Copies the database as it was committed last into a new file for this user only, then opens the copy and checks it. On a
 * connection of its own: the caller's is inside the transaction that keeps others from writing.
 * @throws DatabaseRefused where the copy differs
 */
export function backUpBeforeMigration(file: string, target: string): void {
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
  // Left by an attempt whose migration then failed: the database is still the same.
  rmSync(target, { force: true });
  const original = new Sqlite(file, { readonly: true, fileMustExist: true });
  try {
    original.prepare('VACUUM INTO ?').run(target);
    chmodSync(target, 0o600);
    verifyCopy(original, target);
  } finally {
    original.close();
  }
}

function verifyCopy(original: Connection, target: string): void {
  const copy = new Sqlite(target, { readonly: true, fileMustExist: true });
  try {
    const whole = copy.pragma('integrity_check', { simple: true }) === 'ok';
    const sameRows = JSON.stringify([...countRows(copy)]) === JSON.stringify([...countRows(original)]);
    if (!whole || !sameRows)
      throw new DatabaseRefused(`The backup ${target} differs from the database; nothing was migrated.`);
  } finally {
    copy.close();
  }
}
