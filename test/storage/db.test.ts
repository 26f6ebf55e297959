import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { type SQL, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { DatabaseRefused } from '../../app/storage/database-refused';
import { openDatabase } from '../../app/storage/db';
import { readJournal } from '../../app/storage/journal';
import { migrations, tempDatabase, tempFolder } from './temp-database';

/** Of every file beside it, too: no log may appear. */
function bytesBeside(file: string): Record<string, string> {
  const folder = dirname(file);
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'base64')]));
}

function expectRefusedUntouched(file: string, words: RegExp): void {
  const before = bytesBeside(file);
  expect(() => openDatabase(file, migrations)).toThrow(words);
  expect(() => openDatabase(file, migrations)).toThrow(DatabaseRefused);
  expect(bytesBeside(file)).toEqual(before);
}

describe('the database file', () => {
  it('has every setting, read back on the writing and the reading connection', async () => {
    const { db } = tempDatabase();
    const settings: [SQL, string | number][] = [
      [sql`PRAGMA journal_mode`, 'wal'],
      [sql`PRAGMA synchronous`, 2],
      [sql`PRAGMA foreign_keys`, 1],
      [sql`PRAGMA trusted_schema`, 0],
      [sql`PRAGMA cell_size_check`, 1],
      [sql`PRAGMA secure_delete`, 1],
      [sql`PRAGMA journal_size_limit`, 64 * 1024 * 1024],
      [sql`PRAGMA application_id`, 0x506c756d],
      [sql`PRAGMA user_version`, readJournal(migrations).length],
    ];
    for (const [pragma, expected] of settings) {
      const written = await db.tx(async (q) => q.values(pragma));
      expect(written).toEqual([[expected]]);
      expect(db.read.values(pragma)).toEqual([[expected]]);
    }
  });

  it('is for this user only, its log included', () => {
    const { file } = tempDatabase();
    for (const path of [file, `${file}-wal`]) expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('holds only strict tables', () => {
    const { db } = tempDatabase();
    const loose = sql`SELECT name FROM pragma_table_list WHERE type = 'table' AND NOT strict AND name NOT LIKE 'sqlite_%'`;
    expect(db.read.all(loose)).toEqual([]);
  });

  it('is emptied of its log when closed and opens again with what was stored', async () => {
    const { db, file } = tempDatabase();
    await db.tx(async (q) => q.run(sql`INSERT INTO workspace VALUES ('kept', 0)`));
    await db.close();
    expect(readdirSync(dirname(file))).toEqual(['plumbline.sqlite']);
    const again = openDatabase(file, migrations);
    expect(again.read.all(sql`SELECT id FROM workspace WHERE id = 'kept'`)).toHaveLength(1);
    await again.close();
  });
});

describe('a file that is not ours is refused and left byte for byte as it was', () => {
  it('another program’s database', () => {
    const file = join(tempFolder(), 'plumbline.sqlite');
    const other = new Sqlite(file);
    other.exec('PRAGMA journal_mode = WAL; CREATE TABLE notes (words TEXT)');
    other.close();
    expectRefusedUntouched(file, /belongs to another program/);
  });

  it('a newer Plumbline’s database', async () => {
    const { db, file } = tempDatabase();
    await db.tx(async (q) => q.run(sql`PRAGMA user_version = 99`));
    await db.close();
    expectRefusedUntouched(
      file,
      new RegExp(`newer Plumbline \\(schema 99, this one knows ${readJournal(migrations).length}\\)`),
    );
  });

  it('a newer Plumbline’s database whose version still stands in the log', async () => {
    const { db, file } = tempDatabase();
    await db.checkpoint();
    await db.tx(async (q) => q.run(sql`PRAGMA user_version = 99`));
    const copied = join(tempFolder(), 'plumbline.sqlite');
    for (const end of ['', '-wal']) writeFileSync(copied + end, readFileSync(file + end));
    const main = readFileSync(copied);
    expect(() => openDatabase(copied, migrations)).toThrow(/newer Plumbline/);
    expect(readFileSync(copied).equals(main)).toBe(true);
    expect(readFileSync(`${copied}-wal`).equals(readFileSync(`${file}-wal`))).toBe(true);
  });

  it('a text file, and a folder', () => {
    const file = join(tempFolder(), 'plumbline.sqlite');
    writeFileSync(file, 'not a database at all, but long enough to have a header of a hundred bytes, or nearly so …');
    expectRefusedUntouched(file, /not a Plumbline database/);
    const folder = join(tempFolder(), 'plumbline.sqlite');
    mkdirSync(folder);
    expect(() => openDatabase(folder, migrations)).toThrow();
  });

  it('a damaged database of ours says so in words', async () => {
    const { db, file } = tempDatabase();
    await db.close();
    const bytes = readFileSync(file);
    bytes.fill(0xff, 4096);
    writeFileSync(file, bytes);
    expectRefusedUntouched(file, /damaged|cannot be used/);
  });
});
