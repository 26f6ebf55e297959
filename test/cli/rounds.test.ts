import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assess } from '../../app/cli/assess';
import { copyContent, publishBoth } from './real-versions';
import { answersFixture, realContent, tempFolder } from './run-cli';

const bank = answersFixture('regional-bank.yaml');
const read = (...path: string[]) => readFileSync(join(...path), 'utf8');

/** The bank's answers of half a year later: two better, one worse, one known that was not, one not known any more. */
function laterRound(folder: string): string {
  const file = join(folder, 'later.yaml');
  const text = read(bank)
    .replace('date: 2026-11-12', 'date: 2027-05-12')
    .replace('permissions.sandbox: 1', 'permissions.sandbox: 3')
    .replace('permissions.kill-switch: 1', 'permissions.kill-switch: 2')
    .replace('permissions.production-write: 3', 'permissions.production-write: 1')
    .replace('permissions.prompt-injection: unknown', 'permissions.prompt-injection: 2')
    .replace('tooling.tool-register: 2', 'tooling.tool-register: unknown');
  writeFileSync(file, text);
  return file;
}

interface Told {
  readonly trend: {
    readonly overall: { readonly floor: Readonly<Record<'ruler' | 'scope' | 'real' | 'total', number>> };
  };
  readonly rounds: {
    readonly gaps: Readonly<Record<'closed' | 'opened' | 'open', readonly { question: string; moved?: string }[]>>;
    readonly answered: readonly string[];
    readonly unanswered: readonly string[];
    readonly path: readonly { date: string }[];
  };
}

describe('two rounds of one edition', () => {
  it('are compared in result.json and in the report, from a file or from a folder with answers.yaml', async () => {
    const folder = tempFolder();
    const later = laterRound(folder);
    const out = join(folder, 'out');
    const args = [later, '--since', bank, '--out', out, '--formats', 'md'];
    const run = await assess(args, realContent);
    expect([run.code, run.err]).toEqual([0, '']);
    const { trend, rounds } = JSON.parse(read(out, 'result.json')) as Told;
    const { ruler, scope, real, total } = trend.overall.floor;
    expect([ruler, scope]).toEqual([0, 0]);
    expect(real).toBe(total);
    expect(rounds.gaps.open.filter(({ moved }) => moved === 'improved')).toContainEqual(
      expect.objectContaining({ question: 'permissions.kill-switch' }),
    );
    const moved = [...rounds.gaps.opened, ...rounds.gaps.open.filter((one) => one.moved === 'worsened')];
    expect(moved.map(({ question }) => question)).toContain('permissions.production-write');
    expect([rounds.answered, rounds.unanswered]).toEqual([['permissions.prompt-injection'], ['tooling.tool-register']]);
    expect(rounds.path.map(({ date }) => date)).toEqual(['2026-11-12', '2027-05-12']);
    const report = read(out, 'gap-report.md');
    expect(report).toMatch(/>\d+ Since the last round$/m);
    expect(report).toContain('The round of 12 November 2026 and this one of 12 May 2027, under the same edition.');

    writeFileSync(join(folder, 'answers.yaml'), read(bank));
    const again = join(folder, 'again');
    await assess([later, '--since', folder, '--out', again, '--formats', 'md'], realContent);
    expect(read(again, 'result.json')).toBe(read(out, 'result.json'));
  });

  it('are refused where the earlier one is no earlier time, or a result without its answers', async () => {
    const folder = tempFolder();
    const later = laterRound(folder);
    const refused = await assess([bank, '--since', later, '--out', join(folder, 'out')], realContent);
    expect([refused.code, refused.err]).toEqual([
      2,
      `${later} is dated 2027-05-12, which is later than 2026-11-12: it is no earlier time.\n`,
    ]);
    writeFileSync(join(folder, 'result.json'), '{}');
    const result = await assess([later, '--since', join(folder, 'result.json'), '--out', folder], realContent);
    expect(result.err).toContain('there is no answers.yaml beside it');
  });
});

describe('the advisory note', () => {
  let folder = '';
  let content = '';
  let asked = '';
  const note = (file: string, ...args: string[]) =>
    assess([file, '--advisory', '--out', join(folder, 'out'), ...args, '--content', content], content);

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'plumbline-advisory-'));
    content = copyContent(folder);
    publishBoth(content);
    asked = join(folder, 'bank.yaml');
    writeFileSync(asked, read(bank).replace('edition: "2026.2"', 'edition: "2026.1"'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('tells what the newer edition changed for these answers, and nothing as a number of theirs', async () => {
    const run = await note(asked, '--formats', 'md', '--on', '2026-11-25');
    expect([run.code, run.out, run.err]).toEqual([0, `${join(folder, 'out/advisory-note.md')}\n`, '']);
    const text = read(folder, 'out/advisory-note.md');
    for (const words of [
      'No answer was asked again, and no number of yours has changed',
      'Who can stop every AI agent at once, tonight?',
      'Your reply would stand, and somebody should look at it again.',
      'Who watches the agents that run at night?',
      'On 25 November 2026 nothing that your settings rest on is past the day',
      'move from edition 2026.1 to 2026.2',
    ])
      expect(text).toContain(words);
  });

  it('names the facts past their review on a later day, and the clauses that they touch', async () => {
    await note(asked, '--formats', 'md', '--on', '2028-01-01');
    const text = read(folder, 'out/advisory-note.md');
    const [row, ...others] = text.split('\n').filter((line) => line.startsWith('| Claude Code: '));
    expect(others).toEqual([]);
    expect(row).toMatch(/Claude Code: .+ Read on \d+ \w+ 2026, to be read again by \d+ \w+ 2027\./);
    expect(row).toMatch(/\| \d+\.\d+ [^|]+ \(in part\)/);
    expect(text).not.toContain('Cursor');
  });

  it('gives the same bytes for the same day, and is refused where it has nothing to stand on', async () => {
    await note(asked, '--on', '2027-01-01');
    const first = readFileSync(join(folder, 'out/advisory-note.pdf'));
    await note(asked, '--on', '2027-01-01');
    expect(readFileSync(join(folder, 'out/advisory-note.pdf')).equals(first)).toBe(true);
    const seat = join('test/fixtures/seats/one-engineer.yaml');
    expect((await note(seat)).err).toContain('one seat’s answers have no scores');
    expect((await note(asked, '--on', '1.1.2027')).err).toContain('a day is written YYYY-MM-DD');
    expect((await note(asked, '--formats', 'xlsx')).err).toContain('"xlsx" is a format of tables');
    expect((await note(asked, '--upgrade')).err).toContain('leave --upgrade out');
  });
});
