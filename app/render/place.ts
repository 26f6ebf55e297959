import type { Heading } from '../document/document';

/** What a block needs to know of the document around it. */
export interface Place {
  readonly headingOffset: number;
  /** Ids that a reference can lead to. */
  readonly ids: ReadonlySet<string>;
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
