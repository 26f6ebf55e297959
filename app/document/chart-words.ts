import type { BulletBars, DotPlot, HeatCell } from './chart';

/** Words that a chart's alternative text and its table share. */
export const chartWords = {
  notScored: 'not scored',
  noScore: 'no score',
  noTarget: 'no target',
  nothing: 'nothing',
  now: 'Now',
  target: 'Target',
  note: 'Note',
  index: 'Index',
  atLeast: 'At least',
  atMost: 'At most',
  zone: 'Zone',
  round: 'Round',
  score: 'Score of 100',
  total: 'Total',
  item: 'What',
  when: 'When',
  severity: 'Severity',
  number: 'No.',
  barrier: 'Barrier',
  state: 'You report',
} as const;

/** What a chart's alternative text says beyond that: which kind it is, and how to read each mark. */
export const altWords = {
  dotPlot: (axis: string, min: number, max: number) => `Dot plot, ${axis}, ${min} to ${max}.`,
  target: (target: number) => `target ${target}`,
  square: 'A square with two indices from 0 to 100.',
  you: (xLabel: string, across: string, yLabel: string, up: string) =>
    `Across: ${xLabel}, ${across}. Up: ${yLabel}, ${up}.`,
  place: (name: string, across: string, up: string) => `${name}: across ${across}, up ${up}.`,
  round: (term: string, label: string) => `Round ${term}, ${label}`,
  heatMap: (rows: string, columns: string) => `Heat map of levels, ${rows} by ${columns}.`,
  bars: (rows: string, axis: string) => `Bars, ${rows}, ${axis}, 0 to 100.`,
  states: (rows: string) => `Stacked bars of the number of answers in each state, by ${rows}.`,
  lanes: (rows: string, columns: string) => `Lanes by ${rows}, with columns ${columns}.`,
  chain: (incident: string) => `Chain of barriers: ${incident}.`,
} as const;

/** "2", or "1 to 3". */
export function spanWords(floor: number, ceiling: number): string {
  return floor === ceiling ? String(floor) : `${floor} to ${ceiling}`;
}

export function levelWords({ floor, ceiling }: DotPlot['rows'][number]): string {
  return floor === null || ceiling === null ? chartWords.notScored : spanWords(floor, ceiling);
}

export function scoreWords({ floor, ceiling }: BulletBars['rows'][number]): string {
  return floor === null || ceiling === null ? chartWords.noScore : spanWords(floor, ceiling);
}

export function cellWords({ level, note }: HeatCell): string {
  if (level === null) return note;
  return note === '' ? String(level) : `${level} (${note})`;
}
