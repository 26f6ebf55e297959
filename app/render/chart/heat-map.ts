import type { HeatCell, HeatMap } from '../../document/chart';
import { colour, tones } from '../theme';
import type { DisplayList, Shape } from './display-list';
import { labelLines } from './label-lines';
import { isNarrow, label, legend, line, rect, small, swatch, text, textLines } from './shapes';

type Row = HeatMap['rows'][number];

interface Frame {
  readonly labelWidth: number;
  readonly columnWidth: number;
  /** Lines of a row's label. */
  readonly mostLines: number;
}

const gap = 2;
const digitHeight = 15;
const least = 27;

/** Levels of rows by named columns: the digit stands in every cell, the shade only helps the eye. */
export function drawHeatMap(chart: HeatMap, width: number): DisplayList {
  const frame = frameOf(chart, width);
  const head = drawHead(chart, frame);
  const items: Shape[] = [...head.shapes, line(0, head.height, width, head.height, colour.ink, 0.75)];
  let y = head.height + gap;
  for (const row of chart.rows) {
    const height = rowHeight(row, frame);
    items.push(...drawRow(row, frame, y, height));
    y += height + gap;
  }
  const key = legend(legendEntries(chart), width, y);
  return { width, height: y + key.height, items: [...items, ...key.shapes] };
}

/** On a phone the columns need the room for their names, and a row's label has more lines instead. */
function frameOf(chart: HeatMap, width: number): Frame {
  const [share, mostLines] = isNarrow(width) ? [0.22, 6] : [0.28, 3];
  const labelWidth = width * share;
  return { labelWidth, columnWidth: (width - labelWidth) / Math.max(chart.columns.length, 1), mostLines };
}

function drawHead(chart: HeatMap, frame: Frame): { shapes: Shape[]; height: number } {
  const style = { size: label.size, weight: 'semibold', fill: colour.ink } as const;
  const names = chart.columns.map((column) => labelLines(column.label, frame.columnWidth - 6, label.size, 3));
  const own = labelLines(chart.label, frame.labelWidth - 8, label.size, 3);
  const height = Math.max(1, own.length, ...names.map((lines) => lines.length)) * label.leading + 5;
  const top = (lines: readonly string[]) => height - 4 - lines.length * label.leading;
  const shapes = names.flatMap((lines, index) =>
    textLines(lines, centre(index, frame), top(lines), label.leading, { ...style, anchor: 'middle' }),
  );
  return { shapes: [...textLines(own, 0, top(own), label.leading, style), ...shapes], height };
}

function centre(column: number, frame: Frame): number {
  return frame.labelWidth + (column + 0.5) * frame.columnWidth;
}

function rowHeight(row: Row, frame: Frame): number {
  const cells = row.cells.map(
    (cell) => (cell.level === null ? 0 : digitHeight) + notes(cell, frame).length * small.leading,
  );
  return Math.max(least, rowLabel(row, frame).length * label.leading + 6, ...cells.map((height) => height + 6));
}

function rowLabel(row: Row, frame: Frame): string[] {
  return labelLines(row.label, frame.labelWidth - 8, label.size, frame.mostLines);
}

function notes(cell: HeatCell, frame: Frame): string[] {
  return labelLines(cell.note, frame.columnWidth - gap - 4, small.size, 3).filter((one) => one !== '');
}

function drawRow(row: Row, frame: Frame, y: number, height: number): Shape[] {
  const words = rowLabel(row, frame);
  const top = y + (height - words.length * label.leading) / 2;
  return [
    ...textLines(words, 0, top, label.leading),
    ...row.cells.flatMap((cell, index) => drawCell(cell, index, frame, y, height)),
  ];
}

function drawCell(cell: HeatCell, column: number, frame: Frame, y: number, height: number): Shape[] {
  const x = frame.labelWidth + column * frame.columnWidth + gap / 2;
  const middle = centre(column, frame);
  const said = notes(cell, frame);
  const on = cell.level === null ? {} : { on: `level-${cell.level}` as const };
  const tone = on.on ? tones[on.on] : { fill: colour.paper, ink: colour.muted };
  const inside = (cell.level === null ? 0 : digitHeight) + said.length * small.leading;
  const top = y + (height - inside) / 2;
  const style = { anchor: 'middle', fill: tone.ink, ...on } as const;
  return [
    rect(x, y, frame.columnWidth - gap, height, tone.fill, {
      radius: 2,
      ...(cell.level === null && { stroke: colour.rule }),
    }),
    ...(cell.level === null
      ? []
      : [text(middle, top + 11.5, String(cell.level), { ...style, size: 12, weight: 'semibold' })]),
    ...textLines(said, middle, top + inside - said.length * small.leading, small.leading, {
      ...style,
      size: small.size,
    }),
  ];
}

function legendEntries(chart: HeatMap) {
  return chart.scale.map((one, level) => {
    const { fill } = tones[`level-${level}` as keyof typeof tones] ?? tones.none;
    return { ...swatch(fill, level === 0 ? colour.rule : undefined), words: `${level} ${one.label}` };
  });
}
