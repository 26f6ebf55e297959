import type { AskedOfClause } from '../../bank/bank';
import type { SelectedClause } from '../select-clauses';
import type { ClausePulse } from './clause-pulse';

/** Few enough to be answered between two meetings: about half a minute each. */
export const fewestAsked = 6;
const mostAsked = 10;

export interface Asked {
  readonly selected: SelectedClause;
  readonly pulse: ClausePulse;
}

/** What was done is asked first: it is the surest to answer, and gets the tenth place. */
const rounds: readonly AskedOfClause[] = ['did', 'know', 'can'];

/**
 * In rounds, from the clauses of this client's policy: each round takes the heaviest one left of each kind; of equal weight the
 * one that stands first in the policy. So kinds are spread, and the same policy always asks the same.
 */
export function choosePulse(clauses: readonly SelectedClause[]): Asked[] {
  const all = clauses.flatMap((selected): Asked[] =>
    selected.clause.pulse ? [{ selected, pulse: selected.clause.pulse }] : [],
  );
  const queues = rounds.map((kind) =>
    all.filter(({ pulse }) => pulse.asks === kind).sort((a, b) => b.pulse.weight - a.pulse.weight),
  );
  const longest = Math.max(...queues.map((queue) => queue.length));
  const inRounds = Array.from({ length: longest }, (_, round) => queues.flatMap((queue) => queue[round] ?? []));
  return inRounds.flat().slice(0, mostAsked);
}
