import type { Face } from '../pdf/face';
import type { Op } from '../pdf/page';
import type { ParsedFont } from '../pdf/pdfkit-compat';
import { drawShape } from './draw-shape';
import { type GlyphBook, glyphBook } from './glyph-book';

/** What a page of the PDF paints, as SVG; backgrounds first, as on paper. Links lead nowhere in a picture. */
export function drawOps(ops: readonly Op[], fonts: Readonly<Record<Face, ParsedFont>>): string {
  const book = glyphBook(fonts);
  const fills = ops.filter((op) => op.kind === 'fill');
  const rest = ops.filter((op) => op.kind !== 'fill');
  const drawn = [...fills, ...rest].map((op) => drawOp(op, book)).filter((one) => one !== '');
  return `${book.defs()}\n${drawn.join('\n')}`;
}

function drawOp(op: Op, book: GlyphBook): string {
  switch (op.kind) {
    case 'text':
      return book.draw(op);
    case 'fill':
      return drawShape({ ...op, kind: 'rect' });
    case 'rect':
    case 'circle':
    case 'line':
      return drawShape(op);
    case 'link':
    case 'anchor':
      return '';
    case 'pageOf':
    case 'pageRef':
      throw new Error(`${op.kind} cannot be drawn`);
  }
}
