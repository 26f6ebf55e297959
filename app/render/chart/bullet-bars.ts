import type { BulletBars } from '../../document/chart';
import { colour } from '../theme';
import { wording } from '../wording';
import type { DisplayList, Shape } from './display-list';
import { labelLines } from './label-lines';
import { certain, isNarrow, label, legend, line, possible, rect, small, swatch, text, textLines } from './shapes';

type Row = BulletBars['rows'][number];

interface Frame {
  readonly labelWidth: number;
  readonly noteX: number;
  readonly noteWidth: number;
  /** Lines of a row's note. */
  readonly mostLines: number;
  readonly x: (value: number) => number;
}

const axisHeight = 28;
const barHeight = 12;
const steps = [0, 25, 50, 75, 100];

/** One bar a row on 0..100: what is certain, what the open answers could add, and the rest of the track. */
export function drawBulletBars(chart: BulletBars, width: number): DisplayList {
  const frame = frameOf(width);
  const rows: Shape[] = [];
  let y = axisHeight;
  for (const row of chart.rows) {
    const height = rowHeight(row, frame);
    rows.push(...drawRow(row, frame, y, height));
    y += height;
  }
  const key = legend(legendEntries(chart.rows), width, y);
  return { width, height: y + key.height, items: [...drawAxis(chart, frame, y), ...rows, ...key.shapes] };
}

function frameOf(width: number): Frame {
  const [labelWidth, noteWidth] = [width * 0.22, width * 0.29];
  const [left, right] = [labelWidth + 12, width - noteWidth - 18];
  const x = (value: number) => left + (Math.min(100, Math.max(0, value)) / 100) * (right - left);
  return { labelWidth, noteX: width - noteWidth, noteWidth, mostLines: isNarrow(width) ? 6 : 3, x };
}

function drawAxis(chart: BulletBars, frame: Frame, bottom: number): Shape[] {
  const style = { size: small.size, fill: colour.muted } as const;
  const [words = ''] = labelLines(chart.axis.label, frame.x(100) - frame.x(0), small.size, 1);
  return [
    ...textLines([words], frame.x(0), 2, small.leading, style),
    ...steps.flatMap((step): Shape[] => [
      line(frame.x(step), axisHeight - 5, frame.x(step), bottom, step === 0 ? colour.muted : colour.rule, 0.5),
      text(frame.x(step), axisHeight - 8, String(step), { ...style, anchor: 'middle' }),
    ]),
  ];
}

function rowHeight(row: Row, frame: Frame): number {
  const noted = label.leading + noteLines(row, frame).length * small.leading;
  return Math.max(24, labelLinesOf(row, frame).length * label.leading, noted) + 8;
}

function labelLinesOf(row: Row, frame: Frame): string[] {
  return labelLines(row.label, frame.labelWidth, label.size, 3);
}

function noteLines(row: Row, frame: Frame): string[] {
  return labelLines(row.note, frame.noteWidth, small.size, frame.mostLines).filter((one) => one !== '');
}

function drawRow(row: Row, frame: Frame, y: number, height: number): Shape[] {
  const [words, said] = [labelLinesOf(row, frame), noteLines(row, frame)];
  const middle = y + height / 2;
  const top = middle - (label.leading + said.length * small.leading) / 2;
  return [
    ...textLines(words, 0, middle - (words.length * label.leading) / 2, label.leading),
    ...drawBar(row, frame, middle - barHeight / 2),
    ...textLines([valueWords(row)], frame.noteX, top, label.leading, { weight: 'semibold' }),
    ...textLines(said, frame.noteX, top + label.leading, small.leading, { size: small.size, fill: colour.muted }),
  ];
}

function valueWords({ floor, ceiling }: Row): string {
  if (floor === null || ceiling === null) return wording.noScore;
  return floor === ceiling ? String(floor) : wording.fromTo(floor, ceiling);
}

function drawBar({ floor, ceiling }: Row, { x }: Frame, top: number): Shape[] {
  const part = (from: number, to: number, fill: string) =>
    to > from ? [rect(x(from), top, x(to) - x(from), barHeight, fill)] : [];
  if (floor === null || ceiling === null)
    return [rect(x(0), top, x(100) - x(0), barHeight, colour.paper, { stroke: colour.rule })];
  return [...part(0, 100, colour.tint), ...part(0, floor, certain), ...part(floor, ceiling, possible)];
}

function legendEntries(rows: readonly Row[]) {
  const scored = rows.some((row) => row.floor !== null);
  const open = rows.some((row) => row.floor !== row.ceiling);
  return [
    ...(scored ? [{ ...swatch(certain), words: wording.certain }] : []),
    ...(open ? [{ ...swatch(possible), words: wording.possible }] : []),
    ...(rows.some((row) => row.floor === null)
      ? [{ ...swatch(colour.paper, colour.rule), words: wording.noScore }]
      : []),
  ];
}
