import type { Chart } from '../../document/document';
import type { DisplayList } from './display-list';
import { drawDotPlot } from './dot-plot';
import { drawPaceSquare } from './pace-square';

/** Geometry of any chart at a width in points. */
export function drawChart(chart: Chart, width: number): DisplayList {
  switch (chart.kind) {
    case 'dotPlot':
      return drawDotPlot(chart, width);
    case 'paceSquare':
      return drawPaceSquare(chart);
  }
}

/** The chart as one drawing, or as several when its rows do not fit the height. */
export function drawChartParts(chart: Chart, width: number, height: number): DisplayList[] {
  const whole = drawChart(chart, width);
  if (whole.height <= height || chart.kind !== 'dotPlot' || chart.rows.length < 2) return [whole];
  const half = Math.ceil(chart.rows.length / 2);
  return [chart.rows.slice(0, half), chart.rows.slice(half)].flatMap((rows) =>
    drawChartParts({ ...chart, rows }, width, height),
  );
}
