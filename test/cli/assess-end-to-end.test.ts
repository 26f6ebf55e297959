import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { answersFixture, runCli, tempFolder } from './run-cli';

const names = [
  'adoption-decision-record.pdf',
  'clause-ledger.pdf',
  'enforcement-kit.zip',
  'gap-report.pdf',
  'policy-card.pdf',
  'policy.pdf',
  'result.json',
];
// Five PDFs take about five seconds of one core, and tests share few.
const slow = 120_000;

function digests(folder: string): string[] {
  return names.map((name) =>
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex'),
  );
}

describe('assess', () => {
  it(
    'writes seven files, byte for byte the same in another time zone, and leaves other files alone',
    async () => {
      const folder = tempFolder();
      const [first, second] = [join(folder, 'new', 'first'), join(folder, 'second')];
      mkdirSync(second);
      for (const name of ['notes.txt', 'policy.pdf']) writeFileSync(join(second, name), 'from before');
      const file = answersFixture('regional-bank.yaml');
      const runs = await Promise.all([
        runCli(['assess', file, '--out', first], { TZ: 'Pacific/Kiritimati' }),
        runCli(['assess', '--', '--out', second, file], { TZ: 'America/Anchorage', LANG: 'tr_TR.UTF-8' }),
      ]);
      expect(runs.map(({ code, err }) => ({ code, err }))).toEqual([
        { code: 0, err: '' },
        { code: 0, err: '' },
      ]);
      expect(runs[0].out.trim().split('\n').sort()).toEqual(names.map((name) => join(first, name)));
      expect(readdirSync(first).sort()).toEqual(names);
      expect(readdirSync(second).sort()).toEqual([...names, 'notes.txt'].sort());
      expect(digests(second)).toEqual(digests(first));
      expect(readFileSync(join(second, 'notes.txt'), 'utf8')).toBe('from before');
      expect(readFileSync(join(first, 'policy.pdf'), 'latin1')).toMatch(/^%PDF-1\.\d/);
      expect(readFileSync(join(first, 'gap-report.pdf'), 'latin1').trimEnd()).toMatch(/%%EOF$/);
    },
    slow,
  );

  it(
    'writes page 3 alone and each chart of the report with --charts, and only those',
    async () => {
      const out = join(tempFolder(), 'out');
      const { code } = await runCli(['assess', answersFixture('regional-bank.yaml'), '--out', out, '--charts']);
      expect(code).toBe(0);
      expect(readdirSync(out).sort()).toEqual([...names, 'charts', 'page-3.pdf', 'page-3.png', 'page-3.svg'].sort());
      const charts = readdirSync(join(out, 'charts')).sort();
      expect(charts.length).toBeGreaterThanOrEqual(14);
      expect(charts.filter((name) => name.endsWith('.png')).map((name) => name.replace('.png', '.svg'))).toEqual(
        charts.filter((name) => name.endsWith('.svg')),
      );
      expect(charts).toContain('pace-square.svg');
    },
    slow,
  );

  it(
    'puts into result.json what it promises, for a quick assessment',
    async () => {
      const out = join(tempFolder(), 'out');
      const { code } = await runCli(['assess', answersFixture('fast-startup.yaml'), '--out', out]);
      expect(code).toBe(0);
      const result = JSON.parse(readFileSync(join(out, 'result.json'), 'utf8')) as Record<string, unknown>;
      const promised = [
        'schemaVersion',
        'engineVersion',
        'edition',
        'track',
        'autonomy',
        'score',
        'coverage',
        'domains',
        'patterns',
        'practices',
        'pace',
        'gaps',
        'plan',
        'incidents',
        'clauses',
      ];
      expect(Object.keys(result)).toEqual(expect.arrayContaining(promised));
      expect(result).toMatchObject({
        edition: { id: '2026.2', digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
        track: 'quick',
        autonomy: { inUse: 'A4', supported: { floor: 'A0', ceiling: 'A0' } },
      });
      expect((result.clauses as { id: string }[]).length).toBeGreaterThanOrEqual(30);
    },
    slow,
  );

  it(
    'works on the blank file as it was printed: everything is not answered yet',
    async () => {
      const folder = tempFolder();
      const blank = await runCli(['assess', '--blank', '--track', 'quick']);
      expect(blank).toMatchObject({ code: 0, err: '' });
      expect(parseDocument(blank.out).errors).toEqual([]);
      writeFileSync(join(folder, 'blank.yaml'), blank.out);
      const run = await runCli(['assess', join(folder, 'blank.yaml'), '--out', folder]);
      expect(run).toMatchObject({ code: 0, err: '' });
      expect(JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8'))).toMatchObject({ coverage: { known: 0 } });
    },
    slow,
  );

  it(
    'ends in 2 with every fault named and nothing written, not even the folder',
    async () => {
      const folder = tempFolder();
      const file = join(folder, 'faulty.yaml');
      const good = readFileSync(answersFixture('regional-bank.yaml'), 'utf8');
      const faulty = good
        .replace('review.mandatory-review: 3', 'review.mandatory-reviw: 3')
        .replace('review.system-tiers: 3', 'review.system-tiers: 7')
        .replace('permissions.sandbox: 1', 'permissions.sandbox: { notApplicable: "no" }')
        .replace('autonomy: A2', 'autonomy: A7\u001b[2J');
      writeFileSync(file, faulty);
      const lineOf = (text: string) => faulty.slice(0, faulty.indexOf(text)).split('\n').length;
      const { code, out, err } = await runCli(['assess', file, '--out', join(folder, 'out')]);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain(`${file}:${lineOf('autonomy: A7')}:13  fact-value  found "A7\\x1b[2J" for "autonomy"`);
      expect(err).toContain(`${file}:${lineOf('mandatory-reviw')}:3  unknown-question`);
      expect(err).toContain('did you mean "review.mandatory-review"?');
      expect(err).toContain(`${file}:${lineOf('tiers: 7')}:24  level-range`);
      expect(err).toContain(`${file}:${lineOf('sandbox: {')}:24  not-applicable-never`);
      expect(err).toContain('5 faults; nothing was written.');
      expect(err).not.toContain('\u001b');
      expect(existsSync(join(folder, 'out'))).toBe(false);
    },
    slow,
  );
});

describe('the command line', () => {
  it(
    'checks the content it ships with',
    async () => {
      const { code, out } = await runCli(['content-check']);
      expect(code).toBe(0);
      expect(out).toMatch(/^(Edition 2026\.\d+: \d+ questions, \d+ facts, \d+ clauses: no faults\.\n)+$/);
    },
    slow,
  );

  it(
    'ends in 2 with its usage for a command it does not know',
    async () => {
      const { code, out, err } = await runCli(['asess']);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(/^There is no command "asess"\.\nUsage: /);
    },
    slow,
  );

  it(
    'tells an unexpected failure in one line, without a stack',
    async () => {
      const { code, out, err } = await runCli(['content-check', '/nowhere/at/all']);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toMatch(/^Plumbline stopped unexpectedly: ENOENT[^\n]*\n$/);
    },
    slow,
  );
});
