import type { Prose, ProseBlock } from '../content/prose';
import type { BadgeTone } from '../document/badge-tone';
import { cell, inlines, paragraph, text, type Words } from '../document/build';
import type { Block, Cell, Definitions, Inline, Table } from '../document/document';

/** The report's own shapes over the document model. */
export function definitions(...items: readonly (readonly [string, Words])[]): Definitions {
  return { kind: 'definitions', items: items.map(([term, words]) => ({ term, children: inlines(words) })) };
}

export interface Column {
  readonly head: string;
  readonly width: number;
  readonly align?: 'left' | 'right' | 'centre';
}

export function table(columns: readonly Column[], rows: readonly (readonly Cell[])[], caption?: string): Table {
  return {
    kind: 'table',
    ...(caption && { caption }),
    columns: columns.map(({ width, align }) => ({ width, ...(align && { align }) })),
    head: columns.map(({ head }) => cell(head)),
    rows,
    rowHeader: true,
  };
}

/** Lines one under the other in one cell. */
export function cellOfLines([first = '', ...more]: readonly string[]): Cell {
  return more.length > 0 ? { ...cell(first), more: more.map((line) => paragraph(line)) } : cell(first);
}

/** An appendix, looked up rather than read. */
export function dense(table: Table): Table {
  return { ...table, dense: true };
}

export function badge(tone: BadgeTone, value: string): Inline {
  return { kind: 'badge', tone, value };
}

/** A reference to a heading of this document. */
export function ref(to: string, words: string): Inline {
  return { kind: 'ref', to, children: [text(words)] };
}

export function gapHeadingId(question: string): string {
  return `gap-${slug(question)}`;
}

/** Sections below a heading that the page or chapter gives them. */
export function deeper(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => (block.kind === 'heading' && block.level === 2 ? { ...block, level: 3 } : block));
}

/** An id for a heading: `[a-z0-9-]+`. */
export function slug(id: string): string {
  return id.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}

export function proseBlocks(prose: Prose): Block[] {
  return prose.map(proseBlock);
}

function proseBlock(block: ProseBlock): Block {
  if (block.kind === 'paragraph') return paragraph(block.children);
  return { kind: 'list', ordered: block.ordered, items: block.items.map(proseBlocks) };
}

/** Prose as one run of words, for a cell or a definition; paragraphs and items are separated by a space. */
export function proseInlines(prose: Prose): Inline[] {
  return prose.flatMap((block, at) => [...(at > 0 ? [text(' ')] : []), ...blockInlines(block)]);
}

function blockInlines(block: ProseBlock): readonly Inline[] {
  if (block.kind === 'paragraph') return block.children;
  return block.items.flatMap((item, at) => [...(at > 0 ? [text(' ')] : []), ...proseInlines(item)]);
}
