import type { Chart } from '../../../app/document/chart';

const span = (floor: number | null, ceiling: number | null) =>
  [floor, ceiling].flatMap((one) => (one === null ? [] : [String(one)]));

/** Every name and value that a chart shows: what its alternative text and its table must both say, in any order. */
export function mentions(chart: Chart): string[] {
  switch (chart.kind) {
    case 'dotPlot':
      return chart.rows.flatMap((row) => [
        row.label,
        row.note,
        ...span(row.floor, row.ceiling),
        ...span(row.target, null),
      ]);
    case 'paceSquare':
      return [
        chart.xLabel,
        chart.yLabel,
        ...[chart.adoption, chart.governance].flatMap(({ floor, ceiling }) => span(floor, ceiling)),
        ...(chart.zones ?? []).flatMap((zone) => [
          zone.title,
          ...[zone.adoption, zone.governance].flatMap(({ from, to }) => span(from, to)),
        ]),
        ...(chart.path ?? []).flatMap(({ term, label, adoption: across, governance: up }) => [
          term,
          label,
          ...[across, up].flatMap(({ floor, ceiling }) => span(floor, ceiling)),
        ]),
      ];
    case 'heatMap':
      return [
        chart.label,
        ...chart.columns.map((column) => column.label),
        ...chart.rows.flatMap((row) => [
          row.label,
          ...row.cells.flatMap((cell) => [cell.note, ...span(cell.level, null)]),
        ]),
      ];
    case 'bulletBars':
      return [chart.label, ...chart.rows.flatMap((row) => [row.label, row.note, ...span(row.floor, row.ceiling)])];
    case 'stackedStates':
      return chart.rows.flatMap((row) => [
        row.label,
        ...chart.states.flatMap((state, at) => (row.counts[at] ? [state.label, String(row.counts[at])] : [])),
      ]);
    case 'lanes':
      return chart.lanes.flatMap((lane) =>
        lane.cells.flatMap(({ items }, at) =>
          items.flatMap((item) => [lane.label, chart.columns[at]?.label ?? '', item.label, item.term]),
        ),
      );
    case 'barrierChain':
      return [chart.title, ...chart.barriers.flatMap((barrier, at) => [String(at + 1), barrier.label, barrier.term])];
  }
}
