import { cell, paragraph, strong, text } from './build';
import type { Block, Matrix, Table } from './document';

/** Widths of the first column and of the others, relative. */
const labelWidth = 3;

/** A matrix as the table that every renderer prints: both its first row and its first column are heads. */
export function matrixTable({ caption, corner, columns, rows }: Matrix): Table {
  return {
    kind: 'table',
    caption,
    columns: [{ width: labelWidth }, ...columns.map(() => ({ width: 1, align: 'centre' as const }))],
    head: [cell(corner), ...columns.map(({ label }) => cell(label))],
    rows: rows.map(({ label, cells }) => [cell(label), ...cells.map(({ mark, tone }) => cell(mark, tone))]),
    rowHeader: true,
  };
}

/** "A meaning of A; B meaning of B" under the table. */
export function matrixLegend({ legend }: Matrix): Block[] {
  if (legend.length === 0) return [];
  const items = legend.flatMap(({ mark, meaning }, at) => [
    text(at > 0 ? '; ' : ''),
    strong(mark),
    text(` ${meaning}`),
  ]);
  return [paragraph([...items, text('.')], 'muted')];
}
