import { countedView } from '../assessment/applicable-questions';
import type { Assessment } from '../assessment/assessment';
import type { Edition } from '../bank/edition';
import type { PolicyTemplate } from '../policy/clause';
import { decide } from '../policy/decide';
import { selectClauses } from '../policy/select-clauses';
import { scoreAssessment } from '../scoring/score-assessment';

/** What a client is told, as text to compare: no score among it, because a score moves with every answer. */
export interface Outcome {
  readonly level: string;
  readonly 'supported autonomy': string;
  readonly rating: string;
  /** Which gaps, in which order, with target and severity; the level itself would move with every answer. */
  readonly 'gap list': string;
  /** Which clauses, in which wording. */
  readonly clause: string;
}

export function outcomeOf(edition: Edition, policy: PolicyTemplate, assessment: Assessment): Outcome {
  const card = scoreAssessment(edition, assessment);
  const clauses = selectClauses(policy, decide(policy, assessment.facts), countedView(edition, assessment));
  const lists = [card, ...Object.values(card.outside)];
  return {
    level: JSON.stringify([card.level, Object.values(card.domains).map(({ level }) => level)]),
    'supported autonomy': JSON.stringify(card.autonomy.supported),
    rating: JSON.stringify(Object.values(card.patterns).map(({ rating }) => rating)),
    'gap list': JSON.stringify(
      lists.flatMap(({ gaps }) => gaps).map(({ question, target, severity }) => [question, target, severity]),
    ),
    clause: JSON.stringify(clauses.map(({ id, variant, todo }) => [id, variant, todo.map((one) => one.id)])),
  };
}

/** The parts that differ, by name. */
export function movedParts(before: Outcome, after: Outcome): (keyof Outcome)[] {
  return (Object.keys(before) as (keyof Outcome)[]).filter((part) => before[part] !== after[part]);
}
