import { appendFileSync, cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatIssue } from '../../app/content/issue';
import type { BankParser } from '../../app/extra-banks/bank-parser';
import { bankFoldersIn, loadExtraBanks } from '../../app/extra-banks/load-extra-banks';
import { realEdition } from '../report/respondents';
import { bankCopy, buildBankWorker, openParser, validBank } from './bank-parsers';
import { handMade } from './hand-made';
import { tryFolder } from './try-folder';

const edition = realEdition();
let parser: BankParser;

beforeAll(() => {
  buildBankWorker();
  parser = openParser();
});
afterAll(() => parser.close());

describe('a bank brought along', () => {
  it('is read whole, in its order, outside the overall', async () => {
    const { banks, issues } = await loadExtraBanks([validBank], edition, parser);
    expect(issues).toEqual([]);
    expect(banks.map(({ bank }) => bank)).toMatchObject([
      {
        domain: 'x-acme',
        version: '1.0.0',
        title: 'Payments code',
        outside: { digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
        questions: [{ id: 'x-acme.money-paths' }, { id: 'x-acme.ledger-checks' }, { id: 'x-acme.payment-drill' }],
      },
    ]);
  });

  it('has a digest that its words change, and line ends do not', async () => {
    const folder = bankCopy();
    const digest = async () => (await loadExtraBanks([folder], edition, parser)).banks[0]?.bank.outside?.digest;
    const first = await digest();
    const file = join(folder, 'bank.md');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/\n/g, '\r\n'));
    expect(await digest()).toBe(first);
    appendFileSync(file, '\r\nMore words.\r\n');
    expect(await digest()).not.toBe(first);
  });

  it('may come with a byte order mark, hidden files and a picture, which is named as not read', async () => {
    const folder = bankCopy();
    const file = join(folder, 'money-paths.md');
    writeFileSync(file, `\uFEFF${readFileSync(file, 'utf8')}`);
    writeFileSync(join(folder, '.DS_Store'), '');
    writeFileSync(join(folder, 'logo.png'), '');
    const { banks, issues } = await loadExtraBanks([folder], edition, parser);
    expect(banks).toHaveLength(1);
    expect(issues.map(formatIssue)).toEqual([
      `${folder}/logo.png:1:1  file-kind (warning)  found a file that is not read; expected *.md`,
    ]);
  });

  it('comes once: a second folder of the same domain is refused', async () => {
    const { banks, issues } = await loadExtraBanks([validBank, bankCopy()], edition, parser);
    expect(banks).toHaveLength(1);
    expect(issues.map(({ rule }) => rule)).toEqual(['extra-domain']);
  });

  it('has all its faults told at once, each at its place', async () => {
    const folder = bankCopy();
    for (const [name, from, to] of [
      ['money-paths.md', 'weight: 5', 'weight: 9'],
      ['ledger-checks.md', 'effort: M', 'effort: XL'],
      ['bank.md', 'lang: en', 'lang: 7'],
    ] as const)
      writeFileSync(join(folder, name), readFileSync(join(folder, name), 'utf8').replace(from, to));
    const { banks, issues } = await loadExtraBanks([folder], edition, parser);
    expect(banks).toEqual([]);
    expect(issues.map((one) => `${one.file.slice(folder.length + 1)}:${one.line}`)).toEqual([
      'bank.md:6',
      'ledger-checks.md:11',
      'money-paths.md:3',
    ]);
  });
});

describe('a folder made to do harm is refused at its place within a second', () => {
  it.each(handMade)('%s', async (_name, make, report) => {
    const folder = bankCopy();
    make(folder);
    const tried = await tryFolder(folder, edition, parser);
    expect(tried.kind).toBe('refused');
    const lines = tried.lines.filter((line) => !line.includes('(warning)')).map((line) => line.slice(folder.length));
    expect(
      lines.some((line) => line.replace(/^\//, '').startsWith(report)),
      lines.join('\n'),
    ).toBe(true);
    expect(tried.took).toBeLessThan(1_000);
  });
});

describe('the thread that parses', () => {
  it('is ended when a file takes too long; the fault names that file, and the next bank is read', async () => {
    const strict = openParser({ stall: 0 });
    // Work for far longer than the parser looks away between two glances.
    const lines = Array.from({ length: 20_000 }, (_, at) => `- ${at} [a](https://example.com/${at}) **b** \`c\``);
    const slow = ['ledger-checks.md', `---\nid: x\n---\n# A?\n\n${lines.join('\n')}`] as const;
    const { bank, issues } = await strict.parse(new Map([...filesOf(validBank), slow]), edition);
    expect(bank).toBeUndefined();
    expect(issues).toMatchObject([
      { file: 'ledger-checks.md', rule: 'parse', found: 'a file that takes too long', severity: 'error' },
    ]);
    await strict.close();
    expect((await parser.parse(filesOf(validBank), edition)).bank?.domain).toBe('x-acme');
  });

  it('is ended when it takes too much memory', async () => {
    const small = openParser({ megabytes: 24 });
    const lines = Array.from({ length: 20_000 }, (_, at) => `- ${at} [a](https://example.com/${at}) **b** \`c\``);
    const files = new Map([
      ...filesOf(validBank),
      ['ledger-checks.md', `---\nid: x\n---\n# A?\n\n${lines.join('\n')}`],
    ]);
    const { bank, issues } = await small.parse(files, edition);
    expect(bank).toBeUndefined();
    expect(issues[0]).toMatchObject({ file: 'ledger-checks.md', rule: 'parse' });
    await small.close();
  });
});

describe('the folder of folders', () => {
  it('gives each folder inside, but no link, hidden or plain file', () => {
    const folder = bankCopy();
    cpSync(validBank, join(folder, 'one'), { recursive: true });
    cpSync(validBank, join(folder, '.git'), { recursive: true });
    symlinkSync(validBank, join(folder, 'link'));
    expect(bankFoldersIn(folder)).toEqual([join(folder, 'one')]);
  });
});

function filesOf(folder: string): Map<string, string> {
  return new Map(
    ['bank.md', 'ledger-checks.md', 'money-paths.md', 'payment-drill.md'].map((name) => [
      name,
      readFileSync(join(folder, name), 'utf8'),
    ]),
  );
}
