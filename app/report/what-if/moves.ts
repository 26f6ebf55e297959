import type { ReportInput } from '../report-input';
import { movesSentence, whatIfWords } from '../wording/what-if';
import { autonomyMoves } from './autonomy-moves';
import { type ContradictionMoves, contradictionMoves } from './contradiction-moves';
import { domainMoves, practiceMoves } from './domain-moves';
import { type GapMoves, gapMoves } from './gap-moves';
import { incidentMoves, resetMoves } from './incident-moves';
import type { Move } from './move';
import { pacePlanMoves } from './pace-plan-moves';
import { patternMoves } from './pattern-moves';

/** Only what moves. */
export interface Moves extends GapMoves, ContradictionMoves {
  readonly summary: string;
  readonly rows: readonly Move[];
  /** Further figures by what they belong to; none without a row. */
  readonly groups: readonly { readonly title: string; readonly rows: readonly Move[] }[];
}

/** What differs between the result as saved and as tried, in the report's own words. Pure; both are given. */
export function whatMoves(before: ReportInput, after: ReportInput): Moves {
  const rows = moving([
    ...autonomyMoves(before, after),
    ...domainMoves(before, after),
    ...patternMoves(before, after),
    ...pacePlanMoves(before, after),
  ]);
  const groups = [
    { title: whatIfWords.incidents, rows: moving(incidentMoves(before, after)) },
    { title: whatIfWords.reset, rows: moving(resetMoves(before, after)) },
    { title: whatIfWords.practices, rows: moving(practiceMoves(before, after)) },
  ].filter((group) => group.rows.length > 0);
  const lists = { ...gapMoves(before, after), ...contradictionMoves(before, after) };
  const figures = [rows, ...groups.map((group) => group.rows)].flat().length;
  return { summary: movesSentence(figures || Object.values(lists).flat().length), rows, groups, ...lists };
}

function moving(figures: readonly Move[]): Move[] {
  return figures.filter((one) => one.before !== one.after);
}
