import type { Sheet } from '../theme';
import { endFlow, type Flow, fits, fitsEmpty, put, startFlow, turnPage } from './flow';
import type { Box, Slice } from './page';

/** Slices on pages, top to bottom; slices kept together share a page whenever a page can hold them. */
export function paginate(slices: readonly Slice[], sheet: Sheet): Box[][] {
  const flow = startFlow(sheet);
  for (const group of runs(slices, (one) => one.keepWithNext)) placeGroup(group, flow);
  return endFlow(flow);
}

/** Runs of slices between which no page may end. */
function runs(slices: readonly Slice[], keeps: (one: Slice) => boolean): Slice[][] {
  const found: Slice[][] = [];
  let open = false;
  for (const one of slices) {
    if (!open || one.breakBefore) found.push([]);
    found.at(-1)?.push(one);
    open = keeps(one);
  }
  return found;
}

/** A group taller than a page is divided where that harms least: a heading still stays with what follows it. */
function placeGroup(group: readonly Slice[], flow: Flow): void {
  if (group[0]?.breakBefore) turnPage(flow, group);
  const whole = fits(group, flow) || fitsEmpty(group, flow);
  const parts = whole ? [group] : runs(group, (one) => one.keepsHeading === true);
  for (const part of parts) placePart(part, flow);
}

function placePart(part: readonly Slice[], flow: Flow): void {
  if (!fits(part, flow)) turnPage(flow, part);
  putAll(part, flow);
}

function putAll(slices: readonly Slice[], flow: Flow): void {
  for (const one of slices) {
    if (one.height === 0 && one.ops.length === 0) continue;
    if (!fits([one], flow)) turnPage(flow, [one]);
    put(one, flow);
  }
}
