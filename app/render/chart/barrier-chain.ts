import type { BarrierChain } from '../../document/chart';
import { colour, tones, warning } from '../theme';
import type { DisplayList, Shape } from './display-list';
import { labelLines } from './label-lines';
import { label, line, rect, small, text, textLines } from './shapes';

type Barrier = BarrierChain['barriers'][number];

const mostInRow = 5;
const leastColumn = 90;
const pathY = 18;
const gateHeight = 22;
const wordsTop = pathY + gateHeight / 2 + 5;
const rowGap = 12;

/** One path through numbered gates: closed, open, unknown or set aside. It never shows where the path ends. */
export function drawBarrierChain(chart: BarrierChain, width: number): DisplayList {
  const inRow = Math.max(1, Math.min(mostInRow, chart.barriers.length, Math.floor(width / leastColumn)));
  const columnWidth = width / inRow;
  const items: Shape[] = [];
  let y = 0;
  for (let from = 0; from < chart.barriers.length; from += inRow) {
    const row = chart.barriers.slice(from, from + inRow);
    items.push(line(0, y + pathY, columnWidth * row.length, y + pathY, colour.muted, 1));
    row.forEach((barrier, index) => {
      items.push(...drawBarrier(barrier, from + index + 1, index * columnWidth, y, columnWidth));
    });
    y += wordsTop + label.leading + linesIn(row, columnWidth) * small.leading + rowGap;
  }
  const verdict = labelLines(chart.title, width - 16, label.size, 2);
  const height = verdict.length * label.leading + 8;
  items.push(rect(0, y, width, height, colour.tint), rect(0, y, 3, height, colour.accent));
  items.push(...textLines(verdict, 10, y + 4, label.leading, { weight: 'semibold' }));
  return { width, height: y + height, items };
}

function linesIn(row: readonly Barrier[], columnWidth: number): number {
  return Math.max(1, ...row.map((barrier) => wordsOf(barrier, columnWidth).length));
}

function wordsOf(barrier: Barrier, columnWidth: number): string[] {
  return labelLines(barrier.label, columnWidth - 10, small.size, 14);
}

function drawBarrier(barrier: Barrier, number: number, left: number, top: number, columnWidth: number): Shape[] {
  const x = left + 8;
  const [state = ''] = labelLines(barrier.term, columnWidth - 10, label.size, 1);
  return [
    ...drawGate(barrier.state, x, top + pathY),
    text(x + 9, top + pathY - 6, String(number), { size: small.size, fill: colour.muted }),
    ...textLines([state], left, top + wordsTop, label.leading, { weight: 'semibold', fill: stateInk(barrier.state) }),
    ...textLines(wordsOf(barrier, columnWidth), left, top + wordsTop + label.leading, small.leading, {
      size: small.size,
    }),
  ];
}

function stateInk(state: Barrier['state']): string {
  return { inPlace: colour.accent, missing: warning.words, unknown: colour.ink, doesNotApply: colour.muted }[state];
}

/** Told apart by shape first: a whole bar, two stumps with a gap, an empty frame with a question mark, a thin dotted line. */
function drawGate(state: Barrier['state'], x: number, middle: number): Shape[] {
  const [top, half] = [middle - gateHeight / 2, gateHeight / 2];
  switch (state) {
    case 'inPlace':
      return [rect(x - 4, top, 8, gateHeight, tones['level-4'].fill, { radius: 1 })];
    case 'missing':
      return [rect(x - 4, top, 8, 8, tones.high.fill), rect(x - 4, middle + half - 8, 8, 8, tones.high.fill)];
    case 'unknown':
      return [
        rect(x - 5, top, 10, gateHeight, colour.paper, { stroke: colour.ink, radius: 1 }),
        text(x, middle + 3, '?', { anchor: 'middle', weight: 'semibold' }),
      ];
    case 'doesNotApply':
      return [0, 1, 2, 3, 4].map((dot) => line(x, top + dot * 4.7, x, top + dot * 4.7 + 2.5, colour.muted, 1.2));
  }
}
