import type { Cell, Table } from '../../document/document';
import { bodyText, inlineWords } from '../../document/plain-text';

/** Twips of a character on average, bold: Word's typefaces are not at hand to measure with. */
const perLetter = { usual: 102, dense: 90 } as const;
const sides = 170;
/** Longer words, such as addresses, may break. */
const longest = 16;

/** The model's shares of `width`, in twips, where no column is too narrow for its longest word. */
export function columnWidths(table: Table, width: number): number[] {
  const whole = table.columns.reduce((sum, column) => sum + column.width, 0);
  const shares = table.columns.map((column) => (column.width / whole) * width);
  const needs = table.columns.map((_, at) => need(table, at));
  const missing = sum(shares.map((share, at) => Math.max(0, (needs[at] ?? 0) - share)));
  const spare = sum(shares.map((share, at) => Math.max(0, share - (needs[at] ?? 0))));
  const given = spare > 0 ? Math.min(1, missing / spare) : 0;
  return shares.map((share, at) => {
    const room = share - (needs[at] ?? 0);
    return Math.floor(room > 0 ? share - room * given : missing > spare ? share : share - room);
  });
}

function need(table: Table, at: number): number {
  const letters = [table.head, ...table.rows].map((row) => widestWord(row[at]));
  return Math.min(longest, Math.max(0, ...letters)) * perLetter[table.dense ? 'dense' : 'usual'] + sides;
}

function widestWord(cell: Cell | undefined): number {
  const words = cell ? [inlineWords(cell.children), ...bodyText(cell.more ?? [])] : [];
  return Math.max(0, ...words.flatMap((line) => line.split(/[\s\-/]+/)).map((word) => word.length));
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
