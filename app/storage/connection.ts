import { chmodSync, closeSync, openSync } from 'node:fs';
import Sqlite, { type Database as Connection } from 'better-sqlite3';
import { DatabaseRefused } from './database-refused';
import { applicationId } from './inspect-file';

/** Name, value to set, value that must be read back. Sizes in bytes but cache_size in -KiB. */
const settings: readonly (readonly [name: string, set: string, readBack: string | number])[] = [
  ['journal_mode', 'WAL', 'wal'],
  // The library's build sets NORMAL for WAL, which may lose an acknowledged answer with the power.
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['secure_delete', 'ON', 1],
  ['journal_size_limit', String(64 * 1024 * 1024), 64 * 1024 * 1024],
  ['mmap_size', '0', 0],
  ['temp_store', 'MEMORY', 2],
  ['cache_size', '-16000', -16_000],
];

/** While a neighbour starts, recovers or migrates, in ms; nothing is served yet, so waiting may block. */
const startPatience = 5_000;
/** A reader waits only while a neighbour recovers a log, and every page waits with it; in ms. */
const readPatience = 250;

/** Opens a file, or makes an empty one for this user only, with every setting read back. @throws DatabaseRefused */
export function openWriter(file: string): Connection {
  closeSync(openSync(file, 'a', 0o600));
  chmodSync(file, 0o600);
  const connection = new Sqlite(file, { fileMustExist: true, timeout: startPatience });
  try {
    requireFixedSqlite(connection);
    // First of all, so that a crash in between never leaves a file that looks like another program's.
    if (connection.pragma('application_id', { simple: true }) === 0) {
      connection.pragma(`application_id = ${applicationId}`);
    }
    applySettings(connection);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** A second connection to the same file, which cannot write. @throws DatabaseRefused */
export function openReader(file: string): Connection {
  const connection = new Sqlite(file, { fileMustExist: true, readonly: true, timeout: startPatience });
  try {
    applySettings(connection);
    connection.pragma(`busy_timeout = ${readPatience}`);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

function applySettings(connection: Connection): void {
  for (const [name, value, expected] of settings) {
    connection.pragma(`${name} = ${value}`);
    const found = connection.pragma(name, { simple: true });
    if (found !== expected) throw new DatabaseRefused(`SQLite did not take ${name} = ${value} (it says ${found}).`);
  }
}

/** Before 3.51.3 two connections that write and checkpoint together could corrupt the file. */
function requireFixedSqlite(connection: Connection): void {
  const version = String(connection.prepare('SELECT sqlite_version()').pluck().get());
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  if (major * 1e6 + minor * 1e3 + patch < 3_051_003) {
    throw new DatabaseRefused(`SQLite ${version} has a known corruption fault; 3.51.3 or later is needed.`);
  }
}
