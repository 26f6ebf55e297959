import type { Paragraph, ParagraphChild, Table } from 'docx';
import type { Block } from '../../document/document';

/** Loaded when the first Word document is asked for: loading takes longer than writing one. */
type Docx = typeof import('docx');

/** What a part of a Word document needs to know of the whole. */
export interface Tools {
  readonly docx: Docx;
  /** By the id of a heading, clause, card or figure: the name of its bookmark. */
  readonly bookmarks: ReadonlyMap<string, string>;
  /** By the figure's id: its chart as PNG. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** Each ordered list counts from one again. */
  readonly nextList: () => number;
  /** The next footnote's number; Word numbers them in the order of the text. */
  readonly nextNote: () => number;
  /** Blocks that stand in a block: handed in, so that no kind of block has to know all the others. */
  readonly nested: (blocks: readonly Block[], frame: Frame) => Part[];
}

export type Part = Paragraph | Table;

/** The room that a block is set in, in twips (twentieths of a point). */
export interface Frame {
  readonly left: number;
  readonly width: number;
  /** How many lists this one stands in. */
  readonly depth: number;
  /** Of paragraphs without a tone of their own. */
  readonly style?: string;
  readonly breakBefore?: boolean;
}

export const twips = (points: number) => Math.round(points * 20);

/** Colours without the #, as Word writes them. */
export const hex = (colour: string) => colour.slice(1);

export function indented(frame: Frame, by: number): Frame {
  return { ...frame, left: frame.left + by, width: frame.width - by };
}

/** A line without height: keeps two tables apart, which Word would join, and gives the text below some air. */
export function gapAfter({ docx }: Tools): Paragraph {
  return new docx.Paragraph({ spacing: { before: 0, after: twips(4), line: twips(4), lineRule: 'exact' } });
}

/** Words under a bookmark, where references can lead to them. */
export function marked(id: string, children: readonly ParagraphChild[], { docx, bookmarks }: Tools): ParagraphChild[] {
  const name = bookmarks.get(id);
  return name === undefined ? [...children] : [new docx.Bookmark({ id: name, children })];
}
