import { chmodSync, closeSync, existsSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import Sqlite, { type Database as Connection } from 'better-sqlite3';
import { syncFolder } from '../sync-folder.server';
import { addBanks, type BankFiles, removeBanks } from './bank-files';
import { type Checked, checkCopy } from './check-copy';
import { DatabaseRefused } from './database-refused';
import { inspectFile } from './inspect-file';
import { countRows, type RowCounts } from './row-counts';

/**
 * Copies a database into a new file of this user only, whether or not a server writes to it meanwhile, and checks the
 * copy against what it was made from. The target appears whole or not at all.
 * @param newest schema version that this program knows
 * @param banks asked once the database is copied, so that no assessment in the copy is newer than they are
 * @throws DatabaseRefused
 */
export async function takeBackup(
  file: string,
  target: string,
  newest: number,
  banks: () => BankFiles,
): Promise<Checked> {
  if (!existsSync(file)) throw new DatabaseRefused(`There is no database at ${file}.`);
  if (existsSync(target)) throw new DatabaseRefused(`${target} is there already; name a new file.`);
  inspectFile(file, newest);
  const half = `${resolve(target)}.${process.pid}.half`;
  try {
    closeSync(openHalf(half));
    const expected = await copy(file, half);
    const kept = banks();
    removeBanks(half);
    addBanks(half, kept);
    settle(half);
    const checked = checkCopy(half, newest, expected);
    requireSameBanks(half, checked.banks, kept);
    renameSync(half, target);
    syncFolder(dirname(resolve(target)));
    return checked;
  } finally {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(half + end, { force: true });
  }
}

function openHalf(half: string): number {
  try {
    return openSync(half, 'wx', 0o600);
  } catch (error) {
    throw new DatabaseRefused(`${half} cannot be written: ${(error as NodeJS.ErrnoException).code}.`);
  }
}

/** One read transaction around the count and the copy, so that both see the same moment. Returns the rows it held. */
async function copy(file: string, half: string): Promise<RowCounts> {
  const source = new Sqlite(file, { fileMustExist: true, timeout: 5000 });
  try {
    source.exec('BEGIN');
    const rows = countRows(source);
    // All pages in one step: a copy in several steps begins anew at each commit of a server.
    await source.backup(half, { progress: () => 0x7fffffff });
    source.exec('COMMIT');
    return rows;
  } finally {
    source.close();
  }
}

/** Turns the copy into one file that needs no log beside it. */
function settle(half: string): void {
  const connection: Connection = new Sqlite(half, { fileMustExist: true });
  try {
    connection.pragma('synchronous = FULL');
    connection.pragma('journal_mode = DELETE');
  } finally {
    connection.close();
  }
  chmodSync(half, 0o600);
}

function requireSameBanks(file: string, found: BankFiles, expected: BankFiles): void {
  const files = (banks: BankFiles) =>
    [...banks].flatMap(([digest, own]) => [...own].map((one) => [digest, ...one].join('\n')));
  if (JSON.stringify(files(found).sort()) === JSON.stringify(files(expected).sort())) return;
  throw new DatabaseRefused(`${file} holds other banks than the folder they were read from.`);
}
