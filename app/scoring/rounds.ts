import type { Bank } from '../bank/bank';
import { isSeatTrack } from '../bank/bank';
import type { Edition } from '../bank/edition';
import { compareRounds, type Round, type RoundComparison } from './compare-rounds';
import { scoreAssessment } from './score-assessment';
import type { AutonomyCard, PaceCard } from './score-card';
import type { Moment } from './trend';

/** The last round against this one, and the way that all of them took. */
export interface Rounds {
  /** The edition of the last round, which alone has words for what is gone. */
  readonly before: Edition;
  readonly comparison: RoundComparison;
  /** Oldest first; the last is now. */
  readonly path: readonly PacePoint[];
}

/** Where one round stood: on the pace square, two indices never subtracted, and in autonomy. */
export interface PacePoint
  extends Pick<PaceCard, 'adoption' | 'governance'>,
    Pick<AutonomyCard, 'inUse' | 'supported'> {
  readonly edition: string;
  /** Calendar date YYYY-MM-DD. */
  readonly date: string;
}

/**
 * Earlier rounds, oldest first, against this one. Only those of the same track count, for quick and full never share a
 * line; null where there is none, and on the tracks without a score.
 */
export function roundsSince(earlier: readonly Moment[], now: Round, known: readonly Bank[] = []): Rounds | null {
  const { track } = now.assessment;
  if (isSeatTrack(track)) return null;
  const rounds = earlier
    .filter(({ assessment }) => assessment.track === track)
    .map((one): Round => ({ ...one, card: scoreAssessment(one.edition, one.assessment) }));
  const last = rounds.at(-1);
  const comparison = last && compareRounds(last, now, known);
  return comparison ? { before: last.edition, comparison, path: [...rounds, now].map(pointOf) } : null;
}

function pointOf({ edition, assessment, card }: Round): PacePoint {
  const { adoption, governance } = card.pace;
  const { inUse, supported } = card.autonomy;
  return { edition: edition.id, date: assessment.date, adoption, governance, inUse, supported };
}
