import type { Matrix } from '../../document/document';
import { matrixLegend, matrixTable } from '../../document/matrix-table';
import { measureTable } from './measure-table';
import { type Slice, spaced } from './page';
import type { Frame, Tools } from './tools';

/** A table with heads on two sides, and under it what its marks mean, on the page where it ends. */
export function measureMatrix(block: Matrix, frame: Frame, tools: Tools): Slice[] {
  const table = measureTable(matrixTable(block), frame, tools);
  const legend = tools.nested(matrixLegend(block), { ...frame, textRight: frame.right });
  if (legend.length === 0) return table;
  const tight = table.map((one, at) => (at === table.length - 1 ? { ...one, after: 5, keepWithNext: true } : one));
  return [...tight, ...spaced(legend, 0, 14)];
}
