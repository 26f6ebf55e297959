import { isGate, type Scope, type Seat, scopeOf } from '../assessment/applicable-questions';
import type { Answer, Assessment } from '../assessment/assessment';
import { conditionView, testAnswer } from '../assessment/truths';
import type { Level, Question } from '../bank/bank';
import { allQuestions, type Edition } from '../bank/edition';
import type { ConditionView } from '../content/condition';
import { shown } from './round';
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
export interface Place {
  readonly question: Question;
  readonly out: Extract<Standing, { state: 'outOfScope' }> | null;
  readonly gate: boolean;
}

/** Every question of the edition, in bank order. `facts` sees facts only. */
export function placesOf(edition: Edition, seat: Seat, facts: ConditionView): Place[] {
  return allQuestions(edition).map((question) => {
    const scope = scopeOf(edition, question, seat, facts);
    const out = scope.kind === 'in' ? null : outOfScope(scope);
    return { question, out, gate: isGate(question, facts) };
  });
}

function outOfScope(scope: Exclude<Scope, { kind: 'in' }>): NonNullable<Place['out']> {
  return { state: 'outOfScope', by: scope.by, facts: scope.by === 'facts' ? scope.facts : [] };
}

/** The same questions with these answers. */
export function standsAt(places: readonly Place[], answers: Assessment['answers']): Stand[] {
  return places.map(({ question, out, gate }) => {
    const standing: Standing = out ?? answers[question.id] ?? unanswered;
    const level = standing.state === 'known' ? standing.level : undefined;
    return { question, standing, gate, low: level ?? 0, high: level ?? 4 };
  });
}

const unanswered: Standing = { state: 'unanswered' };

/** Every question of the edition with the answers as they stand, in bank order. */
export function stands(edition: Edition, assessment: Assessment): Stand[] {
  const facts = conditionView(edition, { facts: assessment.facts, answers: {} });
  return standsAt(placesOf(edition, assessment, facts), assessment.answers);
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

/** The stands of each key, such as a domain or a pattern, in the order of the list. */
export function grouped(
  list: readonly Stand[],
  keysOf: (question: Question) => readonly string[],
): (key: string) => readonly Stand[] {
  const groups = new Map<string, Stand[]>();
  for (const stand of list) {
    for (const key of keysOf(stand.question)) {
      const own = groups.get(key);
      if (own) own.push(stand);
      else groups.set(key, [stand]);
    }
  }
  return (key) => groups.get(key) ?? [];
}

export const domainOf = ({ domain }: Question): readonly string[] => [domain];

export function inScope(stand: Stand): boolean {
  return stand.standing.state !== 'outOfScope';
}

/** In scope and not "not applicable": what every sum runs over. */
export function applicable(stand: Stand): boolean {
  return inScope(stand) && stand.standing.state !== 'notApplicable';
}

export function isKnown(stand: Stand): boolean {
  return stand.standing.state === 'known';
}

/** Unknown or unanswered: asked, applicable, and no level yet. */
export function isOpen(stand: Stand): boolean {
  return applicable(stand) && !isKnown(stand);
}

export type WeightOf = (stand: Stand) => number;

export const ownWeight: WeightOf = (stand) => stand.question.weight;

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
  return { known, of, shown: of === 0 ? 0 : shown(known, of) };
}

/** Below 40 % nothing is concluded; the exact share, not the rounded percent. */
export function tooLittleKnown(coverage: Coverage): boolean {
  return 100 * coverage.known < 40 * coverage.of;
}

/** The fewest further answers that lift coverage to 40 %, heaviest first. */
export function moreAnswers(list: readonly Stand[], weight: WeightOf = ownWeight): number {
  const coverage = coverageOf(list, weight);
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

export function countsOf(list: readonly Stand[]): Counts {
  const count = { known: 0, unknown: 0, unanswered: 0, notApplicable: 0, outOfScope: 0 };
  for (const { standing } of list) count[standing.state] += 1;
  const { outOfScope, ...asked } = count;
  const inScopeCount = list.length - outOfScope;
  return { inScope: inScopeCount, applicable: inScopeCount - asked.notApplicable, ...asked };
}
