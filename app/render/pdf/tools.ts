import type { Sheet } from '../theme';
import type { Metrics } from './face';
import type { StructureNode } from './page';

/** Where a block may stand: tables and figures reach `right`, text only `textRight`. `parent` is its place in the structure. */
export interface Frame {
  readonly x: number;
  readonly right: number;
  readonly textRight: number;
  readonly parent: number;
}

/** What measuring needs besides the block itself. */
export interface Tools {
  readonly metrics: Metrics;
  readonly sheet: Sheet;
  /** Ids that a reference can lead to. */
  readonly ids: ReadonlySet<string>;
  readonly contents: readonly ContentsEntry[];
  readonly addNode: (role: string, parent: number | null, more?: Partial<StructureNode>) => number;
  readonly structure: readonly StructureNode[];
}

export interface ContentsEntry {
  readonly id: string;
  readonly level: 1 | 2;
  readonly number: string;
  readonly title: string;
}

export function makeTools(
  metrics: Metrics,
  sheet: Sheet,
  ids: ReadonlySet<string>,
  contents: readonly ContentsEntry[],
): Tools {
  const structure: StructureNode[] = [];
  const addNode: Tools['addNode'] = (role, parent, more) => structure.push({ role, parent, ...more }) - 1;
  return { metrics, sheet, ids, contents, addNode, structure };
}

/** Narrowest column that text is still set in: deeper nesting stops indenting. */
const narrowest = 130;

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
