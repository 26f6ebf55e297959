import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Prose of our own content, so that words are as varied as in a report. */
const folder = 'content/banks';
const prose = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md'))
  .sort()
  .flatMap((path) =>
    readFileSync(join(folder, path), 'utf8')
      .replace(/^---[\s\S]*?\n---\n/, '')
      .split('\n'),
  )
  .map((line) =>
    line
      .replace(/^[-*0-9. ]+/, '')
      .replace(/[*`_]/g, '')
      .trim(),
  )
  .filter((line) => line.length > 40 && !line.startsWith('#'));

/** A heading, three paragraphs, four items and a table of ten rows; neighbours differ. */
export function unit(index) {
  const at = (step) => prose[(index * 29 + step) % prose.length];
  const short = (step) => at(step).split(' ').slice(0, 6).join(' ');
  return {
    title: short(0),
    paragraphs: [at(1), at(2), at(3)],
    items: [at(4), at(5), at(6), at(7)],
    head: ['No.', 'What', 'Severity', 'Owner'],
    rows: Array.from({ length: 10 }, (_, row) => [String(row + 1), at(8 + row), 'Medium', short(18 + row)]),
  };
}

/** The same units as our neutral document. */
export function documentOf(units) {
  const text = (value) => [{ kind: 'text', value }];
  const cell = (value) => ({ children: text(value) });
  const blocks = units.flatMap((one, index) => [
    { kind: 'heading', level: 2, id: `u-${index}`, number: String(index + 1), children: text(one.title) },
    ...one.paragraphs.map((value) => ({ kind: 'paragraph', children: text(value) })),
    { kind: 'list', ordered: false, items: one.items.map((value) => [{ kind: 'paragraph', children: text(value) }]) },
    {
      kind: 'table',
      columns: [{ width: 6 }, { width: 54 }, { width: 12 }, { width: 28 }],
      head: one.head.map(cell),
      rows: one.rows.map((row) => row.map(cell)),
      rowHeader: false,
    },
  ]);
  const meta = {
    title: 'Bench',
    subtitle: 'The same content by three writers',
    organisation: 'Bench',
    date: '2026-01-14',
    lang: 'en',
    classification: 'Bench',
    runningHead: 'Bench',
    facts: [],
    draft: false,
  };
  return { schemaVersion: 1, name: 'gap-report', meta, blocks };
}
