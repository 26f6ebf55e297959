import { isGate, scopes } from '../assessment/applicable-questions';
import type { Assessment } from '../assessment/assessment';
import type { Level, Question } from '../bank/bank';
import { allQuestions, type Edition } from '../bank/edition';
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

/** Every question of the edition, in bank order. */
export function stands(edition: Edition, assessment: Assessment): Stand[] {
  const scope = scopes(edition, assessment);
  return allQuestions(edition).map((question) => {
    const where = scope.get(question.id);
    const standing: Standing =
      where?.kind === 'out'
        ? { state: 'outOfScope', by: where.by, facts: where.by === 'facts' ? where.facts : [] }
        : (assessment.answers[question.id] ?? { state: 'unanswered' });
    const level = standing.state === 'known' ? standing.level : undefined;
    return { question, standing, gate: isGate(edition, question, assessment.facts), low: level ?? 0, high: level ?? 4 };
  });
}

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
  return list.reduce((sum, stand) => sum + weight(stand), 0);
}

/** Known of applicable weight. */
export function coverageOf(list: readonly Stand[], weight: WeightOf = ownWeight): Coverage {
  const counted = list.filter(applicable);
  const known = weigh(counted.filter(isKnown), weight);
  const of = weigh(counted, weight);
  return { known, of, shown: of === 0 ? 0 : shown(known, of) };
}

/** Below 40 % nothing is concluded; the exact share, not the rounded percent. */
export function tooLittleKnown(coverage: Coverage): boolean {
  return 100 * coverage.known < 40 * coverage.of;
}

/** The fewest further answers that lift coverage to 40 %, heaviest first. */
export function moreAnswers(list: readonly Stand[], weight: WeightOf = ownWeight): number {
  const coverage = coverageOf(list, weight);
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
  const count = (state: Standing['state']) => list.filter((stand) => stand.standing.state === state).length;
  return {
    inScope: list.filter(inScope).length,
    applicable: list.filter(applicable).length,
    known: count('known'),
    unknown: count('unknown'),
    unanswered: count('unanswered'),
    notApplicable: count('notApplicable'),
  };
}
