import type { Block, Cell, Document, GapCard, Inline, Table } from './document';
import { footnotesOf } from './footnotes';
import { matrixLegend, matrixTable } from './matrix-table';

/** The words of a document in reading order, one line a block, row or item: what every renderer must show. */
export function plainText(document: Document): string[] {
  return [...bodyText(document.blocks), ...noteText(document.blocks)];
}

/** Without footnotes, whose place differs: the foot of a page, or the end of the document. */
export function bodyText(blocks: readonly Block[]): string[] {
  return blocks.flatMap(blockLines).filter((line) => line !== '');
}

export function noteText(blocks: readonly Block[]): string[] {
  return footnotesOf(blocks).map(({ mark, children }) => `${mark} ${inlineWords(children)}`);
}

function blockLines(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [[block.number, inlineWords(block.children)].filter(Boolean).join(' ')];
    case 'paragraph':
      return [inlineWords(block.children)];
    case 'list':
      return block.items.flatMap((item) => item.flatMap(blockLines));
    case 'table':
      return tableLines(block);
    case 'matrix':
      return [...tableLines(matrixTable(block)), ...bodyText(matrixLegend(block))];
    case 'gapCard':
      return cardLines(block);
    case 'signature':
      return [block.caption, ...block.fields.map(({ label }) => label)];
    case 'callout':
      return [block.title, ...block.children.flatMap(blockLines)];
    case 'figure':
      return [block.caption];
    case 'clause':
      return [`${block.number} ${block.title}`, ...block.children.flatMap(blockLines)];
    case 'definitions':
      return block.items.flatMap((item) => [item.term, inlineWords(item.children)]);
    case 'pageBreak':
      return [];
    case 'contents':
      return [block.title];
  }
}

function tableLines(table: Table): string[] {
  const rows = [table.head, ...table.rows].flatMap(rowLines);
  return table.caption ? [table.caption, ...rows] : rows;
}

/** Cells of one line make one line; a cell that goes on below breaks the row's order, so each then stands alone. */
function rowLines(row: readonly Cell[]): string[] {
  if (row.every((cell) => !cell.more)) return [row.map((cell) => inlineWords(cell.children)).join(' ')];
  return row.flatMap((cell) => [inlineWords(cell.children), ...(cell.more ?? []).flatMap(blockLines)]);
}

function cardLines(card: GapCard): string[] {
  const { rank, title, severity, because, here, good, why, next, evidence, foot } = card;
  const parts = [here, good, why, next, evidence].flatMap(({ label, children }) => [label, inlineWords(children)]);
  return [`${rank} ${inlineWords(title)}`, `${severity} ${because}`, ...parts, inlineWords(foot)];
}

/** A footnote is its mark: what it says stands elsewhere. */
export function inlineWords(children: readonly Inline[]): string {
  return children.map(wordsOf).join('');
}

function wordsOf(inline: Inline): string {
  if (inline.kind === 'footnote') return inline.mark;
  return 'value' in inline ? inline.value : inlineWords(inline.children);
}
