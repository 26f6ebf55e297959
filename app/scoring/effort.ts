import type { Assessment } from '../assessment/assessment';
import type { Effort } from '../bank/bank';
import type { EditionSettings } from '../bank/edition';

/** Person-weeks that closing one gap of an effort costs, however many levels it spans. */
export type PointsOf = (effort: Effort) => number;

/** A small team's points where the engineers are known to be few enough; not knowing counts as a larger team. */
export function pointsFor(settings: Pick<EditionSettings, 'plan'>, facts: Assessment['facts']): PointsOf {
  const { points, smallTeam } = settings.plan;
  const sizes = isSmallTeam(settings, facts) ? smallTeam.points : points;
  return (effort) => sizes[effort];
}

/** Whether the engineers are known, and no more than the edition calls a small team. */
export function isSmallTeam({ plan }: Pick<EditionSettings, 'plan'>, { engineers }: Assessment['facts']): boolean {
  return typeof engineers === 'number' && engineers <= plan.smallTeam.upTo;
}

/** Person-weeks for one 30-day horizon, and whether the client said so or the edition assumes it by size. */
export interface Capacity {
  readonly perHorizon: number;
  readonly from: 'fact' | 'edition';
}

/** A third of the person-weeks in 90 days, rounded down; else the edition's default by engineers, the least when those are unknown. */
export function capacityFor(settings: Pick<EditionSettings, 'plan'>, facts: Assessment['facts']): Capacity {
  const { capacity, engineers } = facts;
  if (typeof capacity === 'number') return { perHorizon: Math.floor(capacity / 3), from: 'fact' };
  const sizes = settings.plan.per30Days;
  const size =
    typeof engineers === 'number' ? sizes.find(({ upTo }) => upTo === undefined || engineers <= upTo) : sizes[0];
  return { perHorizon: (size ?? sizes.at(-1))?.points ?? 0, from: 'edition' };
}
