import type { Block } from '../../document/document';
import type { Sheet } from '../theme';
import type { Metrics } from './face';
import type { Slice, StructureNode } from './page';

/** Where a block may stand: tables and figures reach `right`, text only `textRight`. `parent` is its place in the structure. */
export interface Frame {
  readonly x: number;
  readonly right: number;
  readonly textRight: number;
  readonly parent: number;
}

/** What setting text needs besides the text itself. */
export interface TextTools {
  readonly metrics: Metrics;
  readonly sheet: Sheet;
  /** Ids that a reference can lead to. */
  readonly ids: ReadonlySet<string>;
  readonly contents: readonly ContentsEntry[];
  readonly addNode: (role: string, parent: number | null, more?: Partial<StructureNode>) => number;
  readonly structure: readonly StructureNode[];
}

/** What measuring a block needs besides the block itself. */
export interface Tools extends TextTools {
  /** Blocks that stand in a block: handed in, so that no kind of block has to know all the others. */
  readonly nested: (blocks: readonly Block[], frame: Frame) => Slice[];
}

export interface ContentsEntry {
  readonly id: string;
  readonly level: 1 | 2;
  readonly number: string;
  readonly title: string;
}

/** What measuring text needs, with an empty tree of tags that it fills. */
export function makeTextTools(
  metrics: Metrics,
  sheet: Sheet,
  ids: ReadonlySet<string>,
  contents: readonly ContentsEntry[],
): TextTools {
  const structure: StructureNode[] = [];
  const addNode: TextTools['addNode'] = (role, parent, more) => structure.push({ role, parent, ...more }) - 1;
  return { metrics, sheet, ids, contents, addNode, structure };
}

/** Narrowest column that text is still set in: deeper nesting stops indenting. */
const narrowest = 130;

/** A narrower frame, in points; where too little room would be left, only its right edge moves. */
export function inset(frame: Frame, left: number, parent: number, right = 0): Frame {
  const room = frame.textRight - frame.x - left - right;
  const by = room < narrowest ? 0 : left;
  return {
    x: frame.x + by,
    right: frame.right - right,
    textRight: Math.min(frame.textRight, frame.right - right),
    parent,
  };
}
