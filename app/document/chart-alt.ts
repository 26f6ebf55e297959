import type {
  BarrierChain,
  BulletBars,
  Chart,
  DotPlot,
  HeatMap,
  Lanes,
  PaceSquare,
  PaceZone,
  StackedStates,
} from './chart';
import { altWords, cellWords, chartWords, levelWords, scoreWords, spanWords } from './chart-words';

/** What a chart shows, every value of it, for readers who do not see it. */
export function chartAlt(chart: Chart): string {
  switch (chart.kind) {
    case 'dotPlot':
      return dotPlotAlt(chart);
    case 'paceSquare':
      return paceSquareAlt(chart);
    case 'heatMap':
      return heatMapAlt(chart);
    case 'bulletBars':
      return bulletBarsAlt(chart);
    case 'stackedStates':
      return stackedStatesAlt(chart);
    case 'lanes':
      return lanesAlt(chart);
    case 'barrierChain':
      return barrierChainAlt(chart);
  }
}

function dotPlotAlt({ axis, rows }: DotPlot): string {
  const told = rows.map((row) => {
    const target = row.target === null ? chartWords.noTarget : altWords.target(row.target);
    return `${row.label}: ${levelWords(row)}, ${target}${row.note && ` (${row.note})`}.`;
  });
  return ended(altWords.dotPlot(axis.label, axis.min, axis.max), told);
}

function paceSquareAlt({ adoption, governance, xLabel, yLabel, zones = [], path = [] }: PaceSquare): string {
  const range = ({ floor, ceiling }: PaceSquare['adoption']) => spanWords(floor, ceiling);
  const edges = ({ from, to }: PaceZone['adoption']) => spanWords(from, to);
  const you = altWords.you(xLabel, range(adoption), yLabel, range(governance));
  const parts = zones.map((zone) => altWords.place(zone.title, edges(zone.adoption), edges(zone.governance)));
  const way = path.map((one) =>
    altWords.place(altWords.round(one.term, one.label), range(one.adoption), range(one.governance)),
  );
  return ended(altWords.square, [you, ...parts, ...way]);
}

function heatMapAlt({ label, columns, rows }: HeatMap): string {
  const told = rows.map(
    (row) =>
      `${row.label}: ${row.cells.map((cell, at) => `${columns[at]?.label ?? ''} ${cellWords(cell)}`).join(', ')}.`,
  );
  return ended(altWords.heatMap(label, labels(columns)), told);
}

function labels(columns: HeatMap['columns']): string {
  return columns.map(({ label }) => label).join(', ');
}

function bulletBarsAlt({ label, axis, rows }: BulletBars): string {
  const told = rows.map((row) => `${row.label}: ${scoreWords(row)}${row.note && ` (${row.note})`}.`);
  return ended(altWords.bars(label, axis.label), told);
}

function stackedStatesAlt({ label, states, rows }: StackedStates): string {
  const told = rows.map(({ label: name, counts }) => {
    const parts = states.flatMap((state, at) => ((counts[at] ?? 0) > 0 ? [`${counts[at]} ${state.label}`] : []));
    return `${name}: ${parts.length > 0 ? parts.join(', ') : chartWords.nothing}.`;
  });
  return ended(altWords.states(label), told);
}

function lanesAlt({ label, columns, lanes }: Lanes): string {
  const told = lanes.flatMap((lane) =>
    lane.cells.flatMap(({ items }, at) => {
      const parts = items.map((item) => `${item.label} (${item.term})`);
      return parts.length === 0 ? [] : [`${lane.label}, ${columns[at]?.label ?? ''}: ${parts.join('; ')}.`];
    }),
  );
  return ended(altWords.lanes(label, labels(columns)), told);
}

function barrierChainAlt({ label, barriers, title }: BarrierChain): string {
  const told = barriers.map((barrier, at) => `${at + 1}, ${barrier.term}: ${barrier.label}`);
  return ended(altWords.chain(label), [...told, title]);
}

function ended(start: string, sentences: readonly string[]): string {
  return [start, ...sentences].join(' ');
}
