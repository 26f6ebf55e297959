import type { Assessment, Disposition } from '../assessment/assessment';
import type { Level, Question } from '../bank/bank';
import {
  type Autonomy,
  allQuestions,
  autonomyLevels,
  type Edition,
  type RiskTolerance,
  requirementsByQuestion,
  riskTolerances,
} from '../bank/edition';
import { type ConditionView, evaluate } from '../content/condition';
import { compare } from '../content/issue';
import { oncePer } from '../content/once-per';
import { rankOf } from './autonomy';
import type { Planned } from './prerequisites';
import type { AutonomyCard, Gap, PatternCard, ScoreCard, Severity, Stakes } from './score-card';
import { isKnown, isOpen, type Stand } from './stand';

export interface GapInput {
  readonly edition: Edition;
  readonly assessment: Assessment;
  readonly stands: readonly Stand[];
  readonly byId: ReadonlyMap<string, Stand>;
  readonly autonomy: AutonomyCard;
  readonly patterns: Readonly<Record<string, PatternCard>>;
  /** Facts only. */
  readonly facts: ConditionView;
}

/** Known levels below target, ranked: severity, stakes, weight, effort, id. */
export function findGaps(input: GapInput): Gap[] {
  return rank(gapsAmong(input, isKnown), input);
}

/** Adds planned prerequisites that are no gap of their own: low, with the level they are needed at as their target. */
export function withPrerequisiteGaps(gaps: readonly Gap[], planned: Planned, input: GapInput): Gap[] {
  const own = new Set(gaps.map((gap) => gap.question));
  if ([...planned.keys()].every((id) => own.has(id))) return [...gaps];
  const added = input.stands.flatMap((stand): Gap[] => {
    const target = planned.get(stand.question.id);
    if (target === undefined || own.has(stand.question.id)) return [];
    const stakes = stakesOfQuestion(stand, input);
    return [
      {
        question: stand.question.id,
        level: stand.low,
        target,
        stakes,
        disposition: dispositionOf(stand, input),
        severity: 'low',
        because: 'prerequisite',
      },
    ];
  });
  return rank([...gaps, ...added], input);
}

/** Unknown and unanswered questions, ordered as gaps would be if they stood at 0. */
export function findOut(input: GapInput): string[] {
  return rank(gapsAmong(input, isOpen), input).map((gap) => gap.question);
}

/** An open question stands at 0 here. */
function gapsAmong(input: GapInput, counts: (stand: Stand) => boolean): Gap[] {
  const gaps: Gap[] = [];
  for (const stand of input.stands) {
    const gap = counts(stand) ? gapAt(stand, stand.low, input) : undefined;
    if (gap) gaps.push(gap);
  }
  return gaps;
}

function gapAt(stand: Stand, level: Level, input: GapInput): Gap | undefined {
  const stakes = stakesOfQuestion(stand, input);
  const target = targetOf(stand, stakes, input);
  if (level >= target) return undefined;
  const disposition = dispositionOf(stand, input);
  return {
    question: stand.question.id,
    level,
    target,
    stakes,
    disposition,
    ...severityOf(stand, level, target, input),
  };
}

const open: Disposition = { kind: 'open' };

/** What nobody has decided on is open. */
function dispositionOf({ question }: Stand, { assessment }: GapInput): Disposition {
  return assessment.dispositions?.[question.id] ?? open;
}

/** Questions that something was decided on although they are no gap. */
export function dispositionsWithoutGap(
  dispositions: Assessment['dispositions'],
  stands: readonly Stand[],
  gaps: readonly Gap[],
): string[] {
  if (!dispositions) return [];
  const own = new Set(gaps.map(({ question }) => question));
  return stands.map(({ question }) => question.id).filter((id) => dispositions[id] && !own.has(id));
}

/** The highest stakes of the applying patterns that concern this question (relevance 2 or more); none → moderate. */
function stakesOfQuestion({ question }: Stand, input: GapInput): Stakes {
  let highest: Stakes | undefined;
  for (const id of concerning(question)) {
    const card = input.patterns[id];
    if (card?.applies && (!highest || stakesColumn[card.stakes] > stakesColumn[highest])) highest = card.stakes;
  }
  return highest ?? 'moderate';
}

const concerning = oncePer(({ patterns }: Question) => Object.keys(patterns).filter((id) => (patterns[id] ?? 0) >= 2));

export const stakesColumn: Record<Stakes, 0 | 1 | 2> = { low: 0, moderate: 1, high: 2 };

function targetOf(stand: Stand, stakes: Stakes, input: GapInput): Level {
  const { settings } = input.edition;
  const tolerance = toleranceOf(input.assessment);
  const authored = stand.question.targets.map(({ when, level }) => (evaluate(when, input.facts) === 'no' ? 0 : level));
  const strictGate = stand.gate && tolerance === 'conservative' && mayHaveTier1(input.facts);
  return Math.max(
    settings.targets[tolerance][stakesColumn[stakes]],
    strictGate ? settings.conservativeTier1GateTarget : 0,
    neededInUse(stand, input),
    ...authored,
  ) as Level;
}

/** A tolerance that is not known counts as conservative. */
export function toleranceOf(assessment: Pick<Assessment, 'facts'>): RiskTolerance {
  return riskTolerances.find((one) => one === assessment.facts['risk-tolerance']) ?? 'conservative';
}

export function mayHaveTier1(facts: ConditionView): boolean {
  return facts.fact('system-tiers', { op: 'has', value: 'tier-1' }) !== 'no';
}

/** The most that any step up to the autonomy in use requires of this question. */
function neededInUse(stand: Stand, input: GapInput): number {
  const inUse = input.autonomy.inUse ? rankOf(input.autonomy.inUse) : 0;
  let most = 0;
  for (const { step, atLeast } of requirementsOf(stand, input))
    if (rankOf(step) <= inUse && atLeast > most) most = atLeast;
  return most;
}

export function requirementsOf(
  stand: Stand,
  input: Pick<GapInput, 'edition'>,
): readonly { step: Autonomy; atLeast: Level }[] {
  return requirementsByQuestion(input.edition.settings).get(stand.question.id) ?? [];
}

function severityOf(stand: Stand, level: Level, target: Level, input: GapInput): Pick<Gap, 'severity' | 'because'> {
  const inUse = input.autonomy.inUse ? rankOf(input.autonomy.inUse) : 0;
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

const severityOrder: Record<Severity, number> = { critical: 0, high: 1, medium: 2, low: 3 };
const effortOrder = { S: 0, M: 1, L: 2 } as const;

function rank(gaps: readonly Gap[], { edition }: GapInput): Gap[] {
  const places = heaviestFirst(edition);
  const of = gaps.map((gap) => ({ gap, place: places.get(gap.question) ?? 0 }));
  of.sort(
    (a, b) =>
      severityOrder[a.gap.severity] - severityOrder[b.gap.severity] ||
      stakesColumn[b.gap.stakes] - stakesColumn[a.gap.stakes] ||
      a.place - b.place,
  );
  return of.map(({ gap }) => gap);
}

/** By question, its place by what no assessment changes: weight, effort, id. */
const heaviestFirst = oncePer((edition: Edition): ReadonlyMap<string, number> => {
  const questions = [...allQuestions(edition)].sort(
    (a, b) => b.weight - a.weight || effortOrder[a.effort] - effortOrder[b.effort] || compare(a.id, b.id),
  );
  return new Map(questions.map(({ id }, place) => [id, place]));
});

/** For each step above the supported one: known unmet requirements that are not critical yet, each counted once. */
export function becomeCritical(gaps: readonly Gap[], input: GapInput): ScoreCard['becomeCritical'] {
  const counted = new Set(gaps.filter((gap) => gap.severity === 'critical').map((gap) => gap.question));
  const later = autonomyLevels.slice(rankOf(input.autonomy.supported.floor) + 1);
  return later.flatMap((at) => {
    const unmet = input.autonomy.missing.filter(
      (one) => one.for === at && one.why === 'below' && !counted.has(one.question),
    );
    for (const one of unmet) counted.add(one.question);
    return unmet.length > 0 ? [{ at, questions: unmet.length }] : [];
  });
}
