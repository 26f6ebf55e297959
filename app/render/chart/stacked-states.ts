import type { StackedStates } from '../../document/chart';
import { colour, tones } from '../theme';
import { wording } from '../wording';
import type { DisplayList, Shape } from './display-list';
import { ems, labelLines } from './label-lines';
import { isNarrow, label, legend, rect, small, swatch, text, textLines } from './shapes';

type Row = StackedStates['rows'][number];
type State = StackedStates['states'][number];

interface Frame {
  readonly labelWidth: number;
  readonly left: number;
  readonly width: number;
  /** Null = the note stands under the label, where a phone leaves the bar no room beside it. */
  readonly noteX: number | null;
}

interface Part {
  readonly state: State;
  readonly count: number;
  readonly x: number;
  readonly width: number;
}

const barHeight = 16;
const signHeight = 11;

/** One whole bar a row, cut by state: above each part its sign, in it the number of answers. */
export function drawStackedStates(chart: StackedStates, width: number): DisplayList {
  const frame = frameOf(chart, width);
  const rows: Shape[] = [];
  let y = 0;
  for (const row of chart.rows) {
    const noted = frame.noteX === null ? small.leading : 0;
    const height = Math.max(signHeight + barHeight, rowLabel(row, frame).length * label.leading + noted) + 9;
    rows.push(...drawRow(chart, row, frame, y, height - 9));
    y += height;
  }
  const key = legend(legendEntries(chart), width, y - 4);
  return { width, height: y - 4 + key.height, items: [...rows, ...key.shapes] };
}

function frameOf(chart: StackedStates, width: number): Frame {
  const labelWidth = width * 0.22;
  const left = labelWidth + 12;
  if (isNarrow(width)) return { labelWidth, left, width: width - left, noteX: null };
  const noteWidth = Math.max(0, ...chart.rows.map((row) => ems(wording.questions(totalOf(row))) * small.size));
  return { labelWidth, left, width: width - labelWidth - noteWidth - 24, noteX: width - noteWidth };
}

function rowLabel(row: Row, frame: Frame): string[] {
  return labelLines(row.label, frame.labelWidth, label.size, 3);
}

function drawRow(chart: StackedStates, row: Row, frame: Frame, y: number, height: number): Shape[] {
  const top = y + (height - signHeight - barHeight) / 2 + signHeight;
  const middle = top + barHeight / 2;
  const words = rowLabel(row, frame);
  const noted = frame.noteX === null ? small.leading : 0;
  const wordsTop = Math.max(y, middle - (words.length * label.leading + noted) / 2);
  const noteTop = frame.noteX === null ? wordsTop + words.length * label.leading : middle - small.leading / 2;
  return [
    ...textLines(words, 0, wordsTop, label.leading),
    ...partsOf(chart, row, frame).flatMap((part) => drawPart(part, top)),
    ...textLines([wording.questions(totalOf(row))], frame.noteX ?? 0, noteTop, small.leading, {
      size: small.size,
      fill: colour.muted,
    }),
  ];
}

function totalOf(row: Row): number {
  return row.counts.reduce((sum, count) => sum + count, 0);
}

/** Widths by number, except that a part is never too narrow for its sign and number; the wide ones give way. */
function partsOf(chart: StackedStates, row: Row, frame: Frame): Part[] {
  const wanted = chart.states.flatMap((state, index) => {
    const count = row.counts[index] ?? 0;
    const least = Math.max(ems(state.term) * small.size, ems(String(count)) * label.size) + 5;
    return count > 0 ? [{ state, count, least }] : [];
  });
  const widths = shareOut(wanted, frame.width);
  let x = frame.left;
  return wanted.map(({ state, count }, index) => {
    const part = { state, count, x, width: widths[index] ?? 0 };
    x += part.width;
    return part;
  });
}

function shareOut(parts: readonly { count: number; least: number }[], width: number): number[] {
  const held = new Set<number>();
  for (;;) {
    const room = parts.reduce((sum, part, index) => sum - (held.has(index) ? part.least : 0), width);
    const total = parts.reduce((sum, part, index) => sum + (held.has(index) ? 0 : part.count), 0);
    const widths = parts.map((part, index) => (held.has(index) ? part.least : (part.count / total) * room));
    const narrow = parts.findIndex((part, index) => !held.has(index) && (widths[index] ?? 0) < part.least);
    if (narrow === -1) return widths;
    held.add(narrow);
  }
}

function drawPart({ state, count, x, width }: Part, top: number): Shape[] {
  const { fill, ink, stroke } = lookOf(state);
  const middle = x + width / 2;
  return [
    ...textLines([state.term], middle, top - signHeight, signHeight - 1, {
      size: small.size,
      fill: colour.muted,
      anchor: 'middle',
    }),
    rect(x + 0.5, top, width - 1, barHeight, fill, stroke ? { stroke } : {}),
    text(middle, top + barHeight / 2 + 3, String(count), {
      anchor: 'middle',
      fill: ink,
      weight: 'semibold',
      ...(state.tone !== 'blank' && { on: state.tone }),
    }),
  ];
}

function lookOf(state: State): { fill: string; ink: string; stroke?: string } {
  if (state.tone === 'blank') return { fill: colour.paper, ink: colour.ink, stroke: colour.muted };
  return { ...tones[state.tone], ...(state.tone === 'level-0' && { stroke: colour.rule }) };
}

/** States that occur nowhere are left out. */
function legendEntries(chart: StackedStates) {
  return chart.states.flatMap((state, index) => {
    const { fill, stroke } = lookOf(state);
    const occurs = chart.rows.some((row) => (row.counts[index] ?? 0) > 0);
    return occurs ? [{ ...swatch(fill, stroke), words: `${state.term} ${state.label}` }] : [];
  });
}
