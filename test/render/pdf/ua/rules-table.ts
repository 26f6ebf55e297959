import { PDFArray, type PDFDict } from 'pdf-lib';
import { at, childRoles, childTags, dictAt, nameAt, numberAt, type ReadPdf, type Tag } from './read-pdf';
import { type Rule, rule, when } from './rule';
import { atMostOne, countOf, onlyHolds, onlyWithin } from './rules-structure';

const tables = ({ tags }: ReadPdf) => tags.filter(({ role }) => role === 'Table');
const parts = ['Table', 'THead', 'TBody', 'TFoot'];

export const tableRules: readonly Rule[] = [
  onlyHolds('7.2-3', 'Table', ['TR', 'THead', 'TBody', 'TFoot', 'Caption']),
  onlyWithin('7.2-4', 'TR', parts),
  onlyWithin('7.2-5', 'THead', ['Table']),
  onlyWithin('7.2-6', 'TBody', ['Table']),
  onlyWithin('7.2-7', 'TFoot', ['Table']),
  onlyWithin('7.2-8', 'TH', ['TR']),
  onlyWithin('7.2-9', 'TD', ['TR']),
  onlyHolds('7.2-10', 'TR', ['TH', 'TD']),
  atMostOne('7.2-11', 'Table', 'THead'),
  atMostOne('7.2-12', 'Table', 'TFoot'),
  needsBody('7.2-13', 'TFoot'),
  needsBody('7.2-14', 'THead'),
  rule('7.2-15', 'no cell lies over another', (pdf) =>
    tables(pdf).flatMap((table) => when(grid(table).overlap, 'cells over each other')),
  ),
  rule('7.2-16', 'the caption of a table is its first or last part', (pdf) =>
    tables(pdf).flatMap((table) =>
      when(childRoles(table).slice(1, -1).includes('Caption'), 'caption in the middle of a table'),
    ),
  ),
  onlyHolds('7.2-36', 'THead', ['TR']),
  onlyHolds('7.2-37', 'TBody', ['TR']),
  onlyHolds('7.2-38', 'TFoot', ['TR']),
  atMostOne('7.2-39', 'Table', 'Caption'),
  rule('7.2-41', 'all columns of a table have as many rows', (pdf) =>
    tables(pdf).flatMap((table) => when(uneven(columnHeights(grid(table).cells)), 'columns of different heights')),
  ),
  rule('7.2-42', 'all rows of a table have as many columns', (pdf) =>
    tables(pdf).flatMap((table) => when(uneven(rowWidths(table)), `rows of ${rowWidths(table)} columns`)),
  ),
  rule('7.5-1', 'every cell has a header in its row or column that says which of the two it heads', (pdf) =>
    tables(pdf).flatMap((table) => headless(table).map((place) => `no header for the cell at ${place}`)),
  ),
];

function needsBody(id: string, part: string): Rule {
  return rule(id, `a table with ${part} has a TBody`, (pdf) =>
    tables(pdf).flatMap((table) => when(countOf(table, part) > 0 && countOf(table, 'TBody') === 0, `${part} alone`)),
  );
}

function rowsOf(table: Tag): Tag[] {
  return childTags(table).flatMap((part) =>
    part.role === 'TR' ? [part] : childTags(part).filter(({ role }) => role === 'TR'),
  );
}

/** Every place of the table with the cell that covers it. */
function grid(table: Tag): { cells: Map<string, Tag>; overlap: boolean } {
  const cells = new Map<string, Tag>();
  let overlap = false;
  rowsOf(table).forEach((row, y) => {
    let x = 0;
    for (const cell of childTags(row)) {
      while (cells.has(`${x},${y}`)) x += 1;
      for (let dy = 0; dy < span(cell, 'RowSpan'); dy += 1)
        for (let dx = 0; dx < span(cell, 'ColSpan'); dx += 1) {
          overlap ||= cells.has(`${x + dx},${y + dy}`);
          cells.set(`${x + dx},${y + dy}`, cell);
        }
      x += span(cell, 'ColSpan');
    }
  });
  return { cells, overlap };
}

function rowWidths(table: Tag): number[] {
  return countsBy(grid(table).cells, 1);
}

function columnHeights(cells: ReadonlyMap<string, Tag>): number[] {
  return countsBy(cells, 0);
}

function countsBy(cells: ReadonlyMap<string, Tag>, part: 0 | 1): number[] {
  const counts = new Map<string, number>();
  for (const place of cells.keys()) {
    const key = place.split(',')[part] ?? '';
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts.values()];
}

function uneven(counts: readonly number[]): boolean {
  return new Set(counts).size > 1;
}

function headless(table: Tag): string[] {
  const { cells } = grid(table);
  const heads = (scope: string) =>
    new Set([...cells].flatMap(([place, cell]) => (scopeOf(cell) === scope ? [place] : [])));
  const columns = new Set([...heads('Column')].map((place) => place.split(',')[0]));
  const rows = new Set([...heads('Row')].map((place) => place.split(',')[1]));
  return [...cells].flatMap(([place, { role }]) => {
    const [x, y] = place.split(',');
    return when(role === 'TD' && !columns.has(x) && !rows.has(y), place);
  });
}

function scopeOf({ role, dict }: Tag): string | undefined {
  return role === 'TH' ? attributes(dict).flatMap((one) => nameAt(one, 'Scope') ?? [])[0] : undefined;
}

function span({ dict }: Tag, key: string): number {
  return attributes(dict).flatMap((one) => numberAt(one, key) ?? [])[0] ?? 1;
}

function attributes(dict: PDFDict): PDFDict[] {
  const found = at(dict, 'A');
  if (found instanceof PDFArray) return found.asArray().map((one) => dict.context.lookup(one) as PDFDict);
  return [dictAt(dict, 'A')].filter((one) => one !== undefined);
}
