import { readdirSync } from 'node:fs';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../app/assessment/assessment';
import { renderXlsx } from '../../../app/render/tables/xlsx';
import { fileOf, fromTables, scored, sheetsOf, throughCsv } from './read-back';

const personas = readdirSync('test/golden/personas')
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => `test/golden/personas/${name}`);
const files = [...personas, 'test/fixtures/answers/fast-startup.yaml', 'test/fixtures/answers/regional-bank.yaml'];

/** Texts that spreadsheets run, that CSV and XML trip over, and that only look like numbers or lists. */
const hostile = {
  reason: '@SUM(A1:A9)',
  evidence: ['+1', '-1', "'=already guarded", 'one, "two"', '<b>&amp;</b>', '_x0041_', '[not a list'],
  note: '-2+3; =HYPERLINK("http://example.org")',
} as const;

function examined(assessment: Assessment): Assessment {
  const [first = '', second = '', third = ''] = Object.keys(assessment.answers);
  return {
    ...assessment,
    organisation: '=Harbour & "Vale"',
    examined: {
      [first]: { evidenced: { state: 'known', level: 1 }, evidence: hostile.evidence, note: hostile.note },
      [second]: { judged: { answer: { state: 'known', level: 0 }, reason: hostile.reason }, evidence: [] },
      [third]: { judged: { answer: { state: 'unknown' }, reason: '42' }, evidence: ['[]'] },
    },
  };
}

describe('exported tables read back to the same assessment and the same score', () => {
  it.each(files)('as CSV: %s', (path) => {
    const assessment = fileOf(path);
    const { dispositions: _, decisions: __, ...said } = assessment;
    const back = throughCsv(sheetsOf(assessment));
    expect(back).toEqual(said);
    expect(scored(back)).toEqual(scored(said));
  });

  it('as CSV, with what was examined and texts that spreadsheets would run', () => {
    const assessment = examined(fileOf(personas[0] ?? ''));
    const back = throughCsv(sheetsOf(assessment));
    expect(back).toEqual(assessment);
    expect(scored(back)).toEqual(scored(assessment));
  });

  it('refuses a table that lost a column, instead of the column’s answers', () => {
    const sheets = sheetsOf(fileOf(personas[0] ?? ''));
    const renamed = sheets.map((sheet) => ({
      ...sheet,
      columns: sheet.columns.map(({ head, width }) => ({ head: head === 'Question id' ? 'ID' : head, width })),
    }));
    expect(() => throughCsv(renamed)).toThrow('The table answers has no column "Question id"');
  });

  it('names a row whose id was lost, instead of leaving out its answer', () => {
    const sheets = sheetsOf(fileOf(personas[0] ?? ''));
    const lost = sheets.map((sheet) =>
      sheet.name === 'answers'
        ? { ...sheet, rows: sheet.rows.map((row, at) => (at === 0 ? ['', ...row.slice(1)] : row)) }
        : sheet,
    );
    expect(() => throughCsv(lost)).toThrow('unknown-question');
  });

  it.each(personas.slice(0, 3))('as XLSX, read by another library: %s', async (path) => {
    const assessment = examined(fileOf(path));
    const bytes = Buffer.from(await renderXlsx(sheetsOf(assessment)));
    const tabs = await readWorkbook(bytes);
    const back = fromTables((name) => (tabs.find(({ sheet }) => sheet === name)?.data ?? []) as never);
    const { dispositions: _, decisions: __, ...said } = assessment;
    expect(back).toEqual(said);
    expect(scored(back)).toEqual(scored(said));
  });
});
