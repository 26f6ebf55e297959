import type { ReportInput } from '../report-input';
import { movesSentence } from '../wording/what-if';
import { autonomyMoves } from './autonomy-moves';
import { domainMoves } from './domain-moves';
import { type GapMoves, gapMoves } from './gap-moves';
import { pacePlanMoves } from './pace-plan-moves';
import { patternMoves } from './pattern-moves';

/** One printed figure before and after, and why it moves. */
export interface Move {
  readonly what: string;
  readonly before: string;
  readonly after: string;
  readonly because: readonly string[];
}

/** Only what moves. */
export interface Moves extends GapMoves {
  readonly summary: string;
  readonly rows: readonly Move[];
}

/** What differs between the result as saved and as tried, in the report's own words. Pure; both are given. */
export function whatMoves(before: ReportInput, after: ReportInput): Moves {
  const figures = [
    ...autonomyMoves(before, after),
    ...domainMoves(before, after),
    ...patternMoves(before, after),
    ...pacePlanMoves(before, after),
  ];
  const rows = figures.filter((one) => one.before !== one.after);
  const gaps = gapMoves(before, after);
  const more = gaps.opened.length + gaps.closed.length + gaps.regraded.length;
  return { summary: movesSentence(rows.length === 0 && more > 0 ? more : rows.length), rows, ...gaps };
}
