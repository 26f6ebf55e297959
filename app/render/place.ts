import type { Block, Heading } from '../document/document';
import { inlineWords } from '../document/plain-text';

/** What a block needs to know of the document around it. */
export interface Place {
  /** Added to every heading's level: the title is the first heading. */
  readonly headingOffset: number;
  /** Ids that a reference can lead to. */
  readonly ids: ReadonlySet<string>;
  /** What the contents list. */
  readonly contents: readonly Heading[];
  /** Links to where a clause, or what follows a heading, is edited, by block id; only on pages of its owner. */
  readonly edits?: Readonly<Record<string, EditMark>>;
}

export interface EditMark {
  readonly href: string;
  /** Names the passage. */
  readonly label: string;
  /** What became of its edit; null = as generated. */
  readonly edited: string | null;
}

/** Whether the contents name it: numbered, of the first two levels, and with words. */
export function isListed(block: Block): block is Heading {
  return (
    block.kind === 'heading' && block.number !== undefined && block.level <= 2 && inlineWords(block.children) !== ''
  );
}

/** Ids of all blocks of a document, or of any part of one, in reading order. */
export function idsOf(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(idsOf);
  if (typeof node !== 'object' || node === null) return [];
  const own = 'kind' in node && 'id' in node && typeof node.id === 'string' ? [node.id] : [];
  return [...own, ...Object.values(node).flatMap(idsOf)];
}
