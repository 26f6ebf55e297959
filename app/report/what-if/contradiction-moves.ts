import { contradictionsOf } from '../chapters/contradictions';
import type { ReportInput } from '../report-input';

/** By their titles, in the order of the edition. */
export interface ContradictionMoves {
  readonly misfitting: readonly string[];
  readonly settled: readonly string[];
}

/** Rules that hold only after, and only before. */
export function contradictionMoves(before: ReportInput, after: ReportInput): ContradictionMoves {
  const [was, is] = [contradictionsOf(before), contradictionsOf(after)];
  const titles = (list: typeof was, other: typeof was) =>
    list.filter(({ id }) => !other.some((one) => one.id === id)).map(({ title }) => title);
  return { misfitting: titles(is, was), settled: titles(was, is) };
}
