import type { BadgeTone } from '../../document/document';
import { bodyHeight, tones } from '../theme';
import type { Line } from './break-lines';
import { baselineOf, type TextStyle } from './face';
import { lineOps } from './measure-text';
import { type Op, type Slice, slice, spaced } from './page';
import type { Tools } from './tools';

/** A cell's lines at their place. */
export interface RowCell {
  readonly lines: readonly Line[];
  readonly x: number;
  readonly width: number;
  readonly align: 'left' | 'right' | 'centre';
  readonly node: number | null;
  readonly fill?: { readonly tone: BadgeTone; readonly x: number; readonly width: number };
}

export interface RowLook {
  readonly style: TextStyle;
  readonly top: number;
  readonly bottom: number;
}

/** A row taller than this may be divided between its lines. */
const wholeRow = bodyHeight / 3;

/** A row of cells as one slice, or line by line when it is very tall. */
export function rowSlices(cells: readonly RowCell[], look: RowLook, tools: Tools): Slice[] {
  const { style, top, bottom } = look;
  const count = Math.max(1, ...cells.map((cell) => cell.lines.length));
  const strips =
    count * style.leading + top + bottom <= wholeRow ? [range(0, count)] : range(0, count).map((line) => [line]);
  return strips.map((lines, index) => {
    const above = index === 0 ? top : 0;
    const height = above + lines.length * style.leading + (index === strips.length - 1 ? bottom : 0);
    const y = (line: number) => above + (line - (lines[0] ?? 0)) * style.leading + baselineOf(style);
    const text = cells.flatMap((cell) => {
      const down = cell.fill && strips.length === 1 ? ((count - cell.lines.length) / 2) * style.leading : 0;
      return lines.flatMap((line) => cellLine(cell, cell.lines[line], y(line) + down, tools));
    });
    const keepWithNext = strips.length > 1 && (index === 0 || index === strips.length - 2);
    return slice(height, [...cells.flatMap((cell) => cellFill(cell, height)), ...text], {
      keepWithNext,
      baseline: y(0),
    });
  });
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

function cellLine(cell: RowCell, line: Line | undefined, y: number, tools: Tools): Op[] {
  if (!line) return [];
  const room = cell.width - line.width;
  const shift = { left: 0, right: room, centre: room / 2 }[cell.align];
  return lineOps(line, cell.x + shift, y, cell.node, tools);
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
