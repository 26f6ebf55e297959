import type { Block, Cell, Table } from '../../document/document';
import { evenTable } from '../even-table';
import type { Place } from '../place';
import { escapeText } from './escape-text';
import { inlineText, wrapped } from './inline-text';

const rules = { left: ':--', right: '--:', centre: ':-:' } as const;

/** A table as GitHub reads it: one line a row. */
export function tableText(given: Table, place: Place): string[] {
  const table = evenTable(given);
  const rule = table.columns.map(({ align = 'left' }) => rules[align]);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const body = table.rows.map((row) => line(row.map((cell) => cellText(cell, place))));
  const lines = [line(table.head.map((cell) => cellText(cell, place))), line(rule), ...body].join('\n');
  return table.caption ? [wrapped(escapeText(table.caption), '**', 'strong'), lines] : [lines];
}

/** A cell is one line: paragraphs and items of lists follow after a break. */
function cellText({ children, more = [] }: Cell, place: Place): string {
  const lines = [inlineText(children, place), ...more.flatMap((block) => blockLines(block, place))];
  // A bar within code would end the cell, and is read back as a bar.
  return lines.map((line) => line.trim().replace(/(?<!\\)\|/g, '\\|')).join('<br>');
}

function blockLines(block: Block, place: Place): string[] {
  if (block.kind === 'paragraph') return [inlineText(block.children, place)];
  if (block.kind !== 'list') return [];
  return block.items.flatMap((item, at) => {
    const [first = '', ...rest] = item.flatMap((one) => blockLines(one, place));
    return [`${cellMark(block.ordered, block.letters, at)} ${first}`, ...rest];
  });
}

function cellMark(ordered: boolean, letters: true | undefined, at: number): string {
  if (!ordered) return '•';
  return letters ? `(${letter(at)})` : `${at + 1}.`;
}

/** a … z, aa, ab … */
export function letter(at: number): string {
  const last = String.fromCharCode(97 + (at % 26));
  return at < 26 ? last : letter(Math.floor(at / 26) - 1) + last;
}
