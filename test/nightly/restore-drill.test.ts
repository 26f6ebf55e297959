import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { deleteAssessment } from '../../app/storage/assessments';
import { openDatabase } from '../../app/storage/db';
import { runCli } from '../cli/run-cli';
import { ctx, migrations, newAssessment, tempFolder } from '../storage/temp-database';
import { report } from './report';

const gigabyte = 1024 ** 3;

/** Rows of 2,000 letters, straight into the file: how they came there is not what is tested. */
async function fill(file: string): Promise<void> {
  const db = openDatabase(file, migrations);
  await newAssessment(db);
  await db.close();
  const connection = new Sqlite(file);
  connection.pragma('journal_mode = WAL');
  const response = connection.prepare('SELECT id FROM response').pluck().get();
  const insert = connection.prepare(
    "INSERT INTO answer VALUES (?, 'self-serve', ?, ?, 'said', 1, 'unknown', NULL, NULL, ?, 'd', 0)",
  );
  const note = 'n'.repeat(2_000);
  for (let n = 0; statSync(file).size < gigabyte; ) {
    connection.exec('BEGIN');
    for (let row = 0; row < 20_000; row++, n++)
      insert.run(String(n).padStart(22, '0'), response, `q.${n}`, `${n} ${note}`);
    connection.exec('COMMIT');
    connection.pragma('wal_checkpoint(TRUNCATE)');
  }
  connection.close();
}

/** Assessments that the backup holds and the erasure list names. */
async function deletedAfterwards(file: string): Promise<string[]> {
  const db = openDatabase(file, migrations);
  const ids = await Promise.all(Array.from({ length: 100 }, (_, n) => newAssessment(db, `Gone ${n} Ltd`)));
  await db.close();
  return ids;
}

function hashRows(file: string): string {
  const connection = new Sqlite(file, { readonly: true });
  const hash = createHash('sha256');
  const tables = connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all();
  for (const table of tables) {
    for (const row of connection.prepare(`SELECT * FROM "${table}" ORDER BY 1`).raw().iterate())
      hash.update(JSON.stringify(row));
  }
  connection.close();
  return hash.digest('hex');
}

it('T30: 1 GB is backed up, wiped and restored by the written steps within 10 minutes, every row as it was and what was deleted since gone', async () => {
  const [dataDir, safe] = [tempFolder(), tempFolder()];
  const file = join(dataDir, 'plumbline.sqlite');
  await fill(file);
  const gone = await deletedAfterwards(file);
  const bytes = statSync(file).size;
  const began = performance.now();
  const taken = await runCli(['backup', join(safe, 'backup.sqlite')], { DATA_DIR: dataDir });
  const backedUp = performance.now();
  const db = openDatabase(file, migrations);
  for (const id of gone) expect(await deleteAssessment(db, ctx, id)).toBe(true);
  await db.close();
  const before = hashRows(file);
  // What the README says to keep apart from the backups: an empty host gets it first.
  const erased = readFileSync(join(dataDir, 'erased.txt'));
  rmSync(dataDir, { recursive: true });
  mkdirSync(dataDir);
  writeFileSync(join(dataDir, 'erased.txt'), erased);
  const restoring = performance.now();
  const restored = await runCli(['restore', join(safe, 'backup.sqlite')], { DATA_DIR: dataDir });
  const seconds = (from: number, to: number) => Math.round((to - from) / 1000);
  const done = performance.now();
  report('T30, s', { bytes, backup: seconds(began, backedUp), restore: seconds(restoring, done), erased: gone.length });
  expect([taken.code, taken.err, restored.code, restored.err]).toEqual([0, '', 0, '']);
  expect(hashRows(file)).toBe(before);
  expect(restored.out).toContain(`Deleted after the backup, and again now: ${gone.length} of them.`);
  expect(seconds(began, done)).toBeLessThanOrEqual(600);
});
