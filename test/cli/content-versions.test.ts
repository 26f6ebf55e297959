import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assess } from '../../app/cli/assess';
import { contentCheck } from '../../app/cli/content-check';
import { contentDiff } from '../../app/cli/content-diff';
import { contentNewVersion } from '../../app/cli/content-new-version';
import { contentPublish } from '../../app/cli/content-publish';
import { loadedEdition, readJudged } from '../../app/cli/read-judged';
import { loadContent } from '../../app/load-content.server';
import { resultText } from '../../app/results/data-files';
import { sourcesOf } from '../../app/results/sources';
import { change, copyContent, makeSecond, publishBoth } from './real-versions';
import { tempFolder } from './run-cli';

/** An agency's answers to 2026.1, recorded when it was published. */
const agency = join(import.meta.dirname, '../golden/editions/2026.1/agency/answers.yaml');
const today = '2026-11-25';
const read = (...path: string[]) => readFileSync(join(...path), 'utf8');

describe('content:publish on a copy of our content', () => {
  it('freezes it once, and says so the second time', () => {
    const content = copyContent(tempFolder());
    const first = contentPublish(['2026.1'], content);
    expect([first.code, first.err]).toEqual([0, undefined]);
    expect(first.out).toMatch(
      /^Edition 2026\.1 is published\. Frozen now:\n {2}banks\/tooling\/1\.0\.0 {2}[0-9a-f]{64} \(\d+ files\)\n/,
    );
    const [lock, edition] = [read(content, 'published.yaml'), read(content, 'editions/2026.1.md')];
    expect(contentPublish(['2026.1'], content).out).toBe('Edition 2026.1 is published already; nothing changed.\n');
    expect([read(content, 'published.yaml'), read(content, 'editions/2026.1.md')]).toEqual([lock, edition]);
    for (const named of [content, relative('', content), `./${relative('', content)}/`])
      expect(contentCheck([named], content, today).code).toBe(0);
  });

  it('is refused while content has a fault, and writes nothing', () => {
    const content = copyContent(tempFolder());
    change(content, 'banks/review/1.0.0/change-size.md', /^weight: \d$/m, 'weight: 9');
    const { code, err } = contentPublish(['2026.1'], content);
    expect(code).toBe(1);
    expect(err).toContain('banks/review/1.0.0/change-size.md:3:9  wrong-value');
    expect(err).toMatch(/Nothing was published\.\n$/);
    expect(existsSync(join(content, 'published.yaml'))).toBe(false);
  });

  it('then refuses an edit at its file, with the command that makes the next version', () => {
    const content = copyContent(tempFolder());
    contentPublish(['2026.1'], content);
    change(content, 'banks/permissions/1.0.0/kill-switch.md', /^# .*$/m, '# Who can stop it?');
    for (const { code, err } of [contentCheck([content], content, today), contentPublish(['2026.1'], content)]) {
      expect(code).toBe(1);
      expect(err).toContain(
        'banks/permissions/1.0.0/kill-switch.md:1:1  published-frozen  found an edit since it was published; expected no edit: undo it, or publish a new version (npm run content:new-version -- banks/permissions 1.1.0)',
      );
    }
  });

  it.each([
    [['2027.1'], 'There is no edition "2027.1"'],
    [[], 'EDITION is missing.\nUsage: npm run content:publish'],
    [['a', 'b'], '"b" is one too many.\nUsage: npm run content:publish'],
    [['--nonsense'], "Unknown option '--nonsense'.\nUsage: npm run content:publish"],
  ])('names what is wrong with %j', (args, expected) => {
    const { code, err } = contentPublish(args, copyContent(tempFolder()));
    expect([code, err?.startsWith(expected)]).toEqual([2, true]);
  });
});

describe('content:new-version', () => {
  it('takes the bank by its short name and counts on by itself', () => {
    const content = copyContent(tempFolder());
    expect(contentNewVersion(['permissions'], content).err).toMatch(
      /^banks\/permissions\/1\.0\.0 is not published yet/,
    );
    contentPublish(['2026.1'], content);
    expect(contentNewVersion(['permissions'], content).out).toMatch(
      /^banks\/permissions\/1\.1\.0 \(\d+ files\) is a draft now\./,
    );
    expect(contentNewVersion(['policy'], content).out).toMatch(/^policy\/1\.1\.0 /);
    expect(contentNewVersion(['edition'], content).out).toMatch(/^editions\/2026\.2\.md is a draft now\./);
    expect(read(content, 'editions/2026.2.md')).toMatch(
      /path: banks\/permissions\/1\.1\.0 }[\s\S]*path: policy\/1\.1\.0 }/,
    );
    const { code, out, err } = contentCheck([content], content, today);
    expect([code, out?.split('\n').length]).toEqual([0, 3]);
    expect(err?.match(/change-told \(warning\)/g)).toHaveLength(2);
  });
});

describe('with permissions 1.1.0 and edition 2026.2 beside it', () => {
  let folder = '';
  let content = '';
  let draft: Record<string, unknown> = {};
  /** What result.json says of a file, without the documents beside it. */
  const resultOf = (file: string) => {
    const loaded = loadContent(content);
    if (loaded.kind === 'faults') throw new Error(loaded.report);
    const { assessment } = readJudged(file, loaded.content);
    if (!assessment) throw new Error(`${file} cannot be read`);
    const sources = sourcesOf(loadedEdition(loaded.content, assessment.edition), assessment);
    return JSON.parse(resultText(sources)) as Record<string, unknown>;
  };
  const assessed = (out: string, ...args: string[]) =>
    assess([...args, '--out', join(folder, out), '--content', content], content);
  const resultIn = (...path: string[]) => JSON.parse(read(folder, ...path, 'result.json')) as Record<string, unknown>;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'plumbline-versions-'));
    content = copyContent(folder);
    draft = resultOf(agency);
    publishBoth(content);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('the first still loads, and every value of its result is what it was', () => {
    const old = resultOf(agency);
    // Publishing writes status and digests into the edition's own file, and so into its digest.
    expect({ ...old, edition: null }).toEqual({ ...draft, edition: null });
    expect((old.edition as { id: string }).id).toBe('2026.1');
  });

  it('content:diff tells each question that changed, as text and as JSON', () => {
    const { code, out } = contentDiff(['2026.1', '2026.2'], content);
    expect(code).toBe(0);
    const lines = out?.split('\n') ?? [];
    expect(lines).toContain('  permissions.kill-switch: reworded; an answer is kept');
    expect(lines).toContain('  permissions.sandbox: re-levelled; an answer is kept, and to be confirmed');
    expect(lines).toContain('  permissions.break-glass: re-weighted; an answer is kept');
    expect(lines).toContain('  permissions.night-shift: new; asked anew');
    expect(lines.filter((line) => /^(tooling|review|literacy) 1\.0\.0: no questions changed/.test(line))).toHaveLength(
      3,
    );
    const between = contentDiff(['banks/permissions/1.0.0', 'banks/permissions/1.1.0', '--json'], content);
    const json = JSON.parse(between.out ?? '') as { questions: { id: string; kinds: string[] }[] };
    expect(json.questions.map(({ kinds }) => kinds.join())).toEqual(
      ['reworded', 'relevelled', 'reweighted', 'new'].sort((a, b) => order(json, a) - order(json, b)),
    );
    expect(contentDiff(['2026.1', '2026.9'], content).err).toMatch(
      /^There is no edition "2026\.9"; there are 2026\.1, 2026\.2\./,
    );
    expect(contentDiff(['banks/review/1.0.0', 'banks/permissions/1.1.0'], content).code).toBe(2);
  });

  const order = (json: { questions: { kinds: string[] }[] }, kind: string) =>
    json.questions.findIndex(({ kinds }) => kinds.includes(kind));

  it('--upgrade keeps a milestone, every answer, and the trend', async () => {
    const run = await assessed('new', agency, '--upgrade');
    expect(run.code).toBe(0);
    expect(run.err).toMatch(
      /Edition 2026\.1 to 2026\.2: \d+ answers kept as they are\.\nTo confirm, because they are asked otherwise now \(1\): permissions\.sandbox\.\nTo answer \(1\): permissions\.night-shift\.\n/,
    );
    expect(readdirSync(join(folder, 'new')).sort()).toContain('answers-2026.2.yaml');
    expect(read(folder, 'new/milestone-2026.1/answers.yaml')).toBe(read(agency));
    const old = resultOf(agency);
    expect(resultIn('new/milestone-2026.1')).toEqual(old);
    const result = resultIn('new');
    expect((result.edition as { id: string }).id).toBe('2026.2');
    expect(result.confirm).toEqual(['permissions.sandbox']);
    const { from, to, overall, domains } = result.trend as Trend;
    expect([from.edition, to.edition]).toEqual(['2026.1', '2026.2']);
    expect(overall.floor.before).toEqual((old.score as { floor: object }).floor);
    expect(overall.floor.now).toEqual((result.score as { floor: object }).floor);
    for (const { ruler, scope, real, total } of [
      overall.floor,
      overall.ceiling,
      domains.permissions?.floor ?? overall.floor,
    ]) {
      expect(ruler + scope + real).toBe(total);
      expect(real).toBe(0);
    }
  });

  interface Split extends Readonly<Record<'ruler' | 'scope' | 'real' | 'total', number>> {
    readonly before: object;
    readonly now: object;
  }
  interface Trend {
    readonly from: { readonly edition: string };
    readonly to: { readonly edition: string };
    readonly overall: { readonly floor: Split; readonly ceiling: Split };
    readonly domains: Readonly<Record<string, { readonly floor: Split }>>;
  }

  it('the new file assesses as it is, and --since tells what was answered otherwise', async () => {
    const upgraded = join(folder, 'new/answers-2026.2.yaml');
    expect(resultOf(upgraded)).toEqual({ ...resultIn('new'), trend: undefined, rounds: undefined });
    const better = join(folder, 'better.yaml');
    writeFileSync(
      better,
      read(upgraded).replace('permissions.production-write: ', 'permissions.production-write: 4 # '),
    );
    const run = await assessed('better', better, '--since', join(folder, 'new/milestone-2026.1/answers.yaml'));
    expect([run.code, run.err]).toEqual([0, '']);
    const { overall } = resultIn('better').trend as Trend;
    expect(overall.floor.real).toBeGreaterThan(0);
    expect((await assessed('x', agency, '--since', upgraded)).err).toContain(
      'is later than 2026.1: it is no earlier time',
    );
  });

  it('--upgrade is refused where there is nothing to do, or another milestone would be written over', async () => {
    const upgraded = join(folder, 'new/answers-2026.2.yaml');
    const twice = await assessed('twice', upgraded, '--upgrade');
    expect([twice.code, twice.err]).toEqual([
      2,
      `${upgraded} uses edition 2026.2 already, and it is the newest: there is nothing to upgrade.\n`,
    ]);
    expect(existsSync(join(folder, 'twice'))).toBe(false);
    const other = join(folder, 'other.yaml');
    writeFileSync(other, read(agency).replace('organisation: ', 'organisation: Not '));
    const over = await assessed('new', other, '--upgrade');
    expect([over.code, over.err]).toEqual([
      2,
      `${join(folder, 'new/milestone-2026.1/answers.yaml')} is the milestone of another file: name another folder.\n`,
    ]);
  });

  it('new assessments use the newest published edition, and a draft beside it is used by nobody', async () => {
    const own = copyContent(tempFolder());
    contentPublish(['2026.1'], own);
    makeSecond(own);
    const blank = await assess(['--blank', '--content', own], own);
    expect(blank.out).toContain('edition: "2026.1"');
    expect((await assess(['--blank', '--content', content], content)).out).toContain('edition: "2026.2"');
  });
});
