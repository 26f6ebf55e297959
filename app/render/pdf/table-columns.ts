import type { Cell, Inline, Table } from '../../document/document';
import { inlineWords } from '../../document/plain-text';
import { badgePadding } from './break-lines';
import type { Metrics, TextStyle } from './face';

/** Points between a cell's edge and its text. */
export const cellPadding = 6;

/**
 * Widths in points that sum to `total`: the relative ones, widened where a column's longest word would not fit, at the
 * cost of the columns with room to spare.
 */
export function columnWidths(block: Table, total: number, style: TextStyle, metrics: Metrics): number[] {
  const count = columnCount(block);
  const asked = Array.from({ length: count }, (_, index) => Math.max(block.columns[index]?.width ?? 1, 0.001));
  const sum = asked.reduce((a, b) => a + b, 0);
  const most = total / Math.min(Math.max(count, 1), 3);
  const least = asked.map((_, index) =>
    Math.min(longestWord(block, index, style, metrics) + 2 * cellPadding + 1, most),
  );
  const fit = Math.min(1, total / least.reduce((a, b) => a + b, 1));
  return settle(
    asked.map((width) => (width / sum) * total),
    least.map((width) => width * fit),
    total,
  );
}

/** As many as the widest row, the head or the given columns have. */
export function columnCount(block: Table): number {
  return block.rows.reduce(
    (most, row) => Math.max(most, row.length),
    Math.max(block.columns.length, block.head.length),
  );
}

/** Raises columns to their least and takes the difference from the rest in proportion to what each can give. */
function settle(wanted: readonly number[], least: readonly number[], total: number): number[] {
  const raised = wanted.map((width, index) => Math.max(width, least[index] ?? 0));
  const over = raised.reduce((a, b) => a + b, 0) - total;
  const spare = raised.map((width, index) => width - (least[index] ?? 0));
  const allSpare = spare.reduce((a, b) => a + b, 0);
  return raised.map((width, index) => width - (allSpare > 0 ? (over * (spare[index] ?? 0)) / allSpare : 0));
}

function longestWord(block: Table, column: number, style: TextStyle, metrics: Metrics): number {
  return [block.head, ...block.rows].reduce((most, row) => Math.max(most, cellWord(row[column], style, metrics)), 0);
}

function cellWord(cell: Cell | undefined, style: TextStyle, metrics: Metrics): number {
  const words = cell ? inlineWords(cell.children).split(/[\s/-]/) : [];
  const badges = cell?.children.map((inline: Inline) => badgeWidth(inline, style, metrics)) ?? [];
  return Math.max(
    0,
    ...badges,
    ...words.map((word) => metrics.width('bold', metrics.canonical('bold', word), style.size)),
  );
}

function badgeWidth(inline: Inline, style: TextStyle, metrics: Metrics): number {
  if (inline.kind !== 'badge') return 0;
  return metrics.width('bold', metrics.canonical('bold', inline.value), style.size) + 2 * badgePadding;
}
