import type { CircleShape, LineShape, RectShape } from '../chart/display-list';
import { round } from '../chart/shapes';

/** A shape without words as SVG. */
export function drawShape(shape: LineShape | RectShape | CircleShape): string {
  switch (shape.kind) {
    case 'line': {
      const { x1, y1, x2, y2, stroke, strokeWidth } = shape;
      return `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" stroke="${stroke}" stroke-width="${strokeWidth}"/>`;
    }
    case 'rect': {
      const { x, y, width, height, fill, stroke, radius } = shape;
      const box = `x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"`;
      return `<rect ${box} fill="${fill}"${radius ? ` rx="${radius}"` : ''}${edge(stroke, 0.75)}/>`;
    }
    case 'circle': {
      const { x, y, radius, fill, stroke, strokeWidth } = shape;
      return `<circle cx="${round(x)}" cy="${round(y)}" r="${radius}" fill="${fill}"${edge(stroke, strokeWidth ?? 0.75)}/>`;
    }
  }
}

function edge(stroke: string | undefined, width: number): string {
  return stroke ? ` stroke="${stroke}" stroke-width="${width}"` : '';
}
