import type { Bank } from '../bank/bank';
import type { Edition } from '../bank/edition';
import { compareRounds, type Round, type RoundComparison } from './compare-rounds';
import { scoreAssessment } from './score-assessment';
import type { AutonomyCard, PaceCard } from './score-card';
import { type Moment, type TrendBasis, trendBasis } from './trend';

/** The last round against this one, and the way that all of them took. */
export interface Rounds {
  /** The edition of the last round, which alone has words for what is gone. */
  readonly before: Edition;
  readonly comparison: RoundComparison;
  /** Oldest first; the last is now. */
  readonly path: readonly PacePoint[];
}

/** Earlier rounds, oldest first, and every version of the banks between their editions and this one. */
export interface EarlierRounds {
  readonly moments: readonly Moment[];
  readonly known: readonly Bank[];
}

/** All that a comparison needs of earlier rounds: none of another track, and the last as each of two editions reads it. */
export interface RoundsBasis {
  /** Oldest first, at least one. */
  readonly earlier: readonly [Moment, ...Moment[]];
  readonly trend: TrendBasis;
}

/** Where one round stood: on the pace square, two indices never subtracted, and in autonomy. */
interface PacePoint extends Pick<PaceCard, 'adoption' | 'governance'>, Pick<AutonomyCard, 'inUse' | 'supported'> {
  readonly edition: string;
  /** Calendar date YYYY-MM-DD. */
  readonly date: string;
}

/**
 * Earlier rounds, oldest first, against this one. Only those of the same track count, for quick and full never share a
 * line; null where there is none, and on the tracks without a score.
 */
export function roundsSince(earlier: EarlierRounds, now: Round): Rounds | null {
  const basis = roundsBasis(earlier, now);
  return basis && roundsFrom(basis, now, earlier.known);
}

/** Null where `roundsSince` is. */
export function roundsBasis({ moments, known }: EarlierRounds, now: Moment): RoundsBasis | null {
  const [first, ...more] = moments.filter(({ assessment }) => assessment.track === now.assessment.track);
  const last = more.at(-1) ?? first;
  const trend = last && trendBasis(last, now, known);
  return first && trend ? { earlier: [first, ...more], trend } : null;
}

/** The rounds from their basis. */
export function roundsFrom({ earlier, trend }: RoundsBasis, now: Round, known: readonly Bank[]): Rounds {
  const [first, ...more] = earlier;
  const rounds: readonly [Round, ...Round[]] = [roundOf(first), ...more.map(roundOf)];
  const last = rounds.at(-1) ?? rounds[0];
  const comparison = compareRounds(trend, last, now, known);
  return { before: last.edition, comparison, path: [...rounds, now].map(pointOf) };
}

function roundOf(moment: Moment): Round {
  return { ...moment, card: scoreAssessment(moment.edition, moment.assessment) };
}

function pointOf({ edition, assessment, card }: Round): PacePoint {
  const { adoption, governance } = card.pace;
  const { inUse, supported } = card.autonomy;
  return { edition: edition.id, date: assessment.date, adoption, governance, inUse, supported };
}
