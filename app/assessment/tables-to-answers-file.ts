import { flowValue, onOneLine } from './flow-value';
import { notApplicableMark, tableHeads } from './table-heads';

/** A table as it was read: the first row names the columns. Values of CSV are texts throughout. */
export type ReadTable = readonly (readonly (string | number | null)[])[];

const names = ['about', 'facts', 'answers'] as const;
export type TableName = (typeof names)[number];

export interface TablesRead {
  readonly text: string;
  /** Where each line of the text comes from: a table and its row, from 1, heads counted; by line, from 1. */
  readonly origins: readonly Origin[];
}

interface Origin {
  readonly table: TableName;
  readonly row: number;
}

/**
 * The answers file that the tables came from, in the form that `readAnswersFile` reads, a line for each row: one reader checks
 * both, so that a table edited by hand meets the same questions as a file.
 * @throws Error naming the table and the columns that it lacks, because what stands in them would be lost without a word
 */
export function tablesToAnswersFile(tables: Readonly<Record<TableName, ReadTable>>): TablesRead {
  const lines = [
    ...rowsOf('about', tables.about, tableHeads.about, ({ name, value }) => [name, flowValue(value)]),
    { line: 'facts:', origin: { table: 'facts', row: 1 } as const },
    ...rowsOf('facts', tables.facts, tableHeads.facts, ({ id, value }) => [id, factLine(value)], '  '),
    { line: 'answers:', origin: { table: 'answers', row: 1 } as const },
    ...rowsOf('answers', tables.answers, tableHeads.answers, (row) => [row.id, answerLine(row)], '  '),
  ];
  return { text: `${lines.map(({ line }) => line).join('\n')}\n`, origins: lines.map(({ origin }) => origin) };
}

type Row<Heads> = { readonly [Name in keyof Heads]: string };

/** Cells by the names of their columns, wherever those stand; rows without a filled one are left out. */
function rowsOf<Heads extends Readonly<Record<string, string>>>(
  table: TableName,
  [first = [], ...rows]: ReadTable,
  heads: Heads,
  write: (row: Row<Heads>) => readonly [id: string, value: string],
  indent = '',
) {
  const lost = Object.entries(heads).flatMap(([part, head]) =>
    part === 'table' || first.includes(head) ? [] : [`"${head}"`],
  );
  if (lost.length > 0)
    throw new Error(`The table ${table} has no column ${lost.join(', ')}: its first row must name every column.`);
  const places = Object.entries(heads).map(([part, head]) => [part, first.indexOf(head)] as const);
  return rows.flatMap((cells, at) => {
    const row = Object.fromEntries(places.map(([part, place]) => [part, String(cells[place] ?? '')])) as Row<Heads>;
    const [id, value] = write(row);
    // A row that lost its id is not dropped: the reader names it, since no question is called "".
    return Object.values(row).every((cell) => cell === '')
      ? []
      : [{ line: `${indent}${key(id)}: ${value}`, origin: { table, row: at + 2 } }];
  });
}

function answerLine({ said, evidenced, judged, reason, evidence, note }: Row<typeof tableHeads.answers>): string {
  if (![evidenced, judged, reason, evidence, note].some((cell) => cell !== '')) return reply(said);
  const parts = [
    said && `"said": ${reply(said)}`,
    evidenced && `"evidenced": ${reply(evidenced)}`,
    judged && `"judged": ${reply(judged)}`,
    reason && `"reason": ${flowValue(reason)}`,
    evidence && `"evidence": ${isList(evidence) ? onOneLine(evidence) : flowValue(evidence)}`,
    note && `"note": ${flowValue(note)}`,
  ];
  return `{ ${parts.filter(Boolean).join(', ')} }`;
}

function reply(cell: string): string {
  if (!cell.startsWith(notApplicableMark)) return scalar(cell);
  return `{ "notApplicable": ${flowValue(cell.slice(notApplicableMark.length))} }`;
}

function factLine(cell: string): string {
  return isList(cell) ? onOneLine(cell) : scalar(cell);
}

/** Lists stand in one cell as JSON; what only looks so is a text. */
function isList(cell: string): boolean {
  if (!cell.startsWith('[')) return false;
  try {
    return Array.isArray(JSON.parse(cell));
  } catch {
    return false;
  }
}

function scalar(cell: string): string {
  return cell === '' || /^-?\d+(\.\d+)?$/.test(cell) ? cell : flowValue(cell);
}

/** Ids of ours are plain; anything else is written so that the reader can name it. */
function key(id: string): string {
  return /^[a-zA-Z][\w.-]*$/.test(id) ? id : flowValue(id);
}
