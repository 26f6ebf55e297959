import type { LaneItem, Lanes } from '../../document/chart';
import { colour, tones } from '../theme';
import type { DisplayList, Shape } from './display-list';
import { labelLines } from './label-lines';
import { label, line, rect, small, textLines } from './shapes';

type Lane = Lanes['lanes'][number];

interface Frame {
  readonly width: number;
  readonly labelWidth: number;
  readonly columnWidth: number;
}

const headHeight = 20;
const lanePadding = 4;
const cardGap = 3;
const cardPadding = 2;
const stripe = 3;

/** Columns are horizons, lanes are owners; each item says its severity in a word, and a stripe of its tone helps the eye. */
export function drawLanes(chart: Lanes, width: number): DisplayList {
  const labelWidth = Math.min(82, width * 0.18);
  const frame = { width, labelWidth, columnWidth: (width - labelWidth) / Math.max(chart.columns.length, 1) };
  const items: Shape[] = [...drawHead(chart, frame), line(0, headHeight, width, headHeight, colour.ink, 0.75)];
  let y = headHeight;
  for (const lane of chart.lanes) {
    const height = laneHeight(lane, frame);
    items.push(...drawLane(lane, frame, y), line(0, y + height, width, y + height, colour.rule, 0.5));
    y += height;
  }
  return { width, height: y + 1, items };
}

function drawHead(chart: Lanes, frame: Frame): Shape[] {
  const style = { weight: 'semibold' } as const;
  const own = labelLines(chart.label, frame.labelWidth - 6, label.size, 1);
  return [
    ...textLines(own, 0, 4, label.leading, style),
    ...chart.columns.flatMap((column, index) =>
      textLines(labelLines(column.label, inner(frame), label.size, 1), columnX(index, frame), 4, label.leading, style),
    ),
  ];
}

function columnX(column: number, frame: Frame): number {
  return frame.labelWidth + column * frame.columnWidth;
}

/** Room for a card's words. */
function inner(frame: Frame): number {
  return frame.columnWidth - 8 - stripe - 5;
}

function itemLines(item: LaneItem, frame: Frame): string[] {
  return labelLines(`${item.term}: ${item.label}`, inner(frame), small.size, 4);
}

function cardHeight(item: LaneItem, frame: Frame): number {
  return itemLines(item, frame).length * small.leading + 2 * cardPadding;
}

function laneLabel(lane: Lane, frame: Frame): string[] {
  return labelLines(lane.label, frame.labelWidth - 8, label.size, 3);
}

function laneHeight(lane: Lane, frame: Frame): number {
  const stacks = lane.cells.map((cell) =>
    cell.items.reduce((sum, item) => sum + cardHeight(item, frame) + cardGap, -cardGap),
  );
  return Math.max(laneLabel(lane, frame).length * label.leading, ...stacks) + 2 * lanePadding;
}

function drawLane(lane: Lane, frame: Frame, y: number): Shape[] {
  const top = y + lanePadding;
  return [
    ...textLines(laneLabel(lane, frame), 0, top, label.leading, { weight: 'semibold' }),
    ...lane.cells.flatMap((cell, column) => drawStack(cell.items, columnX(column, frame), top, frame)),
  ];
}

function drawStack(items: readonly LaneItem[], x: number, top: number, frame: Frame): Shape[] {
  let y = top;
  return items.flatMap((item) => {
    const card = drawCard(item, x, y, frame);
    y += cardHeight(item, frame) + cardGap;
    return card;
  });
}

function drawCard(item: LaneItem, x: number, y: number, frame: Frame): Shape[] {
  const height = cardHeight(item, frame);
  const wordsX = x + stripe + 5;
  return [
    rect(x, y, frame.columnWidth - 8, height, colour.tint),
    rect(x, y, stripe, height, tones[item.tone].fill),
    ...textLines(itemLines(item, frame), wordsX, y + cardPadding, small.leading, { size: small.size }),
  ];
}
