import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { DatabaseRefused } from './database-refused';

/** "Plum" in ASCII: marks our files in SQLite's header. */
export const applicationId = 0x506c756d;

/**
 * Reads which schema version a file holds, 0 for a new one, without writing a byte of it.
 * @throws DatabaseRefused when it is not ours or newer than this program
 */
export function inspectFile(file: string, newest: number): number {
  if (!existsSync(file) || statSync(file).size === 0) return 0;
  const header = readHeader(file);
  refuseForeign(file, header.applicationId);
  refuseNewer(file, header.version, newest);
  // A crash may have left the last version in the write-ahead log, which the header does not show yet.
  const wal = `${file}-wal`;
  const version = existsSync(wal) && statSync(wal).size > 0 ? versionWithLog(file) : header.version;
  refuseNewer(file, version, newest);
  return version;
}

/** Offsets 60 and 68 of the file header, big-endian. Source: sqlite.org/fileformat.html, section 1.3. */
function readHeader(file: string): { version: number; applicationId: number } {
  const header = Buffer.alloc(100);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, header, 0, 100, 0);
  } finally {
    closeSync(handle);
  }
  if (header.toString('latin1', 0, 16) !== 'SQLite format 3\0') {
    throw new DatabaseRefused(`${file} is not a Plumbline database. It was left untouched.`);
  }
  return { version: header.readUInt32BE(60), applicationId: header.readUInt32BE(68) };
}

function versionWithLog(file: string): number {
  const connection = new Sqlite(file, { readonly: true, fileMustExist: true });
  try {
    refuseForeign(file, connection.pragma('application_id', { simple: true }));
    return Number(connection.pragma('user_version', { simple: true }));
  } finally {
    connection.close();
  }
}

function refuseForeign(file: string, found: unknown): void {
  if (found === applicationId) return;
  throw new DatabaseRefused(
    `${file} belongs to another program. It was left untouched; set DATA_DIR to another folder.`,
  );
}

function refuseNewer(file: string, found: number, newest: number): void {
  if (found <= newest) return;
  throw new DatabaseRefused(
    `${file} was written by a newer Plumbline (schema ${found}, this one knows ${newest}). It was left untouched; start the newer version.`,
  );
}
