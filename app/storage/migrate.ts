import type { Database as Connection } from 'better-sqlite3';
import { DatabaseRefused } from './database-refused';
import type { Migration } from './journal';
import { countRows, type RowCounts } from './row-counts';

/**
 * Brings a database to the newest version in one transaction: all of it or nothing.
 * Foreign keys are off outside BEGIN, because inside it the pragma does nothing and a rebuilt table would then
 * delete its children.
 * @param backUp called before a database that holds rows of an earlier version is touched, while nobody can write to it
 * @throws DatabaseRefused where a migration fails, or does what it does not declare
 */
export function migrate(connection: Connection, journal: readonly Migration[], backUp: () => void): void {
  if (pendingIn(connection, journal).length === 0) return;
  connection.pragma('foreign_keys = OFF');
  try {
    inOneTransaction(connection, () => {
      // Asked again under the lock: a server that was started beside this one may have migrated by now.
      const pending = pendingIn(connection, journal);
      if (pending.length > 0 && versionOf(connection) > 0) backUp();
      for (const migration of pending) apply(connection, migration);
    });
  } finally {
    connection.pragma('foreign_keys = ON');
  }
}

function pendingIn(connection: Connection, journal: readonly Migration[]): Migration[] {
  return journal.filter(({ version }) => version > versionOf(connection));
}

function versionOf(connection: Connection): number {
  return Number(connection.pragma('user_version', { simple: true }));
}

function inOneTransaction(connection: Connection, work: () => void): void {
  connection.exec('BEGIN IMMEDIATE');
  try {
    work();
    connection.exec('COMMIT');
  } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK');
    throw error instanceof DatabaseRefused
      ? error
      : new DatabaseRefused(`Migration failed, nothing was changed: ${error}`);
  }
}

function apply(connection: Connection, migration: Migration): void {
  const before = countRows(connection);
  connection.exec(migration.sql);
  requireDeclaredRows(migration, before, countRows(connection));
  const broken = connection.pragma('foreign_key_check');
  if (Array.isArray(broken) && broken.length > 0) {
    throw new DatabaseRefused(`${migration.file} would leave ${broken.length} rows without their parent.`);
  }
  connection.pragma(`user_version = ${migration.version}`);
}

function requireDeclaredRows(migration: Migration, before: RowCounts, after: RowCounts): void {
  for (const table of new Set([...before.keys(), ...after.keys()])) {
    const change = (after.get(table) ?? 0) - (before.get(table) ?? 0);
    const declared = migration.rows[table] ?? 0;
    if (change === declared) continue;
    throw new DatabaseRefused(`${migration.file} would change ${table} by ${change} rows; it declares ${declared}.`);
  }
}
