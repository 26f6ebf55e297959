import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Sqlite, { type Database as Connection } from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { backUpBeforeMigration } from './backup-before-migration';
import { openReader, openWriter } from './connection';
import { DatabaseRefused } from './database-refused';
import { type ErasureList, erasureListBeside } from './erasure-list';
import { inspectFile } from './inspect-file';
import { type Migration, readJournal } from './journal';
import { migrate } from './migrate';
import { asTrouble, isFailedSync } from './trouble';
import { createWriter, type Transact } from './tx';

/** What a query is written against, always awaited, so that another database can stand behind it later. */
export type Queries = BetterSQLite3Database;

export interface Database {
  /** Sees committed rows only; refuses to write. */
  readonly read: Queries;
  readonly tx: Transact<Queries>;
  readonly erasures: ErasureList;
  /** Moves the write-ahead log into the file and empties it: only then is deleted text really gone. */
  checkpoint(): Promise<void>;
  /** Waits for running transactions, checkpoints, closes. */
  close(): Promise<void>;
}

/**
 * Opens, checks and migrates the database, making it when absent.
 * @param migrations folder with journal.json and its SQL files
 * @throws DatabaseRefused, with the file untouched when it is foreign or newer
 */
export function openDatabase(file: string, migrations: string): Database {
  const journal = readJournal(migrations);
  const version = inspectFile(file, journal.length);
  const connection = refusing(file, () => openWriter(file));
  try {
    if (version > 0) refusing(file, () => requireWhole(connection, file));
    const backUp = () => backUpBeforeMigration(file, backupFile(file, version, journal));
    refusing(file, () => migrate(connection, journal, backUp));
    return connect(
      connection,
      refusing(file, () => openReader(file)),
      erasureListBeside(file),
    );
  } catch (error) {
    connection.close();
    throw error;
  }
}

function connect(writing: Connection, reading: Connection, erasures: ErasureList): Database {
  // From here on waiting for a lock must not stop the event loop: begin() waits instead.
  writing.pragma('busy_timeout = 0');
  const writer = createWriter(writing, drizzle(writing));
  const checkpoint = () => emptyLog(() => writer.alone(() => writing.pragma('wal_checkpoint(TRUNCATE)')));
  return {
    read: drizzle(reading),
    tx: (work) => writer.tx(work).catch(inPlainTerms),
    erasures,
    checkpoint,
    async close() {
      await checkpoint();
      reading.close();
      writing.close();
    },
  };
}

/** How long another program's long read may put off emptying the log, in ms; a later checkpoint then does it. */
const checkpointPatience = 2_000;

async function emptyLog(checkpoint: () => Promise<unknown>): Promise<void> {
  const giveUp = performance.now() + checkpointPatience;
  while (isBusy(await checkpoint().catch(inPlainTerms)) && performance.now() < giveUp) await pause(20);
}

/** SQLite answers one row, whose `busy` is 1 when a reader or writer stood in the way. */
function isBusy(said: unknown): boolean {
  return Array.isArray(said) && said[0]?.busy === 1;
}

function inPlainTerms(error: unknown): never {
  if (isFailedSync(error)) setImmediate(endProgram, error);
  throw asTrouble(error);
}

/** Outside of every promise, so that the program ends and what watches over it starts it again on what the disk holds. */
function endProgram(error: unknown): never {
  throw error;
}

/** Turns SQLite's own refusal, such as a damaged or read-only file, into one plain sentence. */
function refusing<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Sqlite.SqliteError || isFileError(error))) throw error;
    throw new DatabaseRefused(`${file} cannot be used: ${error.message} (${error.code}).`);
  }
}

/** Of the file system itself, such as a file that may only be read. */
function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}

function requireWhole(connection: Connection, file: string): void {
  const said = connection.pragma('quick_check(1)', { simple: true });
  if (said !== 'ok') throw new DatabaseRefused(`${file} is damaged (${said}); restore a backup.`);
}

function backupFile(file: string, version: number, journal: readonly Migration[]): string {
  return join(dirname(file), 'backups', `schema-${version}-before-${journal.length}.sqlite`);
}
