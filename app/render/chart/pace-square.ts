import type { PaceSquare } from '../../document/document';
import { colour, type } from '../theme';
import type { DisplayList, Shape, TextShape } from './display-list';
import { labelLines } from './label-lines';

const side = 210;
const left = 34;
const top = 26;
const steps = [0, 25, 50, 75, 100];
/** A range narrower than this would not be seen. */
const smallest = 7;

/** Adoption across, governance up, each a range on 0..100. No diagonal and no difference: they are two indices, not one unit. */
export function drawPaceSquare(chart: PaceSquare): DisplayList {
  return {
    width: left + side + 12,
    height: top + side + 38,
    items: [...drawGrid(), ...drawLabels(chart), ...drawRange(chart)],
  };
}

function drawGrid(): Shape[] {
  return steps.flatMap((step): Shape[] => {
    const stroke = step === 0 ? colour.muted : colour.rule;
    return [
      { kind: 'line', x1: x(step), y1: top, x2: x(step), y2: top + side, stroke, strokeWidth: 0.5 },
      { kind: 'line', x1: left, y1: y(step), x2: left + side, y2: y(step), stroke, strokeWidth: 0.5 },
      text(x(step), top + side + 13, String(step), 'middle'),
      text(left - 7, y(step) + 2.6, String(step), 'end'),
    ];
  });
}

function drawLabels(chart: PaceSquare): Shape[] {
  const [yLabel = ''] = labelLines(chart.yLabel, side + left, type.table.size, 1);
  const [xLabel = ''] = labelLines(chart.xLabel, side + left, type.table.size, 1);
  const style = { size: type.table.size, fill: colour.ink, weight: 'semibold' } as const;
  return [
    { ...text(0, 12, yLabel, 'start'), ...style },
    { ...text(left + side, top + side + 30, xLabel, 'end'), ...style },
  ];
}

function drawRange({ adoption, governance }: PaceSquare): Shape[] {
  const across = widened(x(adoption.floor), x(adoption.ceiling));
  const up = widened(y(governance.ceiling), y(governance.floor));
  return [
    {
      kind: 'rect',
      x: across.from,
      y: up.from,
      width: across.to - across.from,
      height: up.to - up.from,
      fill: '#7FB3DA',
      stroke: '#12599B',
      radius: 3,
    },
  ];
}

function widened(from: number, to: number): { from: number; to: number } {
  const more = Math.max(0, smallest - (to - from)) / 2;
  return { from: from - more, to: to + more };
}

function x(value: number): number {
  return left + (clamp(value) / 100) * side;
}

function y(value: number): number {
  return top + side - (clamp(value) / 100) * side;
}

function clamp(value: number): number {
  return Math.min(100, Math.max(0, value));
}

function text(at: number, baseline: number, value: string, anchor: TextShape['anchor']): TextShape {
  const size = type.caption.size;
  return { kind: 'text', x: at, y: baseline, value, size, fill: colour.muted, weight: 'regular', anchor };
}
