import type { Block, Cell, Heading, Inline, List, Paragraph } from './document';

/** Short constructors, so that chapters read like the pages they make. A string stands for plain text. */
export type Words = string | readonly Inline[];

export function inlines(words: Words): readonly Inline[] {
  return typeof words === 'string' ? [{ kind: 'text', value: words }] : words;
}

export function paragraph(words: Words, tone?: Paragraph['tone']): Paragraph {
  return { kind: 'paragraph', children: inlines(words), ...(tone && { tone }) };
}

export function heading(level: Heading['level'], id: string, words: Words, number?: string): Heading {
  return { kind: 'heading', level, id, children: inlines(words), ...(number && { number }) };
}

export function bullets(items: readonly (Words | readonly Block[])[], ordered = false): List {
  return { kind: 'list', ordered, items: items.map(listItem) };
}

function listItem(item: Words | readonly Block[]): readonly Block[] {
  if (typeof item === 'string') return [paragraph(item)];
  const first = item[0];
  return first && isInline(first) ? [paragraph(item as readonly Inline[])] : (item as readonly Block[]);
}

const inlineKinds = new Set(['text', 'code', 'strong', 'emphasis', 'link', 'ref', 'footnote', 'badge']);

function isInline(node: Inline | Block): node is Inline {
  return inlineKinds.has(node.kind);
}

export function cell(words: Words, tone?: Cell['tone']): Cell {
  return { children: inlines(words), ...(tone && { tone }) };
}

export function strong(value: string): Inline {
  return { kind: 'strong', children: [{ kind: 'text', value }] };
}

export function text(value: string): Inline {
  return { kind: 'text', value };
}
