import { conditionView } from '../../assessment/condition-view';
import { horizons } from '../../bank/bank';
import { evaluate, factNames } from '../../content/condition';
import { rankOf } from '../autonomy';
import { stakesIndex } from '../exposure';
import type { Gap, OutsideCard, Plan, PlanItem, PlanSlot } from '../score-card';
import { type Stand, stands } from '../stand';
import { mayHaveTier1, requirementsOf, type TargetInput, toleranceOf } from '../target';
import type { GapSum, Placement, Scored, TargetRule } from './explanation';

/** Why a gap has its target, severity and place; null where the question is no gap. */
export function explainGap(scored: Scored, question: string): GapSum | null {
  const { card, edition, assessment } = scored;
  const { gaps, plan } = listHolding(scored, question);
  const at = gaps.findIndex((gap) => gap.question === question);
  const gap = gaps[at];
  const all = stands(edition, assessment);
  const stand = all.find((one) => one.question.id === question);
  if (!gap || !stand) return null;
  const facts = conditionView(edition, { facts: assessment.facts, answers: {} });
  const input = { edition, assessment, autonomy: card.autonomy, facts };
  return {
    gap,
    rank: at + 1,
    of: gaps.length,
    targets: targetRules(gap, stand, input, plan),
    stakesFrom: Object.entries(stand.question.patterns).flatMap(([pattern, relevance]) => {
      const own = card.patterns[pattern];
      return relevance >= 2 && own?.applies ? [{ pattern, relevance, stakes: own.stakes }] : [];
    }),
    placement: placementOf(scored, plan, question),
  };
}

/** The whole list, or the own list of a bank outside the overall, and its plan. */
function listHolding({ card }: Scored, question: string): Pick<OutsideCard, 'gaps' | 'plan'> {
  const own = Object.values(card.outside).find(({ gaps }) => gaps.some((gap) => gap.question === question));
  return own ?? card;
}

function targetRules(gap: Gap, stand: Stand, input: TargetInput, plan: Plan): TargetRule[] {
  const { settings } = input.edition;
  const tolerance = toleranceOf(input.assessment);
  const inUse = rankOf(input.autonomy.inUse ?? 'A0');
  const needed = requirementsOf(stand, input).filter((one) => rankOf(one.step) <= inUse);
  const strict = stand.gate && tolerance === 'conservative' && mayHaveTier1(input.facts);
  const asked = { stakes: gap.stakes, level: settings.targets[tolerance][stakesIndex[gap.stakes]] };
  return [
    { rule: 'tolerance', tolerance, ...asked },
    ...(strict ? [{ rule: 'tier1Gate', level: settings.conservativeTier1GateTarget } as const] : []),
    ...needed.map(({ step, atLeast }) => ({ rule: 'inUse', step, level: atLeast }) as const),
    ...stand.question.targets
      .filter(({ when }) => evaluate(when, input.facts) !== 'no')
      .map(({ when, level }) => ({ rule: 'authored', level, facts: factNames(when) }) as const),
    ...(gap.because === 'prerequisite' ? [neededBy(gap, plan)] : []),
  ];
}

/** The planned items that a gap at its own target has to come before. */
function neededBy({ question, target }: Gap, plan: Plan): TargetRule {
  const items = slotsOf(plan).flatMap((slot) => slot.items);
  const of = items.flatMap((item) => (item.after.includes(question) ? [item.question] : []));
  return { rule: 'prerequisite', level: target, of };
}

function slotsOf(plan: Plan): PlanSlot[] {
  return [...plan.horizons, plan.after];
}

function placementOf({ edition }: Scored, plan: Plan, id: string): Placement {
  const all = slotsOf(plan);
  const slotOf = (question: string) => all.findIndex((slot) => slot.items.some((one) => one.question === question));
  const slot = slotOf(id);
  const item = all[slot]?.items.find((one) => one.question === id);
  const question = edition.banks.flatMap((bank) => bank.questions).find((one) => one.id === id);
  if (!item || !question) throw new Error(`${id} is a gap without a place in the plan`);
  const authored = horizons.indexOf(question.horizon);
  const after = item.after.length > 0 ? Math.max(...item.after.map(slotOf)) : null;
  const earliest = Math.max(authored, after ?? 0);
  const because = urgentAmong(all[0]?.items ?? []).has(id) ? 'critical' : slot > earliest ? 'noRoom' : 'authored';
  return {
    slot,
    points: item.points,
    authored,
    after,
    because: because === 'authored' && slot > authored ? 'prerequisite' : because,
    slots: all.map(({ points }) => points),
    perHorizon: plan.capacity.perHorizon,
  };
}

/** Critical items of day 30 and what they need first, which stands before them there. */
function urgentAmong(items: readonly PlanItem[]): ReadonlySet<string> {
  const urgent = new Set(items.filter(({ severity }) => severity === 'critical').map(({ question }) => question));
  for (const { question, after } of items.toReversed())
    if (urgent.has(question)) for (const need of after) urgent.add(need);
  return urgent;
}
