import type { Op } from './page';

/** Points from the page's top left corner. */
interface Extent {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** The smallest rectangle around all that is painted. */
export function extentOf(ops: readonly Op[]): Extent {
  const all = ops.map(opExtent);
  return {
    x1: Math.min(...all.map(({ x1 }) => x1)),
    y1: Math.min(...all.map(({ y1 }) => y1)),
    x2: Math.max(...all.map(({ x2 }) => x2)),
    y2: Math.max(...all.map(({ y2 }) => y2)),
  };
}

function opExtent(op: Op): Extent {
  switch (op.kind) {
    case 'text':
      return { x1: op.x, x2: op.x + op.width, y1: op.y - 0.8 * op.size, y2: op.y + 0.25 * op.size };
    case 'line':
      return {
        x1: Math.min(op.x1, op.x2),
        x2: Math.max(op.x1, op.x2),
        y1: Math.min(op.y1, op.y2),
        y2: Math.max(op.y1, op.y2),
      };
    case 'circle':
      return { x1: op.x - op.radius, x2: op.x + op.radius, y1: op.y - op.radius, y2: op.y + op.radius };
    case 'fill':
    case 'rect':
    case 'link':
      return { x1: op.x, x2: op.x + op.width, y1: op.y, y2: op.y + op.height };
    case 'anchor':
    case 'pageOf':
    case 'pageRef':
      throw new Error(`${op.kind} is not painted`);
  }
}
