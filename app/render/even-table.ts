import { cell } from '../document/build';
import type { Cell, Table } from '../document/document';
import { wording } from './wording';

/** A table whose rows all have as many cells as its widest, at least one; without rows it says so. */
export function evenTable(table: Table): Table {
  const said = table.rows.length > 0 ? table.rows : [[cell(wording.noRows)]];
  const count = Math.max(1, table.columns.length, table.head.length, ...said.map((row) => row.length));
  return {
    ...table,
    columns: filled(table.columns, count, { width: 1 }),
    head: filled<Cell>(table.head, count, empty),
    rows: said.map((row) => filled<Cell>(row, count, empty)),
  };
}

const empty = cell('');

function filled<T>(list: readonly T[], count: number, more: T): T[] {
  return Array.from({ length: count }, (_, at) => list[at] ?? more);
}
