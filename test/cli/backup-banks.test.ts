import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { restore } from '../../app/cli/restore';
import { readEnv } from '../../app/env.server';
import { validBank } from '../extra-banks/bank-parsers';
import { buildOnce } from '../reliability/build-once';
import { startProgram } from '../reliability/program';
import { type Visitor, visit, visitorOf } from '../reliability/visitor';
import { runCli, tempFolder } from './run-cli';

/** Of an assessment with a bank of one's own, what people see and download of it. */
interface Seen {
  readonly page: string;
  readonly result: string;
  readonly report: string;
}

beforeAll(buildOnce);

const home = mkdtempSync(join(tmpdir(), 'plumbline-banks-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const backup = join(home, 'backup.sqlite');
interface Made {
  readonly visitor: Visitor;
  readonly seen: Seen;
  readonly digest: string;
}

let made: Promise<Made> | undefined;
/** The backup, made by whichever test asks first: programs are ended with the test that started them. */
const makeOnce = () => (made ??= make());

async function make(): Promise<Made> {
  const [dir, dataDir] = [join(home, 'own'), join(home, 'data')];
  mkdirSync(dataDir);
  cpSync(validBank, join(dir, 'acme'), { recursive: true });
  const program = await startProgram({ dataDir, settings: { EXTRA_BANKS_DIR: dir } });
  const visitor = await visit(program.port);
  const answer = { answer: '1', reason: '', note: '', seenVersion: '0', intent: 'save' };
  expect((await visitor.post(`${visitor.base}/q/x-acme.money-paths`, answer)).status).toBe(303);
  expect((await visitor.save(0, 'beside it')).status).toBe(303);
  const seen = await look(visitor);
  expect(JSON.parse(seen.result).outside['x-acme'].title).toBe('Payments code');
  const taken = await runCli(['backup', backup], { DATA_DIR: dataDir });
  expect(taken).toEqual({ code: 0, err: '', out: expect.stringMatching(/ rows, 1 bank of your own, checked\.\n$/) });
  program.child.kill('SIGTERM');
  expect(await program.ended).toBe(0);
  const [digest = ''] = readdirSync(join(dataDir, 'banks'));
  return { visitor, seen, digest };
}

async function look({ get, base }: Visitor): Promise<Seen> {
  const [page, result, report] = [
    await get(`${base}/result`),
    await get(`${base}/download/result.json`),
    await get(`${base}/download/gap-report.md`),
  ];
  expect([page.status, result.status, report.status]).toEqual([200, 200, 200]);
  // A page's nonce is another one each time, and each program has a port of its own.
  return { page: page.body.replace(/nonce="[^"]*"|127\.0\.0\.1:\d+/g, ''), result: result.body, report: report.body };
}

/** A copy of the backup, changed. */
async function changed(statement: string): Promise<string> {
  await makeOnce();
  const file = join(tempFolder(), 'changed.sqlite');
  writeFileSync(file, readFileSync(backup));
  new Sqlite(file).exec(statement).close();
  return file;
}

const restoreInto = (dataDir: string, file: string) => runCli(['restore', file], { DATA_DIR: dataDir });

describe('a backup of assessments with a bank of one’s own', () => {
  it('restored on an empty machine shows and writes the same as before', { timeout: 90_000 }, async () => {
    const { visitor, seen, digest } = await makeOnce();
    const dataDir = join(tempFolder(), 'new');
    const { code, err, out } = await restoreInto(dataDir, backup);
    expect([code, err, out]).toEqual([0, '', expect.stringMatching(/^Restored .*, 1 bank of your own\.\n$/)]);
    expect(readdirSync(join(dataDir, 'banks'))).toEqual([digest]);
    expect(statSync(join(dataDir, 'banks', digest, 'bank.md')).mode & 0o777).toBe(0o600);
    const tables = new Sqlite(join(dataDir, 'plumbline.sqlite'), { readonly: true });
    expect(tables.prepare("SELECT name FROM sqlite_schema WHERE name LIKE '%file%'").all()).toEqual([]);
    tables.close();

    const program = await startProgram({ dataDir });
    expect(await look(visitorOf(program.port, visitor.base, visitor.cookie))).toEqual(seen);
    program.child.kill('SIGTERM');
    expect(await program.ended).toBe(0);
  });

  it('made before banks were in it restores beside their folder, and without it names what is missing', async () => {
    const { digest } = await makeOnce();
    const old = await changed('DROP TABLE kept_bank_file');
    const [whole, empty] = [tempFolder(), tempFolder()];
    expect((await restoreInto(whole, backup)).code).toBe(0);
    expect(await restoreInto(whole, old)).toMatchObject({ code: 0, err: '' });
    const { code, err } = await restoreInto(empty, old);
    expect([code, err]).toEqual([
      1,
      `One assessment was begun with the bank x-acme, and ${join(empty, 'banks', digest)} is missing or was changed: without it they cannot be opened.\n`,
    ]);
    expect(existsSync(join(empty, 'plumbline.sqlite'))).toBe(true);
    const again = await runCli(['backup', join(tempFolder(), 'again.sqlite')], { DATA_DIR: empty });
    expect([again.code, again.err]).toEqual([1, err]);
  });

  it('puts a whole copy where one was changed, which stays under a hidden name', async () => {
    const { digest } = await makeOnce();
    const dataDir = tempFolder();
    const copy = join(dataDir, 'banks', digest);
    mkdirSync(copy, { recursive: true });
    writeFileSync(join(copy, 'bank.md'), 'changed');
    expect((await restoreInto(dataDir, backup)).code).toBe(0);
    expect(readFileSync(join(copy, 'bank.md'), 'utf8')).toContain('title: Payments code');
    const hidden = readdirSync(join(dataDir, 'banks')).find((name) => name.startsWith('.changed-')) ?? '';
    expect(readFileSync(join(dataDir, 'banks', hidden, digest, 'bank.md'), 'utf8')).toBe('changed');
  });

  it.each([
    ['a file in it says something else', "UPDATE kept_bank_file SET text = text || ' ' WHERE name = 'bank.md'"],
    ['a file is gone from it', "DELETE FROM kept_bank_file WHERE name = 'bank.md'"],
    ['a file would be written elsewhere', "UPDATE kept_bank_file SET name = '../../' || name WHERE name = 'bank.md'"],
    ['the folder would lie elsewhere', "UPDATE kept_bank_file SET digest = '../elsewhere'"],
    ['its table is another one', 'ALTER TABLE kept_bank_file RENAME COLUMN text TO words'],
  ])('is refused with nothing changed where %s', async (_, statement) => {
    const file = await changed(statement);
    const dataDir = tempFolder();
    const { code, err } = await restore([file], '.', () => readEnv({ DATA_DIR: dataDir }));
    expect([code, err]).toEqual([2, expect.stringContaining(`${file} is damaged`)]);
    expect(readdirSync(dataDir)).toEqual(['in-use']);
    rmSync(file);
  });
});
