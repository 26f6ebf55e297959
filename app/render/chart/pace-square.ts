import type { PaceSquare, PaceZone } from '../../document/chart';
import { colour } from '../theme';
import { wording } from '../wording';
import type { DisplayList, RectShape, Shape } from './display-list';
import { labelLines } from './label-lines';
import { drawPath } from './pace-path';
import { certain, label, legend, line, possible, rect, small, text, textLines } from './shapes';

const left = 30;
const top = 24;
const steps = [0, 25, 50, 75, 100];
/** A range narrower than this would not be seen. */
const smallest = 8;

interface Frame {
  readonly side: number;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

/** Adoption across, governance up, each a range on 0..100, over the named zones. No diagonal and no difference: they are two indices, not one unit. */
export function drawPaceSquare(chart: PaceSquare, width: number): DisplayList {
  const frame = frameOf(Math.min(152, width - left - 12));
  const you = drawYou(chart, frame);
  const foot = top + frame.side + 36;
  const { path } = chart;
  const zones = path ? [] : (chart.zones ?? []);
  const keys = [{ ...youKey, words: wording.you }, ...(path ? [{ ...pathKey, words: wording.path }] : [])];
  const key = legend(keys, frame.side, foot - 6);
  return {
    width: left + frame.side + 12,
    height: foot - 6 + key.height,
    items: [
      ...drawGrid(frame),
      ...zones.flatMap((zone) => drawBorder(zone, frame)),
      ...drawLabels(chart, frame),
      you,
      ...zones.flatMap((zone) => drawName(zone, frame, you)),
      ...drawPath(path ?? [], { ...frame, left, top }),
      ...key.shapes.map((shape) => movedRight(shape, left)),
    ],
  };
}

function frameOf(side: number): Frame {
  const clamp = (value: number) => Math.min(100, Math.max(0, value)) / 100;
  return { side, x: (value) => left + clamp(value) * side, y: (value) => top + side - clamp(value) * side };
}

function drawGrid({ side, x, y }: Frame): Shape[] {
  const style = { size: small.size, fill: colour.muted } as const;
  return steps.flatMap((step): Shape[] => {
    const stroke = step === 0 ? colour.muted : colour.tint;
    return [
      line(x(step), top, x(step), top + side, stroke, 0.5),
      line(left, y(step), left + side, y(step), stroke, 0.5),
      text(x(step), top + side + 12, String(step), { ...style, anchor: 'middle' }),
      text(left - 6, y(step) + 2.6, String(step), { ...style, anchor: 'end' }),
    ];
  });
}

function drawLabels(chart: PaceSquare, { side }: Frame): Shape[] {
  const words = (all: string) => labelLines(all, side + left, label.size, 1);
  const style = { weight: 'semibold' } as const;
  return [
    ...textLines(words(chart.yLabel), 0, 2, label.leading, style),
    ...textLines(words(chart.xLabel), left + side, top + side + 17, label.leading, { ...style, anchor: 'end' }),
  ];
}

function drawBorder({ adoption, governance }: PaceZone, { x, y }: Frame): Shape[] {
  const [from, to, low, high] = [x(adoption.from), x(adoption.to), y(governance.from), y(governance.to)];
  return [
    line(from, low, to, low, colour.muted, 0.75),
    line(from, high, to, high, colour.muted, 0.75),
    line(from, low, from, high, colour.muted, 0.75),
    line(to, low, to, high, colour.muted, 0.75),
  ];
}

function drawYou({ adoption, governance }: PaceSquare, { x, y }: Frame): RectShape {
  const across = widened(x(adoption.floor), x(adoption.ceiling));
  const up = widened(y(governance.ceiling), y(governance.floor));
  return rect(across.from, up.from, across.to - across.from, up.to - up.from, possible, { stroke: certain, radius: 3 });
}

function widened(from: number, to: number): { from: number; to: number } {
  const more = Math.max(0, smallest - (to - from)) / 2;
  return { from: from - more, to: to + more };
}

/** The name stands in its zone's top left corner, or below the mark where the mark stands there, or at the foot. */
function drawName({ title, adoption, governance }: PaceZone, { x, y }: Frame, you: RectShape): Shape[] {
  const [from, ceiling, floor] = [x(adoption.from) + 5, y(governance.to) + 4, y(governance.from) - 3];
  const width = x(adoption.to) - from - 4;
  const most = Math.floor((floor - ceiling) / small.leading);
  if (most < 1 || width < 30) return [];
  const lines = labelLines(title, width, small.size, Math.min(4, most));
  const height = lines.length * small.leading;
  const places = [ceiling, you.y + you.height + 3, floor - height].filter(
    (at) => at >= ceiling && at + height <= floor + 0.1,
  );
  const free = places.find((at) => at + height <= you.y || at >= you.y + you.height || misses(you, from, width));
  return textLines(lines, from, free ?? ceiling, small.leading, {
    size: small.size,
    weight: 'semibold',
    fill: colour.muted,
  });
}

function misses(you: RectShape, from: number, width: number): boolean {
  return from + width < you.x || from > you.x + you.width;
}

const youKey = {
  markWidth: 9,
  mark: (x: number, y: number) => [rect(x, y - 4, 9, 8, possible, { stroke: certain, radius: 2 })],
};

const pathKey = {
  markWidth: 18,
  mark: (x: number, y: number): Shape[] => [
    line(x + 6, y, x + 12, y, colour.ink, 1),
    { kind: 'circle', x: x + 3, y, radius: 2.5, fill: colour.paper, stroke: colour.ink, strokeWidth: 1 },
    { kind: 'circle', x: x + 15, y, radius: 2.5, fill: colour.ink, stroke: colour.ink, strokeWidth: 1 },
  ],
};

function movedRight(shape: Shape, by: number): Shape {
  return shape.kind === 'line' ? { ...shape, x1: shape.x1 + by, x2: shape.x2 + by } : { ...shape, x: shape.x + by };
}
