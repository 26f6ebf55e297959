import type { BadgeTone } from '../../document/badge-tone';
import { bodyHeight, tones } from '../theme';
import { baselineOf, type TextStyle } from './face';
import { lineOps } from './line-ops';
import type { CellLine } from './measure-cell';
import { notesOf } from './measure-notes';
import { type Op, type Slice, slice, spaced } from './page';
import type { Tools } from './tools';

/** A cell's lines at its place. */
export interface RowCell {
  readonly lines: readonly CellLine[];
  readonly x: number;
  readonly width: number;
  readonly align: 'left' | 'right' | 'centre';
  readonly fill?: { readonly tone: BadgeTone; readonly x: number; readonly width: number };
}

export interface RowLook {
  readonly style: TextStyle;
  readonly top: number;
  readonly bottom: number;
}

/** A row taller than this part of a page may be divided between its lines. */
const wholeRow = 1 / 3;
/** Points above a further paragraph of a cell. */
const openGap = 3;

/** A row of cells as one slice, or line by line when it is very tall. */
export function rowSlices(cells: readonly RowCell[], look: RowLook, tools: Tools): Slice[] {
  const whole = look.top + Math.max(...cells.map((cell) => cellHeight(cell, look)), look.style.leading) + look.bottom;
  return whole <= wholeRow * bodyHeight(tools.sheet)
    ? [wholeSlice(cells, look, whole, tools)]
    : strips(cells, look, tools);
}

function cellHeight({ lines }: RowCell, { style }: RowLook): number {
  return lines.reduce((sum, line, index) => sum + gapAbove(line, index) + style.leading, 0);
}

function gapAbove({ opens }: CellLine, index: number): number {
  return opens && index > 0 ? openGap : 0;
}

function wholeSlice(cells: readonly RowCell[], look: RowLook, height: number, tools: Tools): Slice {
  const { style, top, bottom } = look;
  const first = top + baselineOf(style);
  const text = cells.flatMap((cell) => {
    const down = cell.fill ? (height - top - bottom - cellHeight(cell, look)) / 2 : 0;
    let y = first + down - style.leading;
    return cell.lines.flatMap((line, index) => {
      y += gapAbove(line, index) + style.leading;
      return cellLine(cell, line, y, tools);
    });
  });
  const fills = cells.flatMap((cell) => cellFill(cell, height));
  const notes = cells.flatMap(({ lines }) =>
    lines.flatMap((line) => notesOf([line.line], line.node, tools).notes ?? []),
  );
  return slice(height, [...fills, ...text], { baseline: first, ...(notes.length > 0 && { notes }) });
}

/** A very tall row, divided between its lines; for that all its cells share one grid. */
function strips(cells: readonly RowCell[], { style, top, bottom }: RowLook, tools: Tools): Slice[] {
  const count = Math.max(1, ...cells.map((cell) => cell.lines.length));
  return Array.from({ length: count }, (_, index) => {
    const above = index === 0 ? top : 0;
    const y = above + baselineOf(style);
    const height = above + style.leading + (index === count - 1 ? bottom : 0);
    const text = cells.flatMap((cell) => cellLine(cell, cell.lines[index], y, tools));
    const notes = cells.flatMap(({ lines }) => {
      const at = lines[index];
      return at ? (notesOf([at.line], at.node, tools).notes ?? []) : [];
    });
    return slice(height, [...cells.flatMap((cell) => cellFill(cell, height)), ...text], {
      keepWithNext: index === 0 || index === count - 2,
      baseline: y,
      ...(notes.length > 0 && { notes }),
    });
  });
}

function cellLine(cell: RowCell, at: CellLine | undefined, y: number, tools: Tools): Op[] {
  if (!at) return [];
  const { line, node, marker } = at;
  const room = cell.width - at.x - line.width;
  const x = cell.x + at.x + { left: 0, right: room, centre: room / 2 }[cell.align];
  const mark = marker ? lineOps(marker.line, cell.x + marker.x, y, marker.node, tools) : [];
  return [...mark, ...lineOps(line, x, y, node, tools)];
}

function cellFill({ fill }: RowCell, height: number): Op[] {
  if (!fill) return [];
  return [{ kind: 'fill', x: fill.x, y: 0, width: fill.width, height, fill: tones[fill.tone].fill, node: null }];
}

/** At least two rows at the start and two at the end of a page: none stands alone. */
export function keepRows(slices: readonly Slice[], row: number, count: number): Slice[] {
  const kept = count > 1 && (row === 0 || row === count - 2);
  return kept ? spaced(slices, 0, 0, true) : [...slices];
}
