import { describe, expect, it } from 'vitest';
import { drawDotPlot } from '../../../app/render/chart/dot-plot';
import { drawChartParts } from '../../../app/render/chart/draw-chart';
import { ems, labelLines } from '../../../app/render/chart/label-lines';
import { levelPlot } from '../sample-document';

const row = { label: 'A', floor: 1, ceiling: 1, target: 3, note: '' };

describe('a dot plot', () => {
  it('draws one dot for a known level and a bar between two dots for a range', () => {
    expect(circles([row])).toHaveLength(1 + legendDots);
    expect(circles([{ ...row, ceiling: 4 }])).toHaveLength(2 + legendDots);
  });

  it('draws an open ring left of the axis for what is not scored, so that it is not read as zero', () => {
    const plot = levelPlot();
    const [ring] = circles([{ ...row, floor: null, ceiling: null }]);
    const zero = drawDotPlot({ ...plot, rows: [{ ...row, floor: 0, ceiling: 0 }] }, 476).items.find(
      (item) => item.kind === 'circle',
    );
    expect(ring?.stroke).toBeDefined();
    expect(ring?.x).toBeLessThan((zero?.kind === 'circle' && zero.x) || 0);
  });

  it('draws no target where there is none', () => {
    const ticks = (target: number | null) =>
      drawDotPlot({ ...levelPlot(), rows: [{ ...row, target }] }, 476).items.filter(
        (item) => item.kind === 'line' && item.strokeWidth > 1,
      );
    expect(ticks(3)).toHaveLength(2);
    expect(ticks(null)).toHaveLength(0);
  });

  it('comes in parts when its rows are taller than a page, with every row once', () => {
    const rows = Array.from({ length: 200 }, (_, index) => ({ ...row, label: `Row ${index}` }));
    const parts = drawChartParts({ ...levelPlot(), rows }, 476, 600);
    expect(parts.every((part) => part.height <= 600)).toBe(true);
    const labels = parts.flatMap((part) =>
      part.items.flatMap((item) => (item.kind === 'text' && item.value.startsWith('Row') ? [item.value] : [])),
    );
    expect(labels).toEqual(rows.map(({ label }) => label));
  });
});

describe('a label', () => {
  it('breaks at words, inside a word only when it must, and ends with an ellipsis when it is cut', () => {
    expect(labelLines('one two', 100, 10, 3)).toEqual(['one two']);
    const lines = labelLines('y'.repeat(300), 100, 10, 3);
    expect(lines).toHaveLength(3);
    expect(lines[2]).toMatch(/y…$/);
    expect(Math.max(...lines.map(ems))).toBeLessThanOrEqual(10);
  });
});

/** The key of the range: two dots. */
const legendDots = 2;

function circles(rows: ReturnType<typeof levelPlot>['rows']) {
  return drawDotPlot({ ...levelPlot(), rows }, 476).items.flatMap((item) => (item.kind === 'circle' ? [item] : []));
}
