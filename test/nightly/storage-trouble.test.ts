import { spawnSync } from 'node:child_process';
import { closeSync, ftruncateSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { beforeAll, expect, it, onTestFinished } from 'vitest';
import { buildOnce } from '../reliability/build-once';
import { startProgram } from '../reliability/program';
import { visit } from '../reliability/visitor';
import { tempFolder } from '../storage/temp-database';
import { report } from './report';

beforeAll(buildOnce);

function mountSmallDisk(): string | null {
  const folder = tempFolder();
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'plumbline', folder]).status === 0;
  if (!mounted) return null;
  onTestFinished(() => void spawnSync('umount', [folder]));
  return folder;
}

/** Takes all room that is left; returns what gives it back. */
function fillUp(folder: string): () => void {
  const file = join(folder, 'filler');
  const handle = openSync(file, 'w');
  const page = Buffer.alloc(4096, 1);
  try {
    for (;;) writeSync(handle, page);
  } catch {
    return () => {
      ftruncateSync(handle, 0);
      closeSync(handle);
      rmSync(file);
    };
  }
}

it('T4: on a disk of 8 MB that fills up, 0 acknowledged answers are lost, saves are refused in words with the text, and saving goes on when there is room', async ({
  skip,
}) => {
  const dataDir = mountSmallDisk();
  if (!dataDir) {
    process.stderr.write('SKIPPED: T4 on a small disk needs the right to mount one.\n');
    return skip();
  }
  const program = await startProgram({ dataDir });
  const visitor = await visit(program.port);
  let [version, refusals] = [0, 0];
  const long = 'x'.repeat(1900);
  for (let round = 0; round < 3; round++) {
    for (let n = 0; n < 20; n++, version++)
      expect((await visitor.save(version, `${version} ${long}`)).status).toBe(303);
    const free = fillUp(dataDir);
    for (let n = 0; n < 400; n++) {
      const saved = await visitor.save(version, `${version} ${long}`);
      if (saved.status === 303) {
        version += 1;
        continue;
      }
      refusals += 1;
      expect([503, 507]).toContain(saved.status);
      expect(saved.headers['retry-after']).toBe('10');
      expect(saved.body).toContain(`>${version} ${long}</textarea>`);
      if (refusals % 20 === 0) break;
    }
    expect((await visitor.get(visitor.base)).status).toBe(200);
    free();
  }
  program.signal('SIGTERM');
  expect(await program.ended).toBe(0);
  const connection = new Sqlite(join(dataDir, 'plumbline.sqlite'), { readonly: true });
  const stored = connection.prepare('SELECT version FROM answer ORDER BY version').pluck().all();
  connection.close();
  report('T4', { acknowledged: version, stored: stored.length, refusals });
  expect(stored).toEqual(Array.from({ length: version }, (_, n) => n + 1));
  expect(refusals).toBeGreaterThan(20);
});

it('T6: a lock of 30 s is answered by 503 with Retry-After within 6 s, 20 savers all along, and pages stay below 1 s', async () => {
  const dataDir = tempFolder();
  const program = await startProgram({ dataDir });
  const visitors = [];
  for (let n = 0; n < 20; n++) visitors.push(await visit(program.port));
  const other = new Sqlite(join(dataDir, 'plumbline.sqlite'));
  other.exec('BEGIN IMMEDIATE');
  let locked = true;
  setTimeout(() => {
    other.exec('COMMIT');
    other.close();
    locked = false;
  }, 30_000);
  const [refused, pages]: number[][] = [[], []];
  const saving = visitors.map(async (visitor) => {
    while (locked) {
      const saved = await visitor.save(0, 'typed once');
      if (saved.status === 303) return;
      expect([saved.status, saved.headers['retry-after']]).toEqual([503, '10']);
      refused?.push(saved.ms);
    }
    expect((await visitor.save(0, 'typed once')).status).toBe(303);
  });
  const reading = (async () => {
    while (locked) pages?.push((await (visitors[0] as (typeof visitors)[number]).get('/healthz')).ms);
  })();
  await Promise.all([...saving, reading]);
  const slowest = { refusal: Math.round(Math.max(...(refused ?? []))), page: Math.round(Math.max(...(pages ?? []))) };
  report('T6, ms', { refusals: refused?.length, ...slowest });
  expect(slowest.refusal).toBeLessThan(6_000);
  expect(slowest.page).toBeLessThan(1_000);
  expect(readFileSync(join(dataDir, 'plumbline.sqlite')).length).toBeGreaterThan(0);
});
