import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assess } from '../../app/cli/assess';
import { answersFixture, realContent, tempFolder } from './run-cli';

/** Five documents are written in several forms. */
const timeout = 60_000;
const file = answersFixture('fast-startup.yaml');
const documents = ['adoption-decision-record', 'clause-ledger', 'gap-report', 'policy', 'policy-card'];
const tables = ['about', 'answers', 'facts', 'gaps', 'plan'];

describe('--formats', { timeout }, () => {
  it('writes every document in every form, and the tables, instead of PDFs', async () => {
    const out = join(tempFolder(), 'out');
    const { code } = await assess([file, '--out', out, '--formats', 'docx,md, html,xlsx,csv,json'], realContent);
    expect(code).toBe(0);
    const forms = documents.flatMap((name) => ['docx', 'html', 'md'].map((form) => `${name}.${form}`));
    const others = ['enforcement-kit.zip', 'result.json', 'tables', 'tables.json', 'tables.xlsx'];
    expect(readdirSync(out).sort()).toEqual([...forms, ...others].sort());
    expect(readdirSync(join(out, 'tables')).sort()).toEqual(tables.map((name) => `${name}.csv`));
    const json = JSON.parse(readFileSync(join(out, 'tables.json'), 'utf8'));
    expect(Object.keys(json).sort()).toEqual(tables);
  });

  it('names the forms there are when asked for another', async () => {
    const { code, err } = await assess([file, '--out', 'x', '--formats', 'pdf,doc'], realContent);
    expect(code).toBe(2);
    expect(err).toContain('There is no format "doc"; the formats are pdf, docx, md, html, xlsx, csv or json.');
  });
});

describe('answers.csv instead of an answers file', { timeout }, () => {
  it('is kept whole by --upgrade, and what the policy lacks is told at its row', async () => {
    const folder = tempFolder();
    const older = 'test/golden/editions/2026.1/insurer/answers.yaml';
    await assess([older, '--out', folder, '--formats', 'csv'], realContent);
    const csv = join(folder, 'tables/answers.csv');
    const out = join(folder, 'new');
    expect((await assess([csv, '--upgrade', '--out', out, '--formats', 'md'], realContent)).code).toBe(0);
    const milestone = join(out, 'milestone-2026.1');
    const old = ['--out', join(folder, 'old'), '--formats', 'md'];
    expect((await assess([join(milestone, 'answers.yaml'), ...old], realContent)).code).toBe(0);
    const result = (at: string) => readFileSync(join(at, 'result.json'), 'utf8');
    expect(result(join(folder, 'old'))).toBe(result(milestone));

    const facts = join(folder, 'tables/facts.csv');
    const rows = readFileSync(facts, 'utf8').split('\r\n');
    const at = rows.findIndex((row) => row.startsWith('"autonomy"'));
    const empty = rows[at]?.replace(/^("[^"]*","[^"]*"),"A\d"/, '$1,') ?? '';
    writeFileSync(facts, rows.with(at, empty).join('\r\n'));
    const { code, err = '' } = await assess([csv, '--final', '--out', join(folder, 'final')], realContent);
    expect(code).toBe(2);
    expect(err).toContain(`facts.csv:${at + 1}:1  missing-for-final  found no value for the fact "autonomy"`);
  });

  it('gives the same result', async () => {
    const folder = tempFolder();
    await assess([file, '--out', join(folder, 'one'), '--formats', 'csv'], realContent);
    const csv = join(folder, 'one/tables/answers.csv');
    const { code, err } = await assess([csv, '--out', join(folder, 'two'), '--formats', 'csv'], realContent);
    expect({ code, err }).toMatchObject({ code: 0 });
    const result = (name: string) => readFileSync(join(folder, name, 'result.json'), 'utf8');
    expect(result('two')).toBe(result('one'));
  });

  it('has its faults named at the row of the table', async () => {
    const folder = tempFolder();
    await assess([file, '--out', folder, '--formats', 'csv'], realContent);
    const csv = join(folder, 'tables/answers.csv');
    const rows = readFileSync(csv, 'utf8').split('\r\n');
    const at = rows.findIndex((row) => /",\d,[0-4],/.test(row));
    writeFileSync(csv, rows.with(at, rows[at]?.replace(/",(\d),[0-4],/, '",$1,9,') ?? '').join('\r\n'));
    const { code, err = '' } = await assess([csv, '--out', join(folder, 'again')], realContent);
    expect(code).toBe(2);
    expect(err).toContain(`answers.csv:${at + 1}:1  level-range`);
    expect(existsSync(join(folder, 'again'))).toBe(false);
  });

  it('is refused without the tables beside it, and under another name', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'answers.csv'), 'a');
    const saying = async (name: string) => (await assess([join(folder, name), '--out', folder], realContent)).err;
    expect(await saying('answers.csv')).toContain('about.csv: there is no such file');
    expect(await saying('gaps.csv')).toContain('name answers.csv');
  });
});
