import {
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { syncFolder } from '../sync-folder.server';
import { type BankFiles, removeBanks } from './bank-files';
import { type Checked, checkCopy } from './check-copy';
import { eraseAgain } from './erase-again';
import { readErased } from './erasure-list';
import { holdFolderAlone } from './hold-folder';

export interface Restored extends Checked {
  /** Where the database that was there before lies now; null when there was none. */
  readonly replaced: string | null;
  /** Assessments of the backup that were deleted after it was made, and are deleted again. */
  readonly erased: number;
}

/**
 * Puts a checked backup in place of the database, without what was deleted since (`erased.txt`). The database that was there
 * stays beside it under a dated name.
 * Whenever this is cut off, the folder holds either the old database or the new one, each whole.
 * @param newest schema version that this program knows
 * @param now UTC milliseconds, for the dated name
 * @param keepBanks puts the backup's banks where the program looks for them, before the database that needs them; it may refuse
 * @throws DatabaseRefused with nothing changed
 */
export function restoreBackup(
  backup: string,
  file: string,
  newest: number,
  now: number,
  keepBanks: (banks: BankFiles) => void,
): Restored {
  const folder = dirname(file);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const release = holdFolderAlone(folder);
  const next = join(folder, 'restoring.sqlite');
  try {
    const { banks } = checkCopy(backup, newest);
    copyDurably(backup, next);
    const erased = eraseAgain(next, readErased(file));
    removeBanks(next);
    syncFile(next);
    // Of the copy, because that is what will be used.
    const checked = checkCopy(next, newest);
    keepBanks(banks);
    const replaced = setAside(file, now);
    renameSync(next, file);
    syncFolder(folder);
    return { ...checked, banks, replaced, erased };
  } finally {
    removeWithLogs(next);
    release();
  }
}

function copyDurably(from: string, to: string): void {
  removeWithLogs(to);
  copyFileSync(from, to, constants.COPYFILE_EXCL);
  chmodSync(to, 0o600);
  syncFile(to);
}

/** A journal left by a restore that was cut off would be rolled back into the next copy of that name. */
function removeWithLogs(file: string): void {
  for (const end of ['', '-journal', '-wal', '-shm']) rmSync(file + end, { force: true });
}

function syncFile(file: string): void {
  const handle = openSync(file, 'r+');
  fsyncSync(handle);
  closeSync(handle);
}

/** Gives the old database a second name; the first goes when the new one is moved over it. */
function setAside(file: string, now: number): string | null {
  if (!existsSync(file)) return null;
  const stamp = new Date(now).toISOString().slice(0, 19).replaceAll(':', '-');
  const aside = file.replace(/\.sqlite$/, `-replaced-${stamp}Z.sqlite`);
  foldLogIn(file);
  linkSync(file, aside);
  // A log left here would be applied to the new database.
  for (const end of ['-wal', '-shm']) if (existsSync(file + end)) renameSync(file + end, aside + end);
  return aside;
}

/** Closing the last connection moves the log into the file and removes it. A damaged database keeps its log as it is. */
function foldLogIn(file: string): void {
  if (!existsSync(`${file}-wal`)) return;
  try {
    const connection = new Sqlite(file, { fileMustExist: true, timeout: 0 });
    try {
      connection.pragma('wal_checkpoint(TRUNCATE)');
    } finally {
      connection.close();
    }
  } catch (error) {
    if (!(error instanceof Sqlite.SqliteError)) throw error;
  }
}
