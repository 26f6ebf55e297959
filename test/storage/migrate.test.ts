import { cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { sql } from 'drizzle-orm';
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import { describe, expect, it } from 'vitest';
import { backUpBeforeMigration } from '../../app/storage/backup-before-migration';
import { openDatabase } from '../../app/storage/db';
import { saveFact } from '../../app/storage/facts';
import { readJournal } from '../../app/storage/journal';
import { migrate } from '../../app/storage/migrate';
import * as schema from '../../app/storage/schema';
import { ctx, migrations, newAssessment, noon, tempDatabase, tempFolder } from './temp-database';

const first = readJournal(migrations)[0];
const newest = readJournal(migrations).length;
const tables = Object.values(schema) as SQLiteTable[];

/** The real migrations and one more. */
function folderWith(entry: object, statement: string): string {
  const folder = join(tempFolder(), 'drizzle');
  cpSync(migrations, folder, { recursive: true });
  const journal = JSON.parse(readFileSync(join(folder, 'journal.json'), 'utf8'));
  const next = { version: newest + 1, file: 'next.sql', when: noon + 1e9, rows: {}, ...entry };
  writeFileSync(join(folder, 'journal.json'), JSON.stringify([...journal, next]));
  writeFileSync(join(folder, 'next.sql'), statement);
  return folder;
}

/** The real migrations up to a version. */
function upTo(version: number): string {
  const folder = join(tempFolder(), 'drizzle');
  cpSync(migrations, folder, { recursive: true });
  const journal = JSON.parse(readFileSync(join(folder, 'journal.json'), 'utf8')) as { version: number }[];
  writeFileSync(join(folder, 'journal.json'), JSON.stringify(journal.filter((one) => one.version <= version)));
  return folder;
}

/** A closed database of the newest version that holds an assessment with a fact. */
async function filledDatabase(): Promise<string> {
  const { db, file } = tempDatabase();
  const assessmentId = await newAssessment(db);
  await saveFact(db, ctx, { assessmentId, fact: 'f', seenVersion: 0, value: 40, now: noon });
  await db.close();
  return file;
}

describe('the schema that queries use', () => {
  it('is the migrated database, table by table and column by column', () => {
    const { db } = tempDatabase();
    const described = tables.map((table) => {
      const { name, columns } = getTableConfig(table);
      const rows = columns.map((one) => [one.name, one.getSQLType().toUpperCase(), one.notNull, one.primary]);
      return [name, rows] as const;
    });
    const names = db.read
      .values<[string]>(sql`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
      .flat();
    const found = names.map((name) => {
      const rows = db.read.values<[string, string, number, number]>(
        sql`SELECT name, type, "notnull", pk FROM pragma_table_info(${name}) ORDER BY cid`,
      );
      return [name, rows.map(([column, type, notNull, key]) => [column, type, notNull === 1, key === 1])];
    });
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(described));
  });
});

describe('a migration', () => {
  it('keeps the children of a table it rebuilds, after a checked backup for this user only', async () => {
    const file = await filledDatabase();
    const rebuild = `${first?.sql.match(/CREATE TABLE assessment \([^;]*;/)?.[0].replace('TABLE assessment', 'TABLE fresh')}
      INSERT INTO fresh SELECT * FROM assessment; DROP TABLE assessment; ALTER TABLE fresh RENAME TO assessment;`;
    const db = openDatabase(file, folderWith({}, rebuild));
    expect(db.read.values(sql`SELECT value FROM fact_answer`)).toEqual([['40']]);
    expect(await db.tx(async (q) => q.values(sql`PRAGMA foreign_keys`))).toEqual([[1]]);
    expect(db.read.values(sql`PRAGMA user_version`)).toEqual([[newest + 1]]);
    await db.close();

    const backups = join(dirname(file), 'backups');
    const name = `schema-${newest}-before-${newest + 1}.sqlite`;
    expect(readdirSync(backups)).toEqual([name]);
    const backup = join(backups, name);
    expect(statSync(backup).mode & 0o777).toBe(0o600);
    const copy = new Sqlite(backup, { readonly: true });
    expect(copy.pragma('user_version', { simple: true })).toBe(newest);
    expect(copy.prepare('SELECT value FROM fact_answer').pluck().all()).toEqual(['40']);
    copy.close();
  });

  it.each([
    ['loses rows it does not declare', {}, 'DELETE FROM fact_answer', /fact_answer by -1 rows; it declares 0/],
    ['leaves rows without a parent', { rows: { assessment: -1 } }, 'DELETE FROM assessment', /without their parent/],
    ['fails half-way', {}, 'DELETE FROM fact_answer; SELECT nonsense;', /Migration failed, nothing was changed/],
  ])('that %s changes nothing at all', async (_, entry, statement, words) => {
    const file = await filledDatabase();
    expect(() => openDatabase(file, folderWith(entry, statement))).toThrow(words);
    const db = openDatabase(file, migrations);
    expect(db.read.values(sql`SELECT value FROM fact_answer`)).toEqual([['40']]);
    expect(db.read.values(sql`PRAGMA user_version`)).toEqual([[newest]]);
    await db.close();
  });

  it('to counted rounds keeps every milestone there is, in its order, and takes two of one edition after it', async () => {
    const file = join(tempFolder(), 'plumbline.sqlite');
    await openDatabase(file, upTo(4)).close();
    const old = new Sqlite(file);
    const id = (letter: string) => letter.repeat(22);
    const values = (letter: string, edition: string, at: number) =>
      [id(letter), edition, 'e', 'next', '{"a":1}', '{}', '0'.repeat(64), at] as const;
    old.exec(`INSERT INTO assessment SELECT '${id('a')}', id, '2026.1', 'quick', 'Example Ltd', '2026-11-22', '${id('k')}', 1, 1
      FROM workspace`);
    const insert = old.prepare(`INSERT INTO milestone SELECT ?, workspace_id, id, ?, ?, ?, ?, ?, ?, ? FROM assessment`);
    insert.run(...values('y', '2026.2', 20));
    insert.run(...values('z', '2026.1', 10));
    old.close();
    const db = openDatabase(file, migrations);
    const rows = sql`SELECT round, id, edition, said FROM milestone ORDER BY round`;
    expect(db.read.values(rows)).toEqual([
      [1, id('z'), '2026.1', '{"a":1}'],
      [2, id('y'), '2026.2', '{"a":1}'],
    ]);
    const again = sql`INSERT INTO milestone SELECT ${id('x')}, workspace_id, assessment_id, 3, edition, edition_digest,
      to_edition, said, carried, result_sha256, 30 FROM milestone WHERE round = 2`;
    await db.tx(async (q) => q.run(again));
    expect(db.read.values(rows)).toHaveLength(3);
    await db.close();
    expect(existsSync(join(dirname(file), 'backups', `schema-4-before-${newest}.sqlite`))).toBe(true);
  });

  it('happens once where two servers are started together, and its backup is of before', async () => {
    const file = await filledDatabase();
    const journal = readJournal(folderWith({}, "UPDATE assessment SET organisation = organisation || '!'"));
    const [one, other] = [new Sqlite(file), new Sqlite(file, { timeout: 0 })];
    const backup = join(dirname(file), 'before.sqlite');
    migrate(one, journal, () => {
      // The other has seen the old version, and goes on while this one makes its backup.
      expect(() => migrate(other, journal, () => undefined)).toThrow('locked');
      backUpBeforeMigration(file, backup);
    });
    migrate(other, journal, () => expect.unreachable());
    const named = 'SELECT organisation FROM assessment';
    expect(one.prepare(named).pluck().all()).toEqual(['Example Ltd!']);
    const copy = new Sqlite(backup, { readonly: true });
    expect(copy.prepare(named).pluck().all()).toEqual(['Example Ltd']);
    for (const connection of [one, other, copy]) connection.close();
  });

  it('of a new database makes no backup', () => {
    const { file } = tempDatabase();
    expect(existsSync(join(dirname(file), 'backups'))).toBe(false);
  });

  it('with a stamp not after the one before it, or a version out of turn, is refused', () => {
    expect(() => readJournal(folderWith({ when: first?.when }, ''))).toThrow('not after');
    expect(() => readJournal(folderWith({ version: newest + 2 }, ''))).toThrow(`expected ${newest + 1}`);
  });
});
