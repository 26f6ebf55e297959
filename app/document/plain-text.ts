import type { Block, Cell, Document, Inline, Table } from './document';

/** The words of a document in reading order, one line a block, row or item: what every renderer must show. */
export function plainText(document: Document): string[] {
  return document.blocks.flatMap(blockLines).filter((line) => line !== '');
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
  const rows = [table.head, ...table.rows].map((row) => row.map(cellWords).join(' '));
  return table.caption ? [table.caption, ...rows] : rows;
}

function cellWords(cell: Cell): string {
  return inlineWords(cell.children);
}

export function inlineWords(children: readonly Inline[]): string {
  return children.map((child) => ('value' in child ? child.value : inlineWords(child.children))).join('');
}
