import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite, { type Database as Connection } from 'better-sqlite3';
import { DatabaseRefused } from './database-refused';
import { countRows } from './row-counts';

/**
 * Copies the database into a new file for this user only, then opens the copy and checks it.
 * @throws DatabaseRefused where the copy differs
 */
export function backUpBeforeMigration(connection: Connection, target: string): void {
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
  // Left by an attempt whose migration then failed: the database is still the same.
  rmSync(target, { force: true });
  connection.prepare('VACUUM INTO ?').run(target);
  chmodSync(target, 0o600);
  verifyCopy(connection, target);
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
