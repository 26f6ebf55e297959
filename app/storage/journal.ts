import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Migration {
  /** 1, 2, 3 … without a hole; the database's user_version after it. */
  readonly version: number;
  readonly file: string;
  /** UTC milliseconds of its writing; strictly increasing. */
  readonly when: number;
  /** By how many rows it changes each table; a table not named must keep its count. */
  readonly rows: Readonly<Record<string, number>>;
  readonly sql: string;
}

/** Reads the journal of migrations in a folder, in order. Throws when versions or stamps are out of order. */
export function readJournal(folder: string): Migration[] {
  const entries: Omit<Migration, 'sql'>[] = JSON.parse(readFileSync(join(folder, 'journal.json'), 'utf8'));
  requireOrder(entries);
  return entries.map((entry) => ({ ...entry, sql: readFileSync(join(folder, entry.file), 'utf8') }));
}

function requireOrder(entries: readonly Omit<Migration, 'sql'>[]): void {
  let before = 0;
  for (const [index, { version, file, when }] of entries.entries()) {
    if (version !== index + 1) throw new Error(`journal: ${file} has version ${version}, expected ${index + 1}`);
    if (!(when > before)) throw new Error(`journal: ${file} is stamped ${when}, not after ${before}`);
    before = when;
  }
}
