import { createHash } from 'node:crypto';
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { backup as backUp } from '../../app/cli/backup';
import { restore } from '../../app/cli/restore';
import { readEnv } from '../../app/env.server';
import { saveAnswer } from '../../app/storage/answers';
import { deleteAssessment, readAssessment } from '../../app/storage/assessments';
import { openDatabase } from '../../app/storage/db';
import { buildOnce } from '../reliability/build-once';
import { startProgram } from '../reliability/program';
import { visit, visitorOf } from '../reliability/visitor';
import { ctx, newAssessment, noon } from '../storage/temp-database';
import { runCli, tempFolder } from './run-cli';

beforeAll(buildOnce);

/** Of every row of every table, by table. */
function hashRows(file: string): Record<string, string> {
  const connection = new Sqlite(file, { readonly: true });
  const tables = connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all();
  const hash = (table: unknown) => {
    const rows = connection.prepare(`SELECT * FROM "${table}" ORDER BY 1`).raw().all();
    return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
  };
  const hashes = Object.fromEntries(tables.map((table) => [String(table), hash(table)]));
  connection.close();
  return hashes;
}

async function stopped(program: Awaited<ReturnType<typeof startProgram>>): Promise<void> {
  program.child.kill('SIGTERM');
  expect(await program.ended).toBe(0);
}

/** Migrations so far. */
const schema = readdirSync('drizzle').filter((name) => name.endsWith('.sql')).length;

describe('the drill of the README (T30 in small; 1 GB nightly)', () => {
  it('backup while a server writes, wipe, restore: every row as it was, and the private link opens it', {
    timeout: 60_000,
  }, async () => {
    const [dataDir, safe] = [tempFolder(), tempFolder()];
    const env = { DATA_DIR: dataDir };
    const program = await startProgram({ dataDir });
    const visitor = await visit(program.port);
    for (let n = 0; n < 20; n++) await visitor.save(n, `note ${n}`);
    let going = true;
    const busy = (async () => {
      const other = await visit(program.port);
      for (let n = 0; going; n++) expect((await other.save(n, `meanwhile ${n}`)).status).toBe(303);
    })();
    const backup = join(safe, 'monday.sqlite');
    const taken = await runCli(['backup', backup], env);
    going = false;
    await busy;
    expect(taken).toEqual({
      code: 0,
      err: '',
      out: expect.stringMatching(
        new RegExp(`monday\\.sqlite: \\d+ bytes, schema ${schema}, [12] assessments, \\d+ rows, checked\\.\\n$`),
      ),
    });
    expect(readdirSync(safe)).toEqual(['monday.sqlite']);
    expect(statSync(backup).mode & 0o777).toBe(0o600);
    await stopped(program);
    const before = hashRows(backup);

    rmSync(dataDir, { recursive: true });
    const restored = await runCli(['restore', backup], env);
    expect(restored).toEqual({
      code: 0,
      err: '',
      out: expect.stringMatching(/^Restored \S+monday\.sqlite: [^\n]+\n$/),
    });
    expect(hashRows(join(dataDir, 'plumbline.sqlite'))).toEqual(before);
    expect(statSync(join(dataDir, 'plumbline.sqlite')).mode & 0o777).toBe(0o600);

    const again = await startProgram({ dataDir });
    const back = visitorOf(again.port, visitor.base, visitor.cookie);
    expect((await back.get(`${visitor.base}/q/tooling.data-classes`)).body).toContain('>note 19</textarea>');
    await stopped(again);
    expect(hashRows(join(dataDir, 'plumbline.sqlite'))).toEqual(before);
  });
});

describe('restore', () => {
  async function filled(): Promise<{ dataDir: string; backup: string; file: string }> {
    const dataDir = tempFolder();
    const program = await startProgram({ dataDir });
    await (await visit(program.port)).save(0, 'backed up');
    await stopped(program);
    const backup = join(tempFolder(), 'backup.sqlite');
    expect((await runCli(['backup', backup], { DATA_DIR: dataDir })).code).toBe(0);
    return { dataDir, backup, file: join(dataDir, 'plumbline.sqlite') };
  }

  it('deletes again what was deleted after the backup was made, and leaves no word of it', {
    timeout: 60_000,
  }, async () => {
    const dataDir = tempFolder();
    const file = join(dataDir, 'plumbline.sqlite');
    const db = openDatabase(file, 'drizzle');
    const [gone, kept] = [await newAssessment(db, 'MARKER that must vanish'), await newAssessment(db, 'Stays Ltd')];
    const said = {
      question: 'q',
      seenVersion: 0,
      questionDigest: 'd',
      now: noon,
      answer: { state: 'unknown' },
    } as const;
    for (const id of [gone, kept]) await saveAnswer(db, ctx, { ...said, assessmentId: id, note: `note of ${id}` });
    await db.checkpoint();
    const backup = join(tempFolder(), 'backup.sqlite');
    expect((await runCli(['backup', backup], { DATA_DIR: dataDir })).code).toBe(0);
    expect(await deleteAssessment(db, ctx, gone)).toBe(true);
    await db.close();
    rmSync(file);

    const { code, out } = await runCli(['restore', backup], { DATA_DIR: dataDir });
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/\nDeleted after the backup, and again now: 1 of them\.\n$/),
    ]);
    expect(readFileSync(backup, 'latin1')).toContain('MARKER');
    const bytes = readFileSync(file, 'latin1');
    expect([bytes.includes('MARKER'), bytes.includes(gone), bytes.includes(`note of ${kept}`)]).toEqual([
      false,
      false,
      true,
    ]);
    const again = openDatabase(file, 'drizzle');
    expect([await readAssessment(again, ctx, gone), (await readAssessment(again, ctx, kept))?.organisation]).toEqual([
      null,
      'Stays Ltd',
    ]);
    await again.close();
  });

  it('refuses while a server runs, also one on a damaged file, and after its kill does not', {
    timeout: 60_000,
  }, async () => {
    const { dataDir, backup, file } = await filled();
    const program = await startProgram({ dataDir });
    const bytes = readFileSync(file);
    const refused = await runCli(['restore', backup], { DATA_DIR: dataDir });
    expect(refused).toEqual({
      code: 2,
      out: '',
      err: `A server runs on ${dataDir}. Stop it first; nothing was changed.\n`,
    });
    expect(readFileSync(file).equals(bytes)).toBe(true);
    program.child.kill('SIGKILL');
    await program.ended;
    writeFileSync(file, 'damaged beyond recognition');
    const restored = await runCli(['restore', backup], { DATA_DIR: dataDir });
    expect(restored.code).toBe(0);
    const kept = /is kept as (\S+)\.\n$/.exec(restored.out)?.[1] ?? '';
    expect(kept).toMatch(/plumbline-replaced-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.sqlite$/);
    expect(readFileSync(kept, 'utf8')).toBe('damaged beyond recognition');
    expect(hashRows(file)).toEqual(hashRows(backup));
  });

  it('keeps the database before it, with what stood only in its log after a crash', { timeout: 60_000 }, async () => {
    const { dataDir, backup, file } = await filled();
    const program = await startProgram({ dataDir });
    await (await visit(program.port)).save(0, 'after the backup');
    program.child.kill('SIGKILL');
    await program.ended;
    expect(statSync(`${file}-wal`).size).toBeGreaterThan(0);
    const { out } = await runCli(['restore', backup], { DATA_DIR: dataDir });
    expect(existsSync(`${file}-wal`)).toBe(false);
    expect(hashRows(file)).toEqual(hashRows(backup));
    const kept = new Sqlite(/is kept as (\S+)\.\n$/.exec(out)?.[1] ?? '', { readonly: true });
    expect(kept.prepare('SELECT note FROM answer ORDER BY saved_at').pluck().all()).toEqual([
      'backed up',
      'after the backup',
    ]);
    kept.close();
  });

  it('refuses a foreign, newer, damaged, cut or live file and leaves the database byte for byte', {
    timeout: 60_000,
  }, async () => {
    const { dataDir, backup, file } = await filled();
    const before = readFileSync(file);
    const folder = tempFolder();
    const changed = (name: string, change: (connection: Sqlite.Database) => void) => {
      const path = join(folder, name);
      writeFileSync(path, readFileSync(backup));
      const connection = new Sqlite(path);
      change(connection);
      connection.close();
      return path;
    };
    const foreign = join(folder, 'foreign.sqlite');
    new Sqlite(foreign).exec('CREATE TABLE notes (words TEXT)').close();
    const cut = join(folder, 'cut.sqlite');
    writeFileSync(cut, readFileSync(backup).subarray(0, 20_000));
    const holed = join(folder, 'holed.sqlite');
    writeFileSync(holed, Buffer.from(readFileSync(backup)).fill(0xff, 8192, 12_288));
    const live = join(folder, 'live.sqlite');
    writeFileSync(live, readFileSync(backup));
    writeFileSync(`${live}-wal`, 'x');
    const orphan = (connection: Sqlite.Database) => {
      connection.pragma('foreign_keys = OFF');
      connection.exec('DELETE FROM workspace');
    };
    const bad: [string, RegExp][] = [
      [join(folder, 'absent.sqlite'), /There is no file/],
      [foreign, /belongs to another program/],
      [changed('newer.sqlite', (connection) => connection.pragma('user_version = 99')), /newer Plumbline/],
      [cut, /damaged/],
      [holed, /damaged/],
      [live, /has a log beside it/],
      [changed('orphans.sqlite', orphan), /rows that miss their parents/],
    ];
    for (const [path, words] of bad) {
      const { code, err } = await restore([path], '.', () => readEnv({ DATA_DIR: dataDir }));
      expect([path, code, err]).toEqual([path, 2, expect.stringMatching(words)]);
      expect(err).toMatch(/^[^\n]*\n$/);
    }
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(dataDir).sort()).toEqual(['in-use', 'plumbline.sqlite', 'secret']);
  });
});

describe('backup', () => {
  it('writes over nothing, needs one file name and a database', async () => {
    const [dataDir, safe] = [tempFolder(), tempFolder()];
    const taken = join(safe, 'taken');
    writeFileSync(taken, 'mine');
    const program = await startProgram({ dataDir });
    const said = async (args: string[], folder = dataDir) => {
      const { code, err } = await backUp(args, '.', () => readEnv({ DATA_DIR: folder }));
      return [code, err];
    };
    expect(await said([taken])).toEqual([2, `${taken} is there already; name a new file.\n`]);
    expect(readFileSync(taken, 'utf8')).toBe('mine');
    expect(await said([])).toEqual([2, expect.stringContaining('Usage: npm run backup -- FILE')]);
    expect(await said([join(safe, 'a'), join(safe, 'b')])).toEqual([2, expect.stringContaining('Usage:')]);
    expect(await said([join(safe, 'c')], safe)).toEqual([2, `There is no database at ${safe}/plumbline.sqlite.\n`]);
    expect(await said([join(safe, 'no', 'folder')])).toEqual([2, expect.stringContaining('cannot be written: ENOENT')]);
    chmodSync(taken, 0o600);
    expect(readdirSync(safe)).toEqual(['taken']);
    await stopped(program);
  });
});
