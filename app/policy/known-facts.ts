import type { FactValue } from '../assessment/assessment';
import { type Autonomy, autonomyLevels, type RiskTolerance, riskTolerances } from '../bank/edition';

/** The facts that decisions read by name; whatever else moves them is written in content. */
export interface KnownFacts {
  readonly tolerance?: RiskTolerance;
  readonly autonomy?: Autonomy;
  readonly engineers?: number;
  readonly juniors?: number;
}

export function readKnownFacts(facts: Readonly<Record<string, FactValue>>): KnownFacts {
  const { engineers, juniors } = facts;
  return {
    tolerance: riskTolerances.find((one) => one === facts['risk-tolerance']),
    autonomy: autonomyLevels.find((one) => one === facts.autonomy),
    engineers: typeof engineers === 'number' ? engineers : undefined,
    juniors: typeof juniors === 'number' ? juniors : undefined,
  };
}

export function unknownOf({ tolerance, autonomy, engineers, juniors }: KnownFacts): string[] {
  const named = { 'risk-tolerance': tolerance, autonomy, engineers, juniors };
  return Object.entries(named).flatMap(([id, value]) => (value === undefined ? [id] : []));
}

/** A row that needs an autonomy or juniors is left out only when the facts are known to fall short. */
export function applies(row: { fromAutonomy?: Autonomy; fromJuniors?: number }, known: KnownFacts): boolean {
  const tooTame = known.autonomy !== undefined && exceeds(row.fromAutonomy, known.autonomy);
  const noJuniors = known.juniors !== undefined && known.juniors < (row.fromJuniors ?? 0);
  return !tooTame && !noJuniors;
}

export function exceeds(needed: Autonomy | undefined, limit: Autonomy): boolean {
  return needed !== undefined && autonomyLevels.indexOf(needed) > autonomyLevels.indexOf(limit);
}

export function highest(levels: readonly Autonomy[]): Autonomy {
  return levels.reduce((a, b) => (exceeds(b, a) ? b : a));
}

export function lowest(levels: readonly Autonomy[]): Autonomy {
  return levels.reduce((a, b) => (exceeds(a, b) ? b : a));
}
