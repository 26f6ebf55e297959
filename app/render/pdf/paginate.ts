import { page as sheet } from '../theme';
import { type Box, moved, type Slice } from './page';

const bottom = sheet.height - sheet.bottom;

interface State {
  readonly pages: Box[][];
  /** Where the last box ends, and the space it wants below. */
  y: number;
  after: number;
}

/** Slices on pages, top to bottom; slices kept together share a page whenever a page can hold them. */
export function paginate(slices: readonly Slice[]): Box[][] {
  const state: State = { pages: [[]], y: sheet.top, after: 0 };
  for (const group of groups(slices)) {
    if (group[0]?.breakBefore || !fits(group, state)) turnPage(state, group[0]);
    for (const one of group) place(one, state);
  }
  return state.pages.filter((boxes, index) => index === 0 || boxes.length > 0);
}

/** Runs of slices between which no page may end. */
function groups(slices: readonly Slice[]): Slice[][] {
  const found: Slice[][] = [];
  let open = false;
  for (const one of slices) {
    if (!open || one.breakBefore) found.push([]);
    found.at(-1)?.push(one);
    open = one.keepWithNext;
  }
  return found;
}

function fits(group: readonly Slice[], state: State): boolean {
  const isFirst = isEmpty(state);
  let { y, after } = state;
  group.forEach((one, index) => {
    y += (isFirst && index === 0 ? 0 : Math.max(after, one.before)) + one.height;
    after = one.after;
  });
  return y <= bottom + 0.01;
}

function isEmpty(state: State): boolean {
  return state.pages.at(-1)?.length === 0;
}

/** A page is never left empty. `first` is the slice that the new page begins with. */
function turnPage(state: State, first: Slice | undefined): void {
  if (isEmpty(state)) return;
  state.pages.push([]);
  state.y = sheet.top;
  state.after = 0;
  for (const one of first?.repeat ?? []) put(one, state);
}

function place(one: Slice, state: State): void {
  if (one.height === 0 && one.ops.length === 0) return;
  if (!fits([one], state)) turnPage(state, one);
  put(one, state);
}

function put(one: Slice, state: State): void {
  const y = isEmpty(state) ? state.y : state.y + Math.max(state.after, one.before);
  state.pages.at(-1)?.push({ y, height: one.height, ops: one.ops.map((op) => moved(op, y)) });
  state.y = y + one.height;
  state.after = one.after;
}
