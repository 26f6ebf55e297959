import { horizons, type Level } from '../bank/bank';
import type { AutonomyCard, Gap, Plan, PlanItem } from './score-card';
import type { Stand } from './stand';

/**
 * Gaps by horizon in gap order: criticals in day 30, the rest where their author put them. Prerequisites and capacity
 * come with part 5.
 */
export function makePlan(gaps: readonly Gap[], byId: ReadonlyMap<string, Stand>, autonomy: AutonomyCard): Plan {
  const items = gaps.map((gap) => planItem(gap, byId, autonomy));
  return {
    horizons: horizons.map((day) => ({ day, items: items.filter((one) => one.day === day).map((one) => one.item) })),
  };
}

function planItem(gap: Gap, byId: ReadonlyMap<string, Stand>, autonomy: AutonomyCard) {
  const stand = byId.get(gap.question);
  if (!stand) throw new Error(`Gap ${gap.question} is no question of the edition`);
  const { question } = stand;
  const item: PlanItem = {
    question: gap.question,
    from: gap.level,
    to: gap.severity === 'critical' ? criticalLevel(gap, stand, autonomy) : gap.target,
    severity: gap.severity,
    owner: question.ask.best,
    effort: question.effort,
  };
  return { day: gap.severity === 'critical' ? (30 as const) : question.horizon, item };
}

/** A requirement of the next step in use is planned to what it needs; a gate at 0, requirement or not, at least to 2. */
function criticalLevel(gap: Gap, stand: Stand, autonomy: AutonomyCard): Level {
  const next = autonomy.nextStep.find((one) => one.question === gap.question);
  const required = gap.because === 'requirement' ? (next?.needs ?? 0) : 0;
  return Math.max(required, stand.gate && gap.level === 0 ? 2 : 0) as Level;
}
