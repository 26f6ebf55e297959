import { spawnSync } from 'node:child_process';
import { chmodSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { tempFolder } from '../storage/temp-database';
import { buildOnce } from './build-once';
import { startProgram } from './program';
import { canTrace } from './sync-before-answer';
import { newKey, question, send, type Visitor, visit, visitorOf } from './visitor';
import { type WholeApp, wholeApp } from './whole-app';

beforeAll(buildOnce);

const typed = 'typed with care & “kept”';
const asShown = 'typed with care &amp; “kept”';

/** The page says in words that nothing was saved, and holds what was typed, ready to be saved again. */
async function expectRefusedAndKept(visitor: Visitor, status: number, words: string): Promise<void> {
  const refused = await visitor.save(0, typed);
  expect([refused.status, refused.headers['retry-after']]).toEqual([status, '10']);
  expect(refused.body).toContain(words);
  expect(refused.body).toContain(`>${asShown}</textarea>`);
  expect(refused.body).toMatch(/name="answer" checked="" value="2"|value="2"[^>]*checked|checked=""[^>]*value="2"/);
  expect(refused.body).not.toMatch(/SQLITE|\n\s+at |node_modules|plumbline\.sqlite/);
}

async function expectSaved(visitor: Visitor): Promise<void> {
  expect((await visitor.save(0, typed)).status).toBe(303);
  expect((await visitor.get(`${visitor.base}/q/${question}`)).body).toContain(`>${asShown}</textarea>`);
}

async function pragma({ db }: WholeApp, name: string): Promise<void> {
  const pragma = sql.raw(`PRAGMA ${name}`);
  await db.tx(async (q) => void (name.startsWith('query_only') ? q.run(pragma) : q.all(pragma)));
}

/** Saves notes of about this many letters until no more fit. */
async function fill(filler: Visitor, size: number): Promise<void> {
  const stored = await filler.get(`${filler.base}/q/${question}`);
  let version = Number(/name="seenVersion" value="(\d+)"/.exec(stored.body)?.[1]);
  while ((await filler.save(version, `${version} ${'x'.repeat(size)}`)).status === 303) version += 1;
}

async function pages({ db }: WholeApp): Promise<number> {
  return db.tx(async (q) => Number(Object.values(q.get<Record<string, number>>(sql.raw('PRAGMA page_count')))[0]));
}

describe('T4: a full disk', () => {
  it('is answered by 507 with the text kept, and saving works again without a restart when there is room', async () => {
    const app = await wholeApp();
    const visitor = await visit(app.port);
    const filler = await visit(app.port);
    await pragma(app, `max_page_count = ${await pages(app)}`);
    // Until the pages that are there are filled up.
    for (const size of [1900, 100, 0]) await fill(filler, size);
    await expectRefusedAndKept(visitor, 507, 'disk has no room left');
    const start = () =>
      send(app.port, '/start', { fields: { organisation: 'Room & Co', track: 'full', creationKey: newKey() } });
    let started = await start();
    for (let n = 0; n < 200 && !started.headers.location?.includes('problem'); n++) started = await start();
    expect(started.headers.location).toContain('problem=full');
    const home = await send(app.port, String(started.headers.location));
    expect([home.status, home.headers['retry-after']]).toEqual([507, '10']);
    expect(home.body).toContain('value="Room &amp; Co"');
    expect((await visitor.get('/readyz')).status).toBe(200);
    await pragma(app, 'max_page_count = 1000000');
    await expectSaved(visitor);
    expect(app.logged()).toContain('SQLITE_FULL');
    expect(app.logged()).not.toContain('typed with care');
  });

  const prlimit = spawnSync('prlimit', ['--version']).status === 0;
  it.skipIf(!prlimit)('that fails the write itself loses no acknowledged answer of the running program', async () => {
    const dataDir = tempFolder();
    const { port, child } = await startProgram({ dataDir });
    const limit = (bytes: string) => spawnSync('prlimit', ['--pid', String(child.pid), `--fsize=${bytes}`]).status;
    const visitor = await visit(port);
    expect((await visitor.save(0, 'before')).status).toBe(303);
    expect(limit('4096:unlimited')).toBe(0);
    const refused = await visitor.save(1, typed);
    expect([refused.status, refused.headers['retry-after']]).toEqual([503, '10']);
    expect(refused.body).toContain('disk did not take it');
    expect(refused.body).toContain(`>${asShown}</textarea>`);
    expect((await visitor.get(`${visitor.base}/q/${question}`)).body).toContain('>before</textarea>');
    expect(limit('unlimited:unlimited')).toBe(0);
    expect((await visitor.save(1, typed)).status).toBe(303);
    expect(statSync(join(dataDir, 'plumbline.sqlite')).size).toBeGreaterThan(0);
  });
});

describe('T5: a database that may only be read', () => {
  it('after the start is read as before, and each save says why it failed with the text kept', async () => {
    const app = await wholeApp();
    const visitor = await visit(app.port);
    await pragma(app, 'query_only = ON');
    await expectRefusedAndKept(visitor, 503, 'can only be read at the moment');
    const details = { organisation: 'Renamed & Sons', date: '2026-11-22', track: 'quick' };
    const renamed = await visitor.post(`${visitor.base}/details`, details);
    expect(renamed.status).toBe(503);
    expect(renamed.body).toContain('value="Renamed &amp; Sons"');
    const erased = await visitor.post(`${visitor.base}/delete`, {});
    expect(erased.status).toBe(503);
    expect(erased.body).toContain('Nothing was deleted');
    expect((await visitor.get(`${visitor.base}/result`)).status).toBe(200);
  });

  it('before the start is refused in one line', async () => {
    const dataDir = tempFolder();
    const first = await startProgram({ dataDir });
    first.child.kill('SIGTERM');
    await first.ended;
    const uid = process.getuid?.() === 0 ? 65_534 : undefined;
    if (uid) spawnSync('chown', ['-R', String(uid), dataDir]);
    chmodSync(join(dataDir, 'plumbline.sqlite'), 0o444);
    const again = await startProgram({ dataDir, uid });
    expect(await again.ended).toBe(1);
    expect(again.output()).toMatch(/^\S+plumbline\.sqlite cannot be used: EACCES[^\n]*\n$/);
  });
});

describe('T6: a database locked by another program', () => {
  function lock(file: string): () => void {
    const other = new Sqlite(file);
    onTestFinished(() => void other.close());
    other.exec('BEGIN IMMEDIATE');
    return () => void other.exec('COMMIT');
  }

  it('for 3 s fails no save, and pages are served meanwhile', async () => {
    const app = await wholeApp();
    const visitors = await Promise.all([1, 2, 3].map(() => visit(app.port)));
    const unlock = lock(app.file);
    setTimeout(unlock, 3_000);
    const saves = visitors.map((visitor) => visitor.save(0, typed));
    const page = await (visitors[0] as Visitor).get('/');
    expect(page.status).toBe(200);
    expect(page.ms).toBeLessThan(1_000);
    expect((await Promise.all(saves)).map(({ status }) => status)).toEqual([303, 303, 303]);
  });

  it('for longer than 5 s answers 503 with Retry-After and the text within 6 s, and saves again once it is free', {
    timeout: 40_000,
  }, async () => {
    const app = await wholeApp();
    const visitors = await Promise.all([1, 2, 3, 4, 5].map(() => visit(app.port)));
    const unlock = lock(app.file);
    const saves = await Promise.all(visitors.map((visitor) => visitor.save(0, typed)));
    expect(saves.map(({ status }) => status)).toEqual([503, 503, 503, 503, 503]);
    expect(Math.max(...saves.map(({ ms }) => ms))).toBeLessThan(6_000);
    await expectRefusedAndKept(visitors[0] as Visitor, 503, 'held by other work');
    const facts = `${visitors[0]?.base}/facts/organisation`;
    const [, name = '', value = ''] =
      /type="radio"[^>]* name="([^"]+)" value="([^"]+)"/.exec((await visitors[0]?.get(facts))?.body ?? '') ?? [];
    const refused = await visitors[0]?.post(facts, { [name]: value, [`${name}.version`]: '0' });
    expect(refused?.status).toBe(503);
    expect(refused?.body).toContain('saving it again does no harm');
    expect(refused?.body).toMatch(
      new RegExp(`name="${name}"[^>]*checked[^>]*value="${value}"|name="${name}"[^>]*value="${value}"[^>]*checked`),
    );
    unlock();
    for (const visitor of visitors) await expectSaved(visitor);
  });
});

if (!canTrace) process.stderr.write('SKIPPED: a failing fsync needs strace and the right to trace.\n');

it.skipIf(!canTrace)(
  'a failed fsync ends the program, and started anew it holds every acknowledged answer',
  {
    timeout: 60_000,
  },
  async () => {
    const dataDir = tempFolder();
    const inject = 'inject=fsync,fdatasync:error=EIO:when=20+';
    const under = ['strace', '-f', '-o', '/dev/null', '-e', 'trace=fsync,fdatasync', '-e', inject];
    const program = await startProgram({ dataDir, under });
    const visitor = await visit(program.port);
    let saved = 0;
    while ((await visitor.save(saved, `note ${saved}`).catch(() => null))?.status === 303) saved += 1;
    expect(await program.ended).toBe(1);
    expect(program.output()).toContain('"code":"SQLITE_IOERR_FSYNC"');
    const again = await startProgram({ dataDir });
    const back = visitorOf(again.port, visitor.base, visitor.cookie);
    expect(saved).toBeGreaterThan(2);
    expect((await back.get(`${visitor.base}/q/${question}`)).body).toMatch(
      new RegExp(`>note (${saved - 1}|${saved})</textarea>`),
    );
  },
);
