import { colour, tones, type } from '../theme';
import type { LineShape, RectShape, Shape, TextShape } from './display-list';
import { ems, labelLines } from './label-lines';

/** Size and leading of what is read, and of what explains. */
export const label = { size: type.table.size, leading: 11 } as const;
export const small = { size: type.caption.size, leading: 9.5 } as const;

/** The two blues of every range: what is certain, and what it could be. */
export const certain = tones['level-4'].fill;
export const possible = tones['level-2'].fill;

/** Points: the width drawn for phones, not that of any paper. */
export function isNarrow(width: number): boolean {
  return width < 320;
}

/** Hundredths of a point, as SVG is written. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

export function text(x: number, y: number, value: string, style: Partial<TextShape> = {}): TextShape {
  return {
    kind: 'text',
    x,
    y,
    value,
    size: label.size,
    fill: colour.ink,
    weight: 'regular',
    anchor: 'start',
    ...style,
  };
}

/** Lines one under the other, the first within `top` and `top + leading`. */
export function textLines(
  lines: readonly string[],
  x: number,
  top: number,
  leading: number,
  style: Partial<TextShape> = {},
): TextShape[] {
  const size = style.size ?? label.size;
  const baseline = top + leading / 2 + 0.349 * size;
  return lines.flatMap((value, index) =>
    value === '' ? [] : [text(x, baseline + index * leading, value, { ...style, size })],
  );
}

export function line(x1: number, y1: number, x2: number, y2: number, stroke: string, strokeWidth: number): LineShape {
  return { kind: 'line', x1, y1, x2, y2, stroke, strokeWidth };
}

export function rect(
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  more: Partial<RectShape> = {},
): RectShape {
  return { kind: 'rect', x, y, width, height, fill, ...more };
}

interface LegendEntry {
  /** Drawn with its left end at x and its middle at y. */
  readonly mark: (x: number, y: number) => readonly Shape[];
  readonly markWidth: number;
  readonly words: string;
}

/** Marks with their words, in as many lines as they need; `height` includes the space above. */
export function legend(
  entries: readonly LegendEntry[],
  width: number,
  top: number,
): { shapes: Shape[]; height: number } {
  const shapes: Shape[] = [];
  const leading = 13;
  let [x, y] = [0, top + 8];
  for (const { mark, markWidth, words } of entries) {
    const [said = ''] = labelLines(words, width - markWidth - 6, small.size, 1);
    const wide = markWidth + 5 + ems(said) * small.size;
    if (x > 0 && x + wide > width) [x, y] = [0, y + leading];
    shapes.push(...mark(x, y + leading / 2));
    shapes.push(...textLines([said], x + markWidth + 5, y, leading, { size: small.size, fill: colour.muted }));
    x += wide + 14;
  }
  return { shapes, height: entries.length === 0 ? 0 : y + leading - top };
}

export function swatch(fill: string, stroke?: string): Pick<LegendEntry, 'mark' | 'markWidth'> {
  return { markWidth: 9, mark: (x, y) => [rect(x, y - 4.5, 9, 9, fill, { radius: 1.5, ...(stroke && { stroke }) })] };
}
