import { isGate, type Scope, scopeOf, type TrackAndRole } from '../assessment/applicable-questions';
import type { Answer, Assessment } from '../assessment/assessment';
import { conditionView, testAnswer } from '../assessment/condition-view';
import { settle } from '../assessment/effective-answers';
import type { Level, Question } from '../bank/bank';
import { allQuestions, coreBanks, type Edition } from '../bank/edition';
import type { ConditionView } from '../content/condition';
import { oncePer } from '../content/once-per';
import { coverage } from './range';
import type { Counts, Coverage, Standing } from './score-card';

/** A question as scoring sees it: where it stands, and its level with the unknown taken as worst and as best. */
export interface Stand {
  readonly question: Question;
  readonly standing: Standing;
  /** In force under these facts. */
  readonly gate: boolean;
  /** Unknown and unanswered as 0; meaningless unless applicable. */
  readonly low: Level;
  /** Unknown and unanswered as 4. */
  readonly high: Level;
}

/** What the facts and the track decide about a question, whatever is answered. */
export interface ScopedQuestion {
  readonly question: Question;
  readonly out: Extract<Standing, { state: 'outOfScope' }> | null;
  readonly gate: boolean;
}

/** Every question of the edition, in bank order. `facts` sees facts only. */
export function scopedQuestions(edition: Edition, seat: TrackAndRole, facts: ConditionView): ScopedQuestion[] {
  return allQuestions(edition).map((question) => {
    const scope = scopeOf(edition, question, seat, facts);
    const out = scope.kind === 'in' ? null : outOfScope(scope);
    return { question, out, gate: isGate(question, facts) };
  });
}

function outOfScope(scope: Exclude<Scope, { kind: 'in' }>): NonNullable<ScopedQuestion['out']> {
  return { state: 'outOfScope', by: scope.by, facts: scope.by === 'facts' ? scope.facts : [] };
}

/** The same questions with these answers. */
export function standsAt(scoped: readonly ScopedQuestion[], answers: Assessment['answers']): Stand[] {
  return scoped.map(({ question, out, gate }) => {
    const standing: Standing = out ?? answers[question.id] ?? unanswered;
    const level = standing.state === 'known' ? standing.level : undefined;
    return { question, standing, gate, low: level ?? 0, high: level ?? 4 };
  });
}

const unanswered: Standing = { state: 'unanswered' };

/** By id. */
export function byQuestion(list: readonly Stand[]): ReadonlyMap<string, Stand> {
  const byId = new Map<string, Stand>();
  for (const stand of list) byId.set(stand.question.id, stand);
  return byId;
}

/** Every question of the edition with the effective answers, in bank order. */
export function stands(edition: Edition, given: Assessment): Stand[] {
  const { assessment } = settle(edition, given);
  const facts = conditionView(edition, { facts: assessment.facts, answers: {} });
  return standsAt(scopedQuestions(edition, assessment, facts), assessment.answers);
}

/** How conditions see stands; whoever does not count is absent. */
export function standView(
  facts: ConditionView,
  byId: ReadonlyMap<string, Stand>,
  counts: (stand: Stand) => boolean,
): ConditionView {
  return {
    fact: facts.fact,
    answer: (id, test) => {
      const stand = byId.get(id);
      return testAnswer(stand && counts(stand) ? answerOf(stand) : undefined, test);
    },
  };
}

function answerOf({ standing }: Stand): Answer | undefined {
  return standing.state === 'outOfScope' || standing.state === 'unanswered' ? undefined : standing;
}

/** The stands of each key, such as a domain or a pattern; `list` holds all that count in the overall, in bank order. */
export function grouped(list: readonly Stand[], indexes: Indexes): (key: string) => readonly Stand[] {
  return (key) => (indexes.get(key) ?? []).map((index) => list[index] as Stand);
}

/** By key, the places of its questions among all that count in the overall. */
type Indexes = ReadonlyMap<string, readonly number[]>;

/** Which questions belong to each domain, pattern and practice; of the banks in the overall alone. */
export const indexesOf = oncePer((edition: Edition) => {
  const questions = coreBanks(edition).flatMap((bank) => bank.questions);
  return {
    domain: indexesBy(questions, ({ domain }) => [domain]),
    pattern: indexesBy(questions, ({ patterns }) => Object.keys(patterns)),
    practice: indexesBy(questions, ({ practices }) => practices),
  };
});

function indexesBy(questions: readonly Question[], keysOf: (question: Question) => readonly string[]): Indexes {
  const places = new Map<string, number[]>();
  for (const [index, question] of questions.entries())
    for (const key of keysOf(question)) places.set(key, [...(places.get(key) ?? []), index]);
  return places;
}

/** Asked: in the track, and not ruled out by the facts. */
export function inScope(stand: Stand): boolean {
  return stand.standing.state !== 'outOfScope';
}

/** In scope and not "not applicable": what every sum runs over. */
export function applicable(stand: Stand): boolean {
  return inScope(stand) && stand.standing.state !== 'notApplicable';
}

/** Answered with a level. */
export function isKnown(stand: Stand): boolean {
  return stand.standing.state === 'known';
}

/** Unknown or unanswered: asked, applicable, and no level yet. */
export function isOpen(stand: Stand): boolean {
  return applicable(stand) && !isKnown(stand);
}

export type WeightOf = (stand: Stand) => number;

/** 1..5, as its author gave it. */
export const ownWeight: WeightOf = (stand) => stand.question.weight;

/** Σ weight. */
export function weigh(list: readonly Stand[], weight: WeightOf = ownWeight): number {
  let sum = 0;
  for (const stand of list) sum += weight(stand);
  return sum;
}

/** Known of applicable weight. */
export function coverageOf(list: readonly Stand[], weight: WeightOf = ownWeight): Coverage {
  let known = 0;
  let of = 0;
  for (const stand of list) {
    if (!applicable(stand)) continue;
    const own = weight(stand);
    of += own;
    if (isKnown(stand)) known += own;
  }
  return coverage(known, of);
}

/** Below 40 % nothing is concluded; the exact share, not the rounded percent. */
export function tooLittleKnown(coverage: Coverage): boolean {
  return 100 * coverage.known < 40 * coverage.of;
}

/** The fewest further answers that lift coverage, of this list by this weight, to 40 %; heaviest first. */
export function moreAnswers(list: readonly Stand[], coverage: Coverage, weight: WeightOf = ownWeight): number {
  if (!tooLittleKnown(coverage)) return 0;
  const open = list
    .filter(isOpen)
    .map(weight)
    .sort((a, b) => b - a);
  let known = coverage.known;
  let count = 0;
  while (100 * known < 40 * coverage.of && count < open.length) known += open[count++] ?? 0;
  return count;
}

/** How many of these questions stand how. */
export function countsOf(list: readonly Stand[]): Counts {
  const count = { known: 0, unknown: 0, unanswered: 0, notApplicable: 0, outOfScope: 0 };
  for (const { standing } of list) count[standing.state] += 1;
  const { outOfScope, ...asked } = count;
  const inScopeCount = list.length - outOfScope;
  return { inScope: inScopeCount, applicable: inScopeCount - asked.notApplicable, ...asked };
}
