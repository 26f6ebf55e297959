import type { CircleShape, LineShape, RectShape } from '../chart/display-list';
import type { Sheet } from '../theme';
import type { Face } from './face';

/** Something painted at a place; `node` is its place in the structure, null for decoration. Points, from the top left. */
export type Op =
  | TextOp
  | FillOp
  | LinkOp
  | AnchorOp
  | PageOfOp
  | PageRefOp
  | ((LineShape | RectShape | CircleShape) & Tagged);

interface Tagged {
  readonly node: number | null;
}

interface TextOp extends Tagged {
  readonly kind: 'text';
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly width: number;
  readonly text: string;
  readonly face: Face;
  readonly size: number;
  readonly fill: string;
}

/** A background: painted before everything else on the page, joined with the one below it. */
export interface FillOp extends Tagged {
  readonly kind: 'fill';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: string;
  readonly node: null;
}

interface LinkOp extends Tagged {
  readonly kind: 'link';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly target: { readonly url: string } | { readonly to: string };
  readonly label: string;
  readonly node: number;
}

/** A place that references and bookmarks lead to. */
export interface AnchorOp extends Tagged {
  readonly kind: 'anchor';
  readonly id: string;
  readonly y: number;
  readonly bookmark?: { readonly level: number; readonly title: string };
  /** Names the pages that follow, up to the next. */
  readonly chapter?: true;
  readonly node: null;
}

/** The number of the page where an anchor stands, right aligned at `right`; becomes text once pages are known. */
export interface PageOfOp extends Tagged {
  readonly kind: 'pageOf';
  readonly to: string;
  readonly right: number;
  readonly y: number;
  readonly face: Face;
  readonly size: number;
  readonly fill: string;
}

/** "(page 12)" inside a line of text; `rest` is what follows on the line and moves up to it once the page is known. */
export interface PageRefOp extends Tagged {
  readonly kind: 'pageRef';
  readonly to: string;
  readonly x: number;
  readonly y: number;
  /** Room kept, enough for three digits. */
  readonly width: number;
  readonly face: Face;
  readonly size: number;
  readonly fill: string;
  readonly rest: readonly Op[];
}

/** A horizontal strip that is never divided. Its operations count y from its own top. */
export interface Slice {
  readonly height: number;
  readonly ops: readonly Op[];
  /** Space wanted above and below; between two slices the larger counts, at a page's edge none. */
  readonly before: number;
  readonly after: number;
  /** No page ends after this slice. */
  readonly keepWithNext: boolean;
  /** Kept to what follows even where the whole it belongs to is taller than a page: a heading, a caption, a table's head. */
  readonly keepsHeading?: boolean;
  readonly breakBefore?: boolean;
  /** Printed again at the top of the page when a page begins with this slice. */
  readonly repeat?: readonly Slice[];
  /** Lines to print at the foot of the same page. */
  readonly notes?: readonly Slice[];
  /** Baseline of the first line of text, for a list's marker. */
  readonly baseline?: number;
}

/** A slice at its place; operations count y from the page's top. */
export interface Box {
  readonly y: number;
  readonly height: number;
  readonly ops: readonly Op[];
}

export interface Page {
  readonly number: number;
  readonly boxes: readonly Box[];
  /** Running head, folio and marks in the margins. */
  readonly furniture: readonly Op[];
}

/** The part of Node that shows a place in the structure of a tagged PDF. */
export interface StructureNode {
  readonly role: string;
  readonly parent: number | null;
  readonly alt?: string;
  readonly scope?: 'Row' | 'Column';
  /** How the items of a list are labelled. */
  readonly numbering?: 'Decimal' | 'LowerAlpha' | 'Disc';
}

export interface Layout {
  readonly sheet: Sheet;
  readonly pages: readonly Page[];
  readonly structure: readonly StructureNode[];
}

/** In reading order. */
export function opsOf(page: Page): Op[] {
  return page.boxes.flatMap((box) => box.ops);
}

/** A slice that needs no space around it and may stand at the end of a page, unless `rest` says otherwise. */
export function slice(height: number, ops: readonly Op[], rest: Partial<Slice> = {}): Slice {
  return { height, ops, before: 0, after: 0, keepWithNext: false, ...rest };
}

/** The same further down and to the right, in points. */
export function moved<T extends Op>(op: T, dy: number, dx = 0): T {
  if (dy === 0 && dx === 0) return op;
  if ('y1' in op) return { ...op, y1: op.y1 + dy, y2: op.y2 + dy, x1: op.x1 + dx, x2: op.x2 + dx };
  return {
    ...op,
    y: op.y + dy,
    ...('x' in op && { x: op.x + dx }),
    ...('right' in op && { right: op.right + dx }),
    ...('rest' in op && { rest: op.rest.map((one) => moved(one, dy, dx)) }),
  };
}

/** The same slices, none of them ever parted from what follows. */
export function headed(slices: readonly Slice[]): Slice[] {
  return slices.map((one) => ({ ...one, keepWithNext: true, keepsHeading: true }));
}

/** The same slices with space around them, kept to what follows if asked. */
export function spaced(slices: readonly Slice[], before: number, after: number, keepWithNext = false): Slice[] {
  const last = slices.length - 1;
  return slices.map((one, index) => ({
    ...one,
    before: index === 0 ? Math.max(before, one.before) : one.before,
    after: index === last ? Math.max(after, one.after) : one.after,
    keepWithNext: one.keepWithNext || (index === last && keepWithNext),
  }));
}
