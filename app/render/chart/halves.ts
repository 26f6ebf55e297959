import type { Chart, Lanes } from '../../document/chart';

/** A chart as two with half its rows each, or null when it has nothing left to divide. */
export function halves(chart: Chart): readonly [Chart, Chart] | null {
  switch (chart.kind) {
    case 'dotPlot':
    case 'heatMap':
    case 'bulletBars':
    case 'stackedStates':
      return inTwo<unknown>(chart.rows, (rows) => ({ ...chart, rows }) as Chart);
    case 'lanes':
      return chart.lanes.length === 1 ? halfLanes(chart) : inTwo(chart.lanes, (lanes) => ({ ...chart, lanes }));
    case 'paceSquare':
    case 'barrierChain':
      return null;
  }
}

function inTwo<T>(rows: readonly T[], make: (rows: readonly T[]) => Chart): readonly [Chart, Chart] | null {
  if (rows.length < 2) return null;
  const half = Math.ceil(rows.length / 2);
  return [make(rows.slice(0, half)), make(rows.slice(half))];
}

/** A lane too tall by itself goes on in a second one of the same name. */
function halfLanes(chart: Lanes): readonly [Chart, Chart] | null {
  const [lane] = chart.lanes;
  const most = Math.max(0, ...(lane?.cells ?? []).map((cell) => cell.items.length));
  if (!lane || most < 2) return null;
  const half = Math.ceil(most / 2);
  const part = (from: number, to: number): Chart => {
    const cells = lane.cells.map(({ items }) => ({ items: items.slice(from, to) }));
    return { ...chart, lanes: [{ ...lane, cells }] };
  };
  return [part(0, half), part(half, most)];
}
