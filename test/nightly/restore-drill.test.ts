import { createHash } from 'node:crypto';
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { openDatabase } from '../../app/storage/db';
import { runCli } from '../cli/run-cli';
import { migrations, newAssessment, tempFolder } from '../storage/temp-database';
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

it('T30: 1 GB is backed up, wiped and restored by the written steps within 10 minutes, every row as it was', async () => {
  const [dataDir, safe] = [tempFolder(), tempFolder()];
  const file = join(dataDir, 'plumbline.sqlite');
  await fill(file);
  const [bytes, before] = [statSync(file).size, hashRows(file)];
  const began = performance.now();
  const taken = await runCli(['backup', join(safe, 'backup.sqlite')], { DATA_DIR: dataDir });
  const backedUp = performance.now();
  rmSync(dataDir, { recursive: true });
  const restored = await runCli(['restore', join(safe, 'backup.sqlite')], { DATA_DIR: dataDir });
  const seconds = (from: number, to: number) => Math.round((to - from) / 1000);
  const done = performance.now();
  report('T30, s', { bytes, backup: seconds(began, backedUp), restore: seconds(backedUp, done) });
  expect([taken.code, taken.err, restored.code, restored.err]).toEqual([0, '', 0, '']);
  expect(hashRows(file)).toBe(before);
  expect(seconds(began, done)).toBeLessThanOrEqual(600);
});
