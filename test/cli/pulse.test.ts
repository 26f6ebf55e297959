import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { assess } from '../../app/cli/assess';
import { bankFoldersIn, loadExtraBanks } from '../../app/extra-banks/load-extra-banks';
import { buildBankWorker, openParser } from '../extra-banks/bank-parsers';
import { readRealPolicy } from '../policy/real-content';
import { copyContent } from './real-versions';
import { answersFixture, realContent, tempFolder } from './run-cli';

beforeAll(buildBankWorker);

const file = answersFixture('regional-bank.yaml');

async function pulseIn(folder: string): Promise<string> {
  const { code, err } = await assess([file, '--pulse', folder], realContent);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return join(folder, 'x-pulse');
}

const bytesIn = (folder: string) => readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]);

describe('--pulse', () => {
  it('writes a folder of banks that loads by the shipped worker without a fault, twice the same', async () => {
    const [first, second] = [tempFolder(), tempFolder()];
    const bank = await pulseIn(first);
    expect(bankFoldersIn(first)).toEqual([bank]);
    expect(readdirSync(first).sort()).toEqual(['README.md', 'answers.yaml', 'x-pulse']);
    const parser = openParser();
    const { banks, issues } = await loadExtraBanks([bank], readRealPolicy().edition, parser);
    await parser.close();
    expect(issues).toEqual([]);
    expect(banks[0]?.bank.questions.map(({ clause }) => clause?.asks)).toContain('did');
    expect(bytesIn(await pulseIn(second))).toEqual(bytesIn(bank));
    expect(bytesIn(await pulseIn(first))).toEqual(bytesIn(bank));
  });

  it('is answered in its own file, and in the next round names the clauses, moving nothing else', async () => {
    const folder = tempFolder();
    const bank = await pulseIn(folder);
    const own = readFileSync(join(folder, 'answers.yaml'), 'utf8');
    expect(own.match(/^ {2}x-pulse\.[a-z-]+: /gm)?.length).toBeGreaterThanOrEqual(6);
    const [plain, more] = [join(tempFolder(), 'out'), join(tempFolder(), 'out')];
    await assess([file, '--out', plain], realContent);
    const next = join(tempFolder(), 'answers.yaml');
    writeFileSync(next, `${readFileSync(file, 'utf8')}  x-pulse.review-gates: 1\n  x-pulse.data-classes: 3\n`);
    const { code, err } = await assess([next, '--out', more, '--extra-bank', bank], realContent);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const read = (out: string) => JSON.parse(readFileSync(join(out, 'result.json'), 'utf8'));
    const { outside, domains, ...after } = read(more);
    const { domains: before, ...rest } = read(plain);
    expect(after).toEqual(rest);
    const { 'x-pulse': pulse, ...others } = domains;
    expect(others).toEqual(before);
    expect(pulse.counts).toMatchObject({ known: 2 });
    const asked = outside['x-pulse'].clauses;
    expect(asked.find(({ question }: { question: string }) => question === 'x-pulse.review-gates')).toEqual({
      number: '8.1',
      title: 'No merge without the approvals of the table',
      asks: 'did',
      question: 'x-pulse.review-gates',
      state: 'known',
      level: 1,
      outcome: 'failed',
    });
    expect(asked.map(({ outcome }: { outcome: string }) => outcome).sort()).toEqual(
      ['failed', 'held', ...asked.slice(2).map(() => 'open')].sort(),
    );
    expect(outside['x-pulse'].gaps.map(({ question }: { question: string }) => question)).toContain(
      'x-pulse.review-gates',
    );
  }, 60_000);

  it('refuses a folder with a question of another pulse, and writes nothing there', async () => {
    const folder = tempFolder();
    mkdirSync(join(folder, 'x-pulse'));
    writeFileSync(join(folder, 'x-pulse', 'old.md'), 'old');
    const { code, err } = await assess([file, '--pulse', folder], realContent);
    expect({ code, err }).toEqual({
      code: 2,
      err: `${join(folder, 'x-pulse', 'old.md')}: this file is not of this pulse. Empty the folder, or name another.\n`,
    });
    expect(readdirSync(folder)).toEqual(['x-pulse']);
  });

  it('refuses one seat’s answers, which have no policy', async () => {
    const folder = tempFolder();
    const seat = join(folder, 'seat.yaml');
    writeFileSync(seat, readFileSync(file, 'utf8').replace(/^track: .*$/m, 'track: builder'));
    const { code, err } = await assess([seat, '--pulse', join(folder, 'out')], realContent);
    expect(code).toBe(2);
    expect(err).toContain("a pulse is made from the organisation's policy");
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  it.each([
    [['--pulse', 'x', '--out', 'y', 'f'], '--pulse writes one folder and nothing else: leave --out out'],
    [['--pulse', 'x', '--blank'], 'leave --blank out'],
    [['--pulse', 'x'], 'Which answers file? The pulse is made from its policy'],
    [['--pulse', '', 'f'], '--pulse is empty'],
    [['--pulse', 'x', 'f', 'g'], '"g" is one too many'],
  ])('says what is wrong with %j', async (args, words) => {
    const { code, err } = await assess(args, realContent);
    expect(code).toBe(2);
    expect(err).toContain(words);
  });

  it('refuses content whose policy asks nothing', async () => {
    const content = copyContent(tempFolder());
    const old = join(import.meta.dirname, '../golden/editions/2026.1/regional-bank/answers.yaml');
    const clauses = join(content, 'policy/1.0.0/clauses');
    for (const name of readdirSync(clauses)) {
      const path = join(clauses, name);
      writeFileSync(path, readFileSync(path, 'utf8').replace(/^pulse:\n(?: .*\n)+/m, ''));
    }
    const { code, err } = await assess([old, '--pulse', join(content, 'out'), '--content', content], realContent);
    expect({ code, err }).toEqual({ code: 2, err: `${old}: the policy of edition 2026.1 has no pulse to ask.\n` });
  });
});
