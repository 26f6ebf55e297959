import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RectShape, Shape, TextShape } from '../../../app/render/chart/display-list';
import { drawChart } from '../../../app/render/chart/draw-chart';
import { sheets, tones } from '../../../app/render/theme';
import { runs } from '../../property-runs';
import { randomCharts } from './random-charts';

const { a4 } = sheets;
const width = a4.width - a4.left - a4.right;
const { heatMap, stackedStates } = randomCharts;
const levels: readonly string[] = Object.values(tones).map(({ fill }) => fill);

describe.each(Object.entries({ heatMap, stackedStates }))('on any %s', (_, charts) => {
  it('words that stand on a mark say on which, so that a dark page colours both alike; no others do', () => {
    fc.assert(
      fc.property(charts, (chart) => {
        const { items } = drawChart(chart, width);
        const marks = items.filter(isLevel);
        const texts = items.filter((shape): shape is TextShape => shape.kind === 'text');
        const wrong = texts.filter((text) => {
          const mark = marks.find((one) => stands(text, one));
          return mark?.fill !== (text.on && tones[text.on].fill);
        });
        expect(wrong.map(({ value }) => value)).toEqual([]);
      }),
      runs(60),
    );
  });
});

function isLevel(shape: Shape): shape is RectShape {
  return shape.kind === 'rect' && levels.includes(shape.fill);
}

/** Of a text in the middle of its mark; a legend's words begin beside theirs. */
function stands({ x, y, anchor }: TextShape, mark: RectShape): boolean {
  return anchor === 'middle' && x > mark.x && x < mark.x + mark.width && y > mark.y && y <= mark.y + mark.height;
}
