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
