import { cell } from '../document/build';
import type { Cell, Table } from '../document/document';

/** A table to be looked things up in; `widths` are relative. */
export function annexTable(
  caption: string,
  widths: readonly number[],
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
): Table {
  return {
    kind: 'table',
    caption,
    columns: widths.map((width) => ({ width })),
    head: head.map((words) => cell(words)),
    rows,
    rowHeader: true,
    dense: true,
  };
}
