import type { Level } from '../bank/bank';
import { autonomyLevels } from '../bank/edition';
import { rankOf } from './autonomy';
import type { AutonomyCard, Gap, ScoreCard, Severity } from './score-card';
import type { Stand } from './stand';
import { requirementsOf, type TargetInput } from './target';

/** Worst first. */
export const severities: readonly Severity[] = ['critical', 'high', 'medium', 'low'];

/** The first rule that holds. While the autonomy in use is not known, no requirement makes anything critical. */
export function severityOf(
  stand: Stand,
  level: Level,
  target: Level,
  input: Pick<TargetInput, 'edition' | 'autonomy'>,
): Pick<Gap, 'severity' | 'because'> {
  const inUse = rankOf(input.autonomy.inUse ?? 'A0');
  const nextRank = rankOf(input.autonomy.supported.floor) + 1;
  const unmetInUse = requirementsOf(stand, input)
    .filter((one) => level < one.atLeast && rankOf(one.step) <= inUse)
    .map((one) => rankOf(one.step));
  if (unmetInUse.includes(nextRank)) return { severity: 'critical', because: 'requirement' };
  if (stand.gate && level === 0) return { severity: 'critical', because: 'gateAtZero' };
  if (unmetInUse.length > 0) return { severity: 'high', because: 'laterRequirement' };
  const far = target - level >= 2;
  if (far && stand.question.weight === 5) return { severity: 'high', because: 'heavyAndFar' };
  if (far || stand.question.weight >= 4) return { severity: 'medium', because: 'farOrWeighty' };
  return { severity: 'low', because: 'rest' };
}

/** For each step above the supported one: known unmet requirements that are not critical yet, each counted once. */
export function becomeCritical(
  gaps: readonly Gap[],
  { supported, missing }: Pick<AutonomyCard, 'supported' | 'missing'>,
): ScoreCard['becomeCritical'] {
  const counted = new Set(gaps.filter((gap) => gap.severity === 'critical').map((gap) => gap.question));
  const later = autonomyLevels.slice(rankOf(supported.floor) + 1);
  return later.flatMap((at) => {
    const unmet = missing.filter((one) => one.for === at && one.why === 'below' && !counted.has(one.question));
    for (const one of unmet) counted.add(one.question);
    return unmet.length > 0 ? [{ at, questions: unmet.length }] : [];
  });
}
