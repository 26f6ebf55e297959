import type { Assessment, Disposition } from '../assessment/assessment';
import type { Level, Question } from '../bank/bank';
import { allQuestions, type Edition } from '../bank/edition';
import { compare } from '../content/issue';
import { oncePer } from '../content/once-per';
import { stakesIndex } from './exposure';
import type { Planned } from './prerequisites';
import type { Gap, PatternCard, Stakes } from './score-card';
import { severities, severityOf } from './severity';
import { isKnown, isOpen, type Stand } from './stand';
import { type TargetInput, targetOf } from './target';

export interface GapInput extends TargetInput {
  readonly assessment: Assessment;
  readonly stands: readonly Stand[];
  readonly byId: ReadonlyMap<string, Stand>;
  readonly patterns: Readonly<Record<string, PatternCard>>;
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
    const { id } = stand.question;
    const target = planned.get(id);
    if (target === undefined || own.has(id)) return [];
    const stakes = stakesOfQuestion(stand, input);
    const disposition = dispositionOf(stand, input);
    return [{ question: id, level: stand.low, target, stakes, disposition, severity: 'low', because: 'prerequisite' }];
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
    if (card?.applies && (!highest || stakesIndex[card.stakes] > stakesIndex[highest])) highest = card.stakes;
  }
  return highest ?? 'moderate';
}

const concerning = oncePer(({ patterns }: Question) => Object.keys(patterns).filter((id) => (patterns[id] ?? 0) >= 2));

function rank(gaps: readonly Gap[], { edition }: GapInput): Gap[] {
  const places = heaviestFirst(edition);
  const of = gaps.map((gap) => ({
    gap,
    severity: severities.indexOf(gap.severity),
    place: places.get(gap.question) ?? 0,
  }));
  of.sort(
    (a, b) => a.severity - b.severity || stakesIndex[b.gap.stakes] - stakesIndex[a.gap.stakes] || a.place - b.place,
  );
  return of.map(({ gap }) => gap);
}

const effortOrder = { S: 0, M: 1, L: 2 } as const;

/** By question, its place by what no assessment changes: weight, effort, id. */
const heaviestFirst = oncePer((edition: Edition): ReadonlyMap<string, number> => {
  const questions = [...allQuestions(edition)].sort(
    (a, b) => b.weight - a.weight || effortOrder[a.effort] - effortOrder[b.effort] || compare(a.id, b.id),
  );
  return new Map(questions.map(({ id }, place) => [id, place]));
});
