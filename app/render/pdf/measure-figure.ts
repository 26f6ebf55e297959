import type { Figure } from '../../document/document';
import type { Shape, TextShape } from '../chart/display-list';
import { drawChartParts } from '../chart/draw-chart';
import { bodyHeight } from '../theme';
import { breakLines } from './break-lines';
import { lineOps, linesOf } from './line-ops';
import { textSlices } from './measure-text';
import { headed, moved, type Op, type Slice, slice, spaced } from './page';
import { caption } from './styles';
import type { Frame, TextTools, Tools } from './tools';

/** Room for the caption above a drawing that fills the page. */
const captionRoom = 80;

/** A caption and, kept with it, the drawing; a drawing too tall for a page comes in parts. */
export function measureFigure(block: Figure, frame: Frame, tools: Tools): Slice[] {
  const width = frame.right - frame.x;
  // A caption inside the figure would go unread: readers say the figure's description in place of its contents.
  const group = tools.addNode('Div', frame.parent);
  const lines = linesOf([{ kind: 'text', value: block.caption }], caption, width, tools);
  const words = textSlices(lines, caption, frame.x, tools.addNode('Caption', group), tools);
  const drawings = drawChartParts(block.chart, width, bodyHeight(tools.sheet) - captionRoom);
  const parts = drawings.map((drawing) => {
    const node = tools.addNode('Figure', group, { alt: block.alt });
    const ops = drawing.items.flatMap((shape) => shapeOps(shape, frame.x, node, tools));
    return slice(drawing.height, ops, { before: 6, after: 4 });
  });
  return spaced([...headed(spaced(words, 0, 8)), ...parts], 10, 10);
}

/** A shape moved right by `dx`, its words as they are set on a page. */
export function shapeOps(shape: Shape, dx: number, node: number, tools: TextTools): Op[] {
  switch (shape.kind) {
    case 'line':
      return [{ ...shape, x1: shape.x1 + dx, x2: shape.x2 + dx, node }];
    case 'rect':
    case 'circle':
      return [{ ...shape, x: shape.x + dx, node }];
    case 'text':
      return textOps(shape, dx, node, tools);
  }
}

function textOps(shape: TextShape, dx: number, node: number, tools: TextTools): Op[] {
  const face = shape.weight === 'semibold' ? 'bold' : 'sans';
  const [line] = breakLines([{ text: shape.value, face, fill: shape.fill }], shape.size, 10_000, tools.metrics);
  if (!line) return [];
  const back = { start: 0, middle: line.width / 2, end: line.width }[shape.anchor];
  return lineOps(line, shape.x + dx - back, 0, node, tools).map((op) => moved(op, shape.y));
}
