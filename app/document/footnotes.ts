import type { Block, Inline } from './document';

export type Footnote = Extract<Inline, { kind: 'footnote' }>;

/** Every footnote of the blocks, in reading order: found by kind in whatever place holds inlines. */
export function footnotesOf(blocks: readonly Block[]): Footnote[] {
  return found(blocks);
}

function found(node: unknown): Footnote[] {
  if (Array.isArray(node)) return node.flatMap(found);
  if (typeof node !== 'object' || node === null) return [];
  if ('kind' in node && node.kind === 'footnote') return [node as Footnote];
  return Object.values(node).flatMap(found);
}
