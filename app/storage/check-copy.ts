import { existsSync, statSync } from 'node:fs';
import Sqlite, { type Database as Connection } from 'better-sqlite3';
import { type BankFiles, readBanks, type UsedBank, usedBanks } from './bank-files';
import { DatabaseRefused } from './database-refused';
import { inspectFile } from './inspect-file';
import { countRows, type RowCounts } from './row-counts';

export interface Checked {
  /** Of the schema. */
  readonly version: number;
  readonly rows: RowCounts;
  readonly bytes: number;
  /** That it holds, for a backup carries them; a database has them in files beside it. */
  readonly banks: BankFiles;
  /** That its assessments need. */
  readonly used: readonly UsedBank[];
}

/**
 * Reads a whole copy and holds it to be ours, of a version this program knows, undamaged, without rows that miss their
 * parents and, where `expected` is given, with exactly those rows.
 * @throws DatabaseRefused
 */
export function checkCopy(file: string, newest: number, expected?: RowCounts): Checked {
  if (!existsSync(file) || !statSync(file).isFile()) throw new DatabaseRefused(`There is no file ${file}.`);
  if (existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0) {
    throw new DatabaseRefused(
      `${file} has a log beside it, so it is no backup of "npm run backup" but a database in use.`,
    );
  }
  const version = inspectFile(file, newest);
  if (version === 0) throw new DatabaseRefused(`${file} holds no Plumbline database.`);
  const connection = new Sqlite(file, { readonly: true, fileMustExist: true });
  try {
    requireWhole(connection, file);
    const rows = countRows(connection);
    if (expected) requireSameRows(file, rows, expected);
    return { version, rows, bytes: statSync(file).size, banks: readBanks(connection), used: usedBanks(connection) };
  } catch (error) {
    if (!(error instanceof Sqlite.SqliteError)) throw error;
    throw new DatabaseRefused(`${file} is damaged (${error.code}).`);
  } finally {
    connection.close();
  }
}

function requireWhole(connection: Connection, file: string): void {
  const said = connection.pragma('integrity_check(1)', { simple: true });
  if (said !== 'ok') throw new DatabaseRefused(`${file} is damaged (${String(said).replace(/\s+/g, ' ')}).`);
  const orphans = connection.pragma('foreign_key_check');
  if (Array.isArray(orphans) && orphans.length > 0) {
    throw new DatabaseRefused(`${file} holds ${orphans.length} rows that miss their parents.`);
  }
}

function requireSameRows(file: string, rows: RowCounts, expected: RowCounts): void {
  if (JSON.stringify([...rows]) === JSON.stringify([...expected])) return;
  throw new DatabaseRefused(`${file} holds other rows than the database it was made from.`);
}
