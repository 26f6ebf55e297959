import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Chart } from '../../../app/document/chart';
import { figure } from '../../../app/document/figure';
import { inlineWords } from '../../../app/document/plain-text';
import type { DisplayList, Shape, TextShape } from '../../../app/render/chart/display-list';
import { drawChart, drawChartParts } from '../../../app/render/chart/draw-chart';
import { ems } from '../../../app/render/chart/label-lines';
import type { Metrics } from '../../../app/render/pdf/face';
import { layOut } from '../../../app/render/pdf/layout';
import { normalize } from '../../../app/render/pdf/normalize';
import { openWriter } from '../../../app/render/pdf/render-pdf';
import { bodyHeight as heightOf, sheets } from '../../../app/render/theme';
import { runs } from '../../property-runs';
import { documentOf } from '../sample-document';
import { mentions } from './chart-mentions';
import { randomCharts } from './random-charts';

const page = sheets.a4;
const bodyWidth = page.width - page.left - page.right;
const bodyHeight = heightOf(page);

let metrics: Metrics;
beforeAll(async () => {
  metrics = (await openWriter()).typefaces.metrics;
});

const kinds = Object.entries(randomCharts);
const often = runs(60);
/** Of the drawing for phones; lanes are not drawn anew for them. */
const phoneWidth = 280;

describe.each(kinds)('any %s', (_, charts) => {
  it('has no two labels over each other and nothing outside its box', () => {
    fc.assert(
      fc.property(charts, fc.constantFrom(bodyWidth, phoneWidth), (chart, asked) => {
        const drawing = drawChart(chart, chart.kind === 'lanes' ? bodyWidth : asked);
        const boxes = textsOf(drawing).map(boxOf);
        expect(boxes.filter((box) => !inside(box, drawing)).map(({ value }) => value)).toEqual([]);
        const over = boxes.flatMap((box, index) =>
          boxes
            .slice(index + 1)
            .filter((other) => overlap(box, other))
            .map((other) => [box.value, other.value]),
        );
        expect(over).toEqual([]);
      }),
      often,
    );
  });

  it('says every value in its alternative text and in its table', () => {
    fc.assert(
      fc.property(charts, (chart) => {
        const { alt, table } = figure('f', 'c', chart);
        const cells = [table.head, ...table.rows].flat().map((cell) => inlineWords(cell.children));
        const tabled = [table.caption ?? '', ...cells].join('\n');
        const wanted = mentions(chart);
        expect(wanted.filter((words) => !alt.includes(words))).toEqual([]);
        expect(wanted.filter((words) => !tabled.includes(words))).toEqual([]);
      }),
      often,
    );
  });

  it('keeps every part within a page', () => {
    fc.assert(
      fc.property(charts, (chart) => {
        const parts = drawChartParts(chart, bodyWidth, bodyHeight - 80);
        const single = chart.kind === 'barrierChain' || chart.kind === 'paceSquare';
        expect(parts.filter((part) => !single && part.height > bodyHeight - 80)).toEqual([]);
      }),
      runs(15),
    );
  });

  it('stands in the PDF exactly as it is drawn for the page', () => {
    fc.assert(
      fc.property(charts, (chart) => {
        const drawing = drawChart(printable(chart), bodyWidth);
        fc.pre(drawing.height < bodyHeight - 80);
        expect(inPdf(chart).sort()).toEqual(onScreen(drawing).sort());
      }),
      runs(15),
    );
  });
});

/** Characters that no typeface of the PDF has are marked there. */
function printable(chart: Chart): Chart {
  const [block] = normalize(documentOf([figure('f', 'c', chart)]), metrics).blocks;
  return block?.kind === 'figure' ? block.chart : chart;
}

interface Box {
  readonly value: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function textsOf(drawing: DisplayList): TextShape[] {
  return drawing.items.flatMap((item) => (item.kind === 'text' ? [item] : []));
}

/** As wide as the typeface of the PDF sets it, or as wide as the drawing believed, whichever is more. */
function boxOf({ value, x, y, size, weight, anchor }: TextShape): Box {
  const set = metrics.width(weight === 'semibold' ? 'bold' : 'sans', value, size);
  const width = Math.max(set, ems(value) * size);
  const left = x - { start: 0, middle: width / 2, end: width }[anchor];
  return { value, left, right: left + width, top: y - 0.72 * size, bottom: y + 0.21 * size };
}

const slack = 0.6;

function inside(box: Box, { width, height }: DisplayList): boolean {
  return box.left >= -slack && box.right <= width + slack && box.top >= -slack && box.bottom <= height + slack;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right - slack && b.left < a.right - slack && a.top < b.bottom - slack && b.top < a.bottom - slack;
}

/** One line a shape: kind and place, from the drawing's own corner. */
function onScreen(drawing: DisplayList): string[] {
  return drawing.items.map(placeOf);
}

function placeOf(shape: Shape): string {
  switch (shape.kind) {
    case 'line':
      return place('line', shape.x1, shape.y1, shape.x2, shape.y2);
    case 'rect':
      return place('rect', shape.x, shape.y, shape.width, shape.height);
    case 'circle':
      return place('circle', shape.x, shape.y, shape.radius);
    case 'text': {
      const width = metrics.width(shape.weight === 'semibold' ? 'bold' : 'sans', shape.value, shape.size);
      const back = { start: 0, middle: width / 2, end: width }[shape.anchor];
      return place('text', shape.x - back, shape.y, shape.size);
    }
  }
}

function inPdf(chart: Chart): string[] {
  const { pages, structure } = layOut(documentOf([figure('f', 'Caption', chart)]), metrics);
  const boxes = pages.flatMap(({ boxes }) => boxes);
  const own = boxes.find((box) => box.ops.some(({ node }) => node !== null && structure[node]?.role === 'Figure'));
  return (own?.ops ?? []).flatMap((op) => {
    const [dx, dy] = [page.left, own?.y ?? 0];
    switch (op.kind) {
      case 'line':
        return [place('line', op.x1 - dx, op.y1 - dy, op.x2 - dx, op.y2 - dy)];
      case 'rect':
        return [place('rect', op.x - dx, op.y - dy, op.width, op.height)];
      case 'circle':
        return [place('circle', op.x - dx, op.y - dy, op.radius)];
      case 'text':
        return [place('text', op.x - dx, op.y - dy, op.size)];
      default:
        return [];
    }
  });
}

function place(kind: string, ...numbers: number[]): string {
  return [kind, ...numbers.map((one) => one.toFixed(1).replace('-0.0', '0.0'))].join(' ');
}
