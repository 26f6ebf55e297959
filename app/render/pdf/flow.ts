import { bodyHeight, colour, type Sheet } from '../theme';
import { type Box, moved, type Slice, slice } from './page';

/** The pages while they are being filled: text from the top, footnotes from the bottom. */
export interface Flow {
  readonly sheet: Sheet;
  readonly pages: Box[][];
  /** Where the last box ends, and the space it wants below. */
  y: number;
  after: number;
  /** Lines at the foot of this page, and those that found no room on it. */
  notes: Slice[];
  carried: Slice[];
}

/** An empty first page. */
export function startFlow(sheet: Sheet): Flow {
  return { sheet, pages: [[]], y: sheet.top, after: 0, notes: [], carried: [] };
}

/** Whether slices, with their footnotes, still fit the page. */
export function fits(group: readonly Slice[], flow: Flow): boolean {
  const isFirst = isEmpty(flow);
  let { y, after } = flow;
  group.forEach((one, index) => {
    y += (isFirst && index === 0 ? 0 : Math.max(after, one.before)) + one.height;
    after = one.after;
  });
  const notes = [...flow.notes, ...group.flatMap((one) => one.notes ?? [])];
  return y + notesHeight(notes) <= bottomOf(flow.sheet) + 0.01;
}

/** Whether slices would fit a page of their own, below what is printed again there. */
export function fitsEmpty(group: readonly Slice[], flow: Flow): boolean {
  const fresh = startFlow(flow.sheet);
  for (const one of group[0]?.repeat ?? []) put(one, fresh);
  return fits(group, fresh);
}

function isEmpty(flow: Flow): boolean {
  return flow.pages.at(-1)?.length === 0;
}

/**
 * A page is never left empty. `group` is what the new page begins with: where footnotes that waited leave no room for it below
 * what is printed again, they get the page to themselves.
 */
export function turnPage(flow: Flow, group: readonly Slice[]): void {
  const before = flow.pages.length;
  if (!isEmpty(flow)) closePage(flow);
  const repeat = group[0]?.repeat ?? [];
  const body = fitsEmpty(group.map(bare), flow) ? group : group.slice(0, 1);
  while (flow.notes.length > 0 && !fits([...repeat, ...body].map(bare), flow)) closePage(flow);
  if (flow.pages.length > before) for (const one of repeat) put(one, flow);
}

function bare(one: Slice): Slice {
  return { ...one, notes: [] };
}

function closePage(flow: Flow): void {
  let y = bottomOf(flow.sheet) - notesHeight(flow.notes);
  for (const one of [noteRule(flow), ...flow.notes].slice(flow.notes.length === 0 ? 1 : 0)) {
    flow.pages.at(-1)?.push(boxAt(one, y));
    y += one.height;
  }
  const { carried } = flow;
  flow.pages.push([]);
  Object.assign(flow, { y: flow.sheet.top, after: 0, notes: [], carried: [] });
  addNotes(carried, flow);
}

/** Sets a slice below what is there, whether or not it fits: whoever calls has asked `fits`. */
export function put(one: Slice, flow: Flow): void {
  const y = isEmpty(flow) ? flow.y : flow.y + Math.max(flow.after, one.before);
  flow.pages.at(-1)?.push(boxAt(one, y));
  flow.y = y + one.height;
  flow.after = one.after;
  addNotes(one.notes ?? [], flow);
}

/** Notes stay in order: once one has to wait for the next page, so do the rest. They take half a page at most. */
function addNotes(notes: readonly Slice[], flow: Flow): void {
  for (const one of notes) {
    const height = notesHeight([...flow.notes, one]);
    const room = Math.min(bottomOf(flow.sheet) - flow.y, bodyHeight(flow.sheet) / 2) + 0.01;
    if (flow.carried.length === 0 && height <= room) flow.notes.push(one);
    else flow.carried.push(one);
  }
}

/** Closes the last page and as many more as its footnotes need. The boxes of each page; an empty one only as the first. */
export function endFlow(flow: Flow): Box[][] {
  do closePage(flow);
  while (flow.notes.length > 0 || flow.carried.length > 0);
  return flow.pages.filter((boxes, index) => index === 0 || boxes.length > 0);
}

function boxAt(one: Slice, y: number): Box {
  return { y, height: one.height, ops: one.ops.map((op) => moved(op, y)) };
}

function bottomOf(sheet: Sheet): number {
  return sheet.height - sheet.bottom;
}

const ruleHeight = 14;

function notesHeight(notes: readonly Slice[]): number {
  return notes.length === 0 ? 0 : ruleHeight + notes.reduce((sum, one) => sum + one.height, 0);
}

/** A short line between text and footnotes. */
function noteRule({ sheet }: Flow): Slice {
  const place = { x1: sheet.left, x2: sheet.left + 80, y1: 8, y2: 8 };
  return slice(ruleHeight, [{ kind: 'line', ...place, stroke: colour.rule, strokeWidth: 0.5, node: null }]);
}
