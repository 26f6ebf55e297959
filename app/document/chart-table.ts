import { cell } from './build';
import type { BarrierChain, BulletBars, Chart, DotPlot, HeatMap, Lanes, PaceSquare, StackedStates } from './chart';
import { cellWords, chartWords, levelWords, scoreWords, spanWords } from './chart-words';
import type { Table } from './document';

/** The same data as a chart, as a table. */
export function chartTable(chart: Chart): Table {
  switch (chart.kind) {
    case 'dotPlot':
      return dotPlotTable(chart);
    case 'paceSquare':
      return paceSquareTable(chart);
    case 'heatMap':
      return heatMapTable(chart);
    case 'bulletBars':
      return bulletBarsTable(chart);
    case 'stackedStates':
      return stackedStatesTable(chart);
    case 'lanes':
      return lanesTable(chart);
    case 'barrierChain':
      return barrierChainTable(chart);
  }
}

type Head = readonly (readonly [words: string, width: number, align?: 'right'])[];

function tableOf(head: Head, rows: readonly (readonly string[])[]): Table {
  return {
    kind: 'table',
    columns: head.map(([, width, align]) => ({ width, ...(align && { align }) })),
    head: head.map(([words]) => cell(words)),
    rows: rows.map((row) => row.map((words) => cell(words))),
    rowHeader: true,
  };
}

function dotPlotTable({ axis, rows }: DotPlot): Table {
  return tableOf(
    [
      [axis.label, 30],
      [chartWords.now, 14],
      [chartWords.target, 14],
      [chartWords.note, 42],
    ],
    rows.map((row) => [
      row.label,
      levelWords(row),
      row.target === null ? chartWords.noTarget : String(row.target),
      row.note,
    ]),
  );
}

function paceSquareTable({ adoption, governance, xLabel, yLabel, zones = [], path }: PaceSquare): Table {
  if (path) return pathTable(path, xLabel, yLabel);
  const indices = [
    [xLabel, String(adoption.floor), String(adoption.ceiling)],
    [yLabel, String(governance.floor), String(governance.ceiling)],
  ];
  const parts = zones.flatMap((zone) => [
    [`${chartWords.zone}: ${zone.title}, ${xLabel}`, String(zone.adoption.from), String(zone.adoption.to)],
    [`${chartWords.zone}: ${zone.title}, ${yLabel}`, String(zone.governance.from), String(zone.governance.to)],
  ]);
  return tableOf(
    [
      [chartWords.index, 60],
      [chartWords.atLeast, 20, 'right'],
      [chartWords.atMost, 20, 'right'],
    ],
    [...indices, ...parts],
  );
}

/** One row a round, in their order. */
function pathTable(path: NonNullable<PaceSquare['path']>, xLabel: string, yLabel: string): Table {
  return tableOf(
    [
      [chartWords.round, 40],
      [xLabel, 30, 'right'],
      [yLabel, 30, 'right'],
    ],
    path.map(({ term, label, adoption, governance }) => [
      `${term}: ${label}`,
      spanWords(adoption.floor, adoption.ceiling),
      spanWords(governance.floor, governance.ceiling),
    ]),
  );
}

function heatMapTable({ label, columns, rows }: HeatMap): Table {
  return tableOf(
    [[label, 28], ...columns.map((column) => [column.label, 72 / columns.length] as const)],
    rows.map((row) => [row.label, ...row.cells.map(cellWords)]),
  );
}

function bulletBarsTable({ label, rows }: BulletBars): Table {
  return tableOf(
    [
      [label, 30],
      [chartWords.score, 20],
      [chartWords.note, 50],
    ],
    rows.map((row) => [row.label, scoreWords(row), row.note]),
  );
}

function stackedStatesTable({ label, states, rows }: StackedStates): Table {
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  return tableOf(
    [
      [label, 24],
      ...states.map((state) => [state.label, 66 / states.length, 'right'] as const),
      [chartWords.total, 10, 'right'],
    ],
    rows.map(({ label: name, counts }) => [
      name,
      ...states.map((_, at) => String(counts[at] ?? 0)),
      String(sum(counts)),
    ]),
  );
}

function lanesTable({ label, columns, lanes }: Lanes): Table {
  return tableOf(
    [
      [label, 18],
      [chartWords.when, 14],
      [chartWords.severity, 14],
      [chartWords.item, 54],
    ],
    lanes.flatMap((lane) =>
      lane.cells.flatMap(({ items }, at) =>
        items.map((item) => [lane.label, columns[at]?.label ?? '', item.term, item.label]),
      ),
    ),
  );
}

function barrierChainTable({ barriers, title }: BarrierChain): Table {
  const table = tableOf(
    [
      [chartWords.number, 8],
      [chartWords.barrier, 70],
      [chartWords.state, 22],
    ],
    barriers.map((barrier, at) => [String(at + 1), barrier.label, barrier.term]),
  );
  return { ...table, caption: title };
}
