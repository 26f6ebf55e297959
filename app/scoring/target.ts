import type { Assessment } from '../assessment/assessment';
import type { Level } from '../bank/bank';
import { type Edition, type RiskTolerance, requirementsByQuestion, riskTolerances, type Step } from '../bank/edition';
import { type ConditionView, evaluate } from '../content/condition';
import { rankOf } from './autonomy';
import { stakesIndex } from './exposure';
import type { AutonomyCard, Stakes } from './score-card';
import type { Stand } from './stand';

/** What a target hangs on beside the question itself. */
export interface TargetInput {
  readonly edition: Edition;
  readonly assessment: Pick<Assessment, 'facts'>;
  readonly autonomy: AutonomyCard;
  /** Facts only. */
  readonly facts: ConditionView;
}

/** The highest of: tolerance by stakes, strict gates, what the autonomy in use requires, and authored targets. */
export function targetOf(stand: Stand, stakes: Stakes, input: TargetInput): Level {
  const { settings } = input.edition;
  const tolerance = toleranceOf(input.assessment);
  const authored = stand.question.targets.map(({ when, level }) => (evaluate(when, input.facts) === 'no' ? 0 : level));
  const strictGate = stand.gate && tolerance === 'conservative' && mayHaveTier1(input.facts);
  return Math.max(
    settings.targets[tolerance][stakesIndex[stakes]],
    strictGate ? settings.conservativeTier1GateTarget : 0,
    neededInUse(stand, input),
    ...authored,
  ) as Level;
}

/** A tolerance that is not known counts as conservative. */
export function toleranceOf(assessment: Pick<Assessment, 'facts'>): RiskTolerance {
  return riskTolerances.find((one) => one === assessment.facts['risk-tolerance']) ?? 'conservative';
}

/** Whether a critical system is among the client's, or cannot be ruled out. */
export function mayHaveTier1(facts: ConditionView): boolean {
  return facts.fact('system-tiers', { op: 'has', value: 'tier-1' }) !== 'no';
}

/** The most that any step up to the autonomy in use requires of this question. */
function neededInUse(stand: Stand, input: TargetInput): number {
  const inUse = rankOf(input.autonomy.inUse ?? 'A0');
  let most = 0;
  for (const { step, atLeast } of requirementsOf(stand, input))
    if (rankOf(step) <= inUse && atLeast > most) most = atLeast;
  return most;
}

/** What each step of autonomy requires of this question, lowest step first. */
export function requirementsOf(
  { question }: Stand,
  { edition }: Pick<TargetInput, 'edition'>,
): readonly { step: Step; atLeast: Level }[] {
  return requirementsByQuestion(edition.settings).get(question.id) ?? [];
}
