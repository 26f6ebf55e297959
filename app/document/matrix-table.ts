import { cell, paragraph, strong, text } from './build';
import type { Block, Matrix, Table } from './document';

/** A matrix as the table that every renderer prints: both its first row and its first column are heads. */
export function matrixTable({ caption, corner, columns, rows, words }: Matrix): Table {
  const column = words ? { width: 1.5 } : { width: 0.4, align: 'centre' as const };
  return {
    kind: 'table',
    caption,
    columns: [{ width: 1 }, ...columns.map(() => column)],
    head: [cell(corner), ...columns.map(({ label }) => cell(label))],
    rows: rows.map(({ label, cells }) => [cell(label), ...cells.map(({ mark, tone }) => cell(mark, tone))]),
    rowHeader: true,
  };
}

/** Longer meanings stand one under the other. */
const shortMeaning = 40;

/** What the marks mean, under the table. */
export function matrixLegend({ legend }: Matrix): Block[] {
  if (legend.length === 0) return [];
  if (legend.some(({ meaning }) => meaning.length > shortMeaning)) {
    return [
      { kind: 'definitions', items: legend.map(({ mark, meaning }) => ({ term: mark, children: [text(meaning)] })) },
    ];
  }
  const items = legend.flatMap(({ mark, meaning }, at) => [
    text(at > 0 ? '; ' : ''),
    strong(mark),
    text(` ${meaning}`),
  ]);
  return [paragraph([...items, text('.')], 'muted')];
}
