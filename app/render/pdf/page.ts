import type { CircleShape, LineShape, RectShape } from '../chart/display-list';
import type { Face } from './face';

/** Something painted at a place; `node` is its place in the structure, null for decoration. Points, from the top left. */
export type Op = TextOp | FillOp | LinkOp | AnchorOp | PageOfOp | ((LineShape | RectShape | CircleShape) & Tagged);

interface Tagged {
  readonly node: number | null;
}

export interface TextOp extends Tagged {
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

export interface LinkOp extends Tagged {
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

/** A horizontal strip that is never divided. Its operations count y from its own top. */
export interface Slice {
  readonly height: number;
  readonly ops: readonly Op[];
  /** Space wanted above and below; between two slices the larger counts, at a page's edge none. */
  readonly before: number;
  readonly after: number;
  /** No page ends after this slice. */
  readonly keepWithNext: boolean;
  readonly breakBefore?: boolean;
  /** Printed again at the top of the page when a page begins with this slice. */
  readonly repeat?: readonly Slice[];
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
  readonly numbering?: 'Decimal' | 'Disc';
}

export interface Layout {
  readonly pages: readonly Page[];
  readonly structure: readonly StructureNode[];
}

/** In reading order. */
export function opsOf(page: Page): Op[] {
  return page.boxes.flatMap((box) => box.ops);
}

export function slice(height: number, ops: readonly Op[], rest: Partial<Slice> = {}): Slice {
  return { height, ops, before: 0, after: 0, keepWithNext: false, ...rest };
}

export function moved<T extends Op>(op: T, dy: number): T {
  if (dy === 0) return op;
  return 'y1' in op ? { ...op, y1: op.y1 + dy, y2: op.y2 + dy } : { ...op, y: op.y + dy };
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
