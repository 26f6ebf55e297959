import { copyFileSync, existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { readJournal } from '../../app/storage/journal';
import { restoreBackup } from '../../app/storage/restore-backup';
import { takeBackup } from '../../app/storage/take-backup';
import { migrations, newAssessment, noon, tempDatabase, tempFolder } from './temp-database';

/** More than SQLite keeps in its smallest cache, so that a change reaches the file before its end. */
const count = 500;
const newest = readJournal(migrations).length;

async function backupOf(organisation: string): Promise<string> {
  const { db, file } = tempDatabase();
  await Promise.all(Array.from({ length: count }, (_, n) => newAssessment(db, `${organisation} ${n}`)));
  await db.close();
  const target = join(dirname(file), 'backup.sqlite');
  await takeBackup(file, target, newest, () => new Map());
  return target;
}

/** What a restore that the power ended while it deleted rows leaves behind: its copy's journal, ready to be rolled back. */
function leaveJournal(backup: string, half: string): void {
  copyFileSync(backup, half);
  const connection = new Sqlite(half);
  connection.pragma('cache_size = 1');
  connection.exec("BEGIN IMMEDIATE; UPDATE assessment SET organisation = organisation || ' changed'");
  copyFileSync(`${half}-journal`, `${half}-kept`);
  connection.exec('ROLLBACK');
  connection.close();
  copyFileSync(`${half}-kept`, `${half}-journal`);
}

it('a restore that was cut off spoils nothing of the next one, of another backup', async () => {
  const [before, wanted] = [await backupOf('Before'), await backupOf('Wanted')];
  const folder = tempFolder();
  const file = join(folder, 'plumbline.sqlite');
  leaveJournal(before, join(folder, 'restoring.sqlite'));
  expect(existsSync(join(folder, 'restoring.sqlite-journal'))).toBe(true);
  restoreBackup(wanted, file, newest, noon, () => undefined);
  const restored = new Sqlite(file, { readonly: true });
  const names = restored.prepare('SELECT organisation FROM assessment ORDER BY 1').pluck().all();
  restored.close();
  expect(names).toEqual(Array.from({ length: count }, (_, n) => `Wanted ${n}`).sort());
  expect(readdirSync(folder).filter((name) => name.startsWith('restoring') && !name.endsWith('-kept'))).toEqual([]);
});
