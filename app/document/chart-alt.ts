import type { BarrierChain, BulletBars, Chart, DotPlot, HeatMap, Lanes, PaceSquare, StackedStates } from './chart';
import { cellWords, chartWords, levelWords, scoreWords, spanWords } from './chart-words';

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
    const target = row.target === null ? chartWords.noTarget : `target ${row.target}`;
    return `${row.label}: ${levelWords(row)}, ${target}${row.note && ` (${row.note})`}.`;
  });
  return ended(`Dot plot, ${axis.label}, ${axis.min} to ${axis.max}.`, told);
}

function paceSquareAlt({ adoption, governance, xLabel, yLabel, zones = [], path = [] }: PaceSquare): string {
  const you = `Across: ${xLabel}, ${spanWords(adoption.floor, adoption.ceiling)}. Up: ${yLabel}, ${spanWords(governance.floor, governance.ceiling)}.`;
  const parts = zones.map((zone) => `${zone.title}: across ${edges(zone.adoption)}, up ${edges(zone.governance)}.`);
  const way = path.map(
    (one) =>
      `Round ${one.term}, ${one.label}: across ${spanWords(one.adoption.floor, one.adoption.ceiling)}, up ${spanWords(one.governance.floor, one.governance.ceiling)}.`,
  );
  return ended(`A square with two indices from 0 to 100. ${you}`, [...parts, ...way]);
}

function edges({ from, to }: { readonly from: number; readonly to: number }): string {
  return `${from} to ${to}`;
}

function heatMapAlt({ label, columns, rows }: HeatMap): string {
  const told = rows.map(
    (row) =>
      `${row.label}: ${row.cells.map((cell, at) => `${columns[at]?.label ?? ''} ${cellWords(cell)}`).join(', ')}.`,
  );
  return ended(`Heat map of levels, ${label} by ${columns.map((column) => column.label).join(', ')}.`, told);
}

function bulletBarsAlt({ label, axis, rows }: BulletBars): string {
  const told = rows.map((row) => `${row.label}: ${scoreWords(row)}${row.note && ` (${row.note})`}.`);
  return ended(`Bars, ${label}, ${axis.label}, 0 to 100.`, told);
}

function stackedStatesAlt({ label, states, rows }: StackedStates): string {
  const told = rows.map(({ label: name, counts }) => {
    const parts = states.flatMap((state, at) => ((counts[at] ?? 0) > 0 ? [`${counts[at]} ${state.label}`] : []));
    return `${name}: ${parts.length > 0 ? parts.join(', ') : chartWords.nothing}.`;
  });
  return ended(`Stacked bars of the number of answers in each state, by ${label}.`, told);
}

function lanesAlt({ label, columns, lanes }: Lanes): string {
  const told = lanes.flatMap((lane) =>
    lane.cells.flatMap(({ items }, at) => {
      const parts = items.map((item) => `${item.label} (${item.term})`);
      return parts.length === 0 ? [] : [`${lane.label}, ${columns[at]?.label ?? ''}: ${parts.join('; ')}.`];
    }),
  );
  return ended(`Lanes by ${label}, with columns ${columns.map((column) => column.label).join(', ')}.`, told);
}

function barrierChainAlt({ label, barriers, title }: BarrierChain): string {
  const told = barriers.map((barrier, at) => `${at + 1}, ${barrier.term}: ${barrier.label}`);
  return ended(`Chain of barriers: ${label}.`, [...told, title]);
}

function ended(start: string, sentences: readonly string[]): string {
  return [start, ...sentences].join(' ');
}
