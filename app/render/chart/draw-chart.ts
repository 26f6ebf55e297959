import type { Chart } from '../../document/chart';
import { drawBarrierChain } from './barrier-chain';
import { drawBulletBars } from './bullet-bars';
import type { DisplayList } from './display-list';
import { drawDotPlot } from './dot-plot';
import { halves } from './halves';
import { drawHeatMap } from './heat-map';
import { drawLanes } from './lanes';
import { drawPaceSquare } from './pace-square';
import { drawStackedStates } from './stacked-states';

/** Geometry of any chart at a width in points. */
export function drawChart(chart: Chart, width: number): DisplayList {
  switch (chart.kind) {
    case 'dotPlot':
      return drawDotPlot(chart, width);
    case 'paceSquare':
      return drawPaceSquare(chart, width);
    case 'heatMap':
      return drawHeatMap(chart, width);
    case 'bulletBars':
      return drawBulletBars(chart, width);
    case 'stackedStates':
      return drawStackedStates(chart, width);
    case 'lanes':
      return drawLanes(chart, width);
    case 'barrierChain':
      return drawBarrierChain(chart, width);
  }
}

/** The chart as one drawing, or as several when its rows do not fit the height. */
export function drawChartParts(chart: Chart, width: number, height: number): DisplayList[] {
  const whole = drawChart(chart, width);
  const parts = whole.height <= height ? null : halves(chart);
  return parts === null ? [whole] : parts.flatMap((part) => drawChartParts(part, width, height));
}
