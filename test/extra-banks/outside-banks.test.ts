import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openOutsideBanks } from '../../app/extra-banks/outside-banks';
import { tempFolder } from '../cli/run-cli';
import { buildOnce } from '../reliability/build-once';
import { startProgram } from '../reliability/program';
import { visit, visitorOf } from '../reliability/visitor';
import { realEdition } from '../report/respondents';
import { validBank } from './bank-parsers';

beforeAll(buildOnce);

const edition = realEdition();
const workerFile = join(import.meta.dirname, '../../build/bank-worker.mjs');
const open = (
  extraBanksDir: string | null,
  dataDir: string,
  editions: Parameters<typeof openOutsideBanks>[0] = [edition],
) => openOutsideBanks(editions, { extraBanksDir, dataDir, workerFile });

/** A folder of folders with the valid bank in it. */
function folderOfBanks(): { dir: string; bank: string } {
  const dir = tempFolder();
  cpSync(validBank, join(dir, 'acme'), { recursive: true });
  return { dir, bank: join(dir, 'acme') };
}

function change(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`"${from}" does not stand in ${file}`);
  writeFileSync(file, text.replace(from, to));
}

describe('the banks of a server', () => {
  it('are none without a folder', async () => {
    expect(await open(null, tempFolder())).toMatchObject({ kind: 'ok', banks: { offered: [] } });
  });

  it('are copied by digest, for this user only, and the copy outlives an edit of the folder', async () => {
    const [{ dir, bank }, data] = [folderOfBanks(), tempFolder()];
    const first = await open(dir, data);
    if (first.kind !== 'ok') throw new Error(first.report);
    const [digest = ''] = readdirSync(join(data, 'banks'));
    expect([...first.banks.byDigest.keys()]).toEqual([digest]);
    expect(statSync(join(data, 'banks', digest, 'bank.md')).mode & 0o777).toBe(0o600);
    change(join(bank, 'bank.md'), 'title: Payments code', 'title: Money');
    const second = await open(dir, data);
    if (second.kind !== 'ok') throw new Error(second.report);
    expect(second.banks.offered.map(({ title }) => title)).toEqual(['Money']);
    expect(second.banks.byDigest.get(digest)?.title).toBe('Payments code');
    expect(second.banks.byDigest.size).toBe(2);
  });

  it('stop the start with every fault of every folder, and with a copy that was changed', async () => {
    const [{ dir, bank }, data] = [folderOfBanks(), tempFolder()];
    await open(dir, data);
    const [digest = ''] = readdirSync(join(data, 'banks'));
    change(join(data, 'banks', digest, 'bank.md'), 'title: Payments code', 'title: Money');
    cpSync(validBank, join(dir, 'second'), { recursive: true });
    change(join(bank, 'money-paths.md'), 'weight: 5', 'weight: 9');
    const opened = await open(dir, data);
    expect(opened.kind).toBe('faults');
    const report = opened.kind === 'faults' ? opened.report : '';
    expect(report).toContain('acme/money-paths.md:3:9  wrong-value');
    expect(report).toContain(`${digest}/bank.md:1:1  bank-copy`);
    expect(report).toContain('2 faults in own banks; nothing was started.');
  });

  it('a newer edition that dropped what they name still opens what older assessments hold, and takes no new ones', async () => {
    const [{ dir }, data] = [folderOfBanks(), tempFolder()];
    await open(dir, data);
    const later = { ...edition, references: edition.references.filter(({ id }) => id !== 'nist-800-53') };
    const kept = await open(null, data, [later, edition]);
    expect(kept.kind === 'ok' && [...kept.banks.byDigest.keys()]).toEqual(readdirSync(join(data, 'banks')));
    const offered = await open(dir, data, [later, edition]);
    expect(offered.kind === 'faults' && offered.report).toMatch(/acme\/money-paths\.md:\d+:\d+ {2}.*nist-800-53#AC-6/);
  });

  it('need their folder to be there', async () => {
    expect(await open('nowhere', tempFolder())).toMatchObject({
      kind: 'faults',
      report: expect.stringContaining('nowhere does not exist'),
    });
  });
});

describe('in the browser', () => {
  it('an assessment asks, scores and keeps the bank it was begun with, whatever becomes of the folder', async () => {
    const [{ dir, bank }, dataDir] = [folderOfBanks(), tempFolder()];
    const settings = { EXTRA_BANKS_DIR: dir };
    const before = await startProgram({ dataDir, settings });
    const visitor = await visit(before.port);
    expect((await visitor.get(visitor.base)).body).toContain('Payments code');
    const saved = await visitor.post(`${visitor.base}/q/x-acme.money-paths`, {
      answer: '1',
      reason: '',
      note: '',
      seenVersion: '0',
      intent: 'save',
    });
    expect(saved.status).toBe(303);
    before.signal('SIGTERM');
    expect(await before.ended).toBe(0);

    change(join(bank, 'bank.md'), 'title: Payments code', 'title: Money');
    const after = await startProgram({ dataDir, settings });
    const again = visitorOf(after.port, visitor.base, visitor.cookie);
    const page = (await again.get(visitor.base)).body;
    expect(page).toContain('Payments code');
    expect(page).not.toContain('Money');
    const result = JSON.parse((await again.get(`${visitor.base}/download/result.json`)).body);
    expect(result.domains['x-acme']).toMatchObject({ counts: { known: 1 } });
    expect(result.outside['x-acme'].title).toBe('Payments code');
    const fresh = await visit(after.port);
    expect((await fresh.get(fresh.base)).body).toContain('Money');
    for (const page of ['check', 'result', 'gap-report'])
      expect((await again.get(`${visitor.base}/${page}`)).status).toBe(200);
    for (const paper of ['evidence-list.pdf', 'interview-guide.pdf']) {
      const file = await again.get(`${visitor.base}/download/${paper}`);
      expect([paper, file.status, file.headers['content-type']]).toEqual([paper, 200, 'application/pdf']);
    }
    expect((await again.post(`${visitor.base}/delete`, {})).status).toBe(303);
  }, 90_000);

  it('a bank with a fault stops the start, told at its place', async () => {
    const { dir, bank } = folderOfBanks();
    change(join(bank, 'money-paths.md'), 'weight: 5', 'weight: 9');
    const program = await startProgram({ dataDir: tempFolder(), settings: { EXTRA_BANKS_DIR: dir } });
    expect(await program.ended).toBe(1);
    expect(program.output()).toContain('money-paths.md:3:9  wrong-value  found 9');
  }, 60_000);
});
