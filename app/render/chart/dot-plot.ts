import type { DotPlot } from '../../document/chart';
import { colour, type } from '../theme';
import { wording } from '../wording';
import type { DisplayList, Shape } from './display-list';
import { ems, labelLines } from './label-lines';
import { certain, line, possible, text } from './shapes';

type Row = DotPlot['rows'][number];

interface Frame {
  readonly width: number;
  readonly labelWidth: number;
  /** Where a row that is not scored gets its ring: left of the axis, so that it is not read as the lowest value. */
  readonly unscoredX: number;
  readonly noteX: number;
  readonly noteWidth: number;
  readonly x: (value: number) => number;
}

const size = type.table.size;
const leading = 11;
const rowPadding = 9;
const axisHeight = 30;
const legendHeight = 20;

/** Ranked rows on one axis: the range of levels now as a bar between two dots, the target as a tick. */
export function drawDotPlot(chart: DotPlot, width: number): DisplayList {
  const frame = frameOf(chart, width);
  const rows: Shape[] = [];
  let y = axisHeight;
  for (const row of chart.rows) {
    const height = rowHeight(row, frame);
    rows.push(...drawRow(row, frame, y + height / 2));
    y += height;
  }
  return {
    width,
    height: y + legendHeight,
    items: [...drawAxis(chart, frame, y), ...rows, ...drawLegend(chart.rows, y + legendHeight - 4)],
  };
}

function frameOf(chart: DotPlot, width: number): Frame {
  const labelWidth = width * 0.31;
  const longestNote = Math.max(0, ...chart.rows.map((row) => ems(row.note) * size));
  const noteWidth = Math.min(longestNote + 4, width * 0.24);
  const left = labelWidth + 40;
  const right = width - noteWidth - (noteWidth > 4 ? 22 : 8);
  const { min, max } = chart.axis;
  const x = (value: number) => left + ((Math.min(max, Math.max(min, value)) - min) / (max - min || 1)) * (right - left);
  return { width, labelWidth, unscoredX: left - 20, noteX: right + 18, noteWidth, x };
}

function rowHeight(row: Row, frame: Frame): number {
  const lines = Math.max(rowLabel(row, frame).length, rowNote(row, frame).length, 1);
  return lines * leading + rowPadding;
}

function rowLabel(row: Row, frame: Frame): string[] {
  return labelLines(row.label, frame.labelWidth, size, 3);
}

function rowNote(row: Row, frame: Frame): string[] {
  return labelLines(row.note, frame.noteWidth, size, 3);
}

function drawAxis(chart: DotPlot, frame: Frame, bottom: number): Shape[] {
  const left = frame.x(chart.axis.min);
  const [words = ''] = labelLines(chart.axis.label, frame.width - left, type.caption.size, 1);
  const label = text(left, 9, words, { fill: colour.muted, size: type.caption.size });
  const ticks = chart.axis.ticks.flatMap((tick): Shape[] => [
    line(
      frame.x(tick),
      axisHeight - 6,
      frame.x(tick),
      bottom,
      tick === chart.axis.min ? colour.muted : colour.rule,
      0.5,
    ),
    text(frame.x(tick), axisHeight - 10, String(tick), {
      fill: colour.muted,
      size: type.caption.size,
      anchor: 'middle',
    }),
  ]);
  return [label, ...ticks];
}

function drawRow(row: Row, frame: Frame, middle: number): Shape[] {
  return [
    ...textLines(rowLabel(row, frame), 0, middle, colour.ink),
    ...textLines(rowNote(row, frame), frame.noteX, middle, colour.muted),
    ...drawTarget(row, frame, middle),
    ...drawRange(row, frame, middle),
  ];
}

function textLines(lines: readonly string[], x: number, middle: number, fill: string): Shape[] {
  const first = middle - (lines.length * leading) / 2 + 8.3;
  return lines.flatMap((value, index) => (value === '' ? [] : [text(x, first + index * leading, value, { fill })]));
}

function drawTarget({ target }: Row, frame: Frame, middle: number): Shape[] {
  return target === null ? [] : [line(frame.x(target), middle - 8, frame.x(target), middle + 8, colour.ink, 1.6)];
}

function drawRange({ floor, ceiling }: Row, frame: Frame, middle: number): Shape[] {
  if (floor === null || ceiling === null) return [ring(frame.unscoredX, middle)];
  const [from, to] = [frame.x(floor), frame.x(ceiling)];
  if (from === to) return [dot(from, middle)];
  const bar: Shape = { kind: 'rect', x: from, y: middle - 2, width: to - from, height: 4, fill: possible };
  return [bar, dot(from, middle), dot(to, middle)];
}

interface LegendEntry {
  readonly shown: boolean;
  readonly mark: (x: number) => Shape[];
  readonly markWidth: number;
  readonly word: string;
}

function drawLegend(rows: readonly Row[], baseline: number): Shape[] {
  let x = 0;
  return legendEntries(rows, baseline - 2.8)
    .filter((entry) => entry.shown)
    .flatMap(({ mark, markWidth, word }) => {
      const start = x + markWidth + 6;
      const shapes = [...mark(x), text(start, baseline, word, { fill: colour.muted, size: type.caption.size })];
      x = start + ems(word) * type.caption.size + 14;
      return shapes;
    });
}

function legendEntries(rows: readonly Row[], middle: number): LegendEntry[] {
  const isScored = (row: Row) => row.floor !== null && row.ceiling !== null;
  const tick = (x: number) => line(x + 1, middle - 6, x + 1, middle + 6, colour.ink, 1.6);
  return [
    { shown: rows.some(isScored), mark: (x) => drawRangeKey(x, middle), markWidth: 22, word: wording.range },
    { shown: rows.some((row) => row.target !== null), mark: (x) => [tick(x)], markWidth: 2, word: wording.target },
    { shown: !rows.every(isScored), mark: (x) => [ring(x + 4, middle)], markWidth: 8, word: wording.notScored },
  ];
}

function drawRangeKey(x: number, middle: number): Shape[] {
  const bar: Shape = { kind: 'rect', x: x + 4, y: middle - 1.5, width: 14, height: 3, fill: possible };
  return [bar, dot(x + 4, middle, 3), dot(x + 18, middle, 3)];
}

function dot(x: number, y: number, radius = 4): Shape {
  return { kind: 'circle', x, y, radius, fill: certain };
}

function ring(x: number, y: number): Shape {
  return { kind: 'circle', x, y, radius: 3.4, fill: colour.paper, stroke: colour.muted, strokeWidth: 1.2 };
}
