import type { Assessment } from '../assessment/assessment';
import { isSeatTrack } from '../bank/bank';
import {
  type KeyMessage,
  type MessageCondition,
  type NumberTest,
  type RatingTest,
  ratingWords,
  type ScoredCondition,
} from '../bank/key-message';
import { type ConditionView, evaluate, negate, type Truth } from '../content/condition';
import type { Range, ScoreCard } from './score-card';

/** What a rule may look at. */
export interface RuleView {
  readonly assessment: Pick<Assessment, 'track'>;
  readonly card: Pick<ScoreCard, 'domains' | 'patterns' | 'autonomy'>;
  readonly view: ConditionView;
}

/** The rules that hold, in their order; whatever is not known keeps a rule silent. */
export function speaking(rules: readonly KeyMessage[], scored: RuleView): KeyMessage[] {
  return rules.filter(({ when }) => truthOf(when, scored) === 'yes');
}

/** Whether a rule's condition holds of what was said and scored. */
export function truthOf(condition: MessageCondition, scored: RuleView): Truth {
  switch (condition.kind) {
    case 'plain':
      return evaluate(condition.of, scored.view);
    case 'all':
      return every(condition.of.map((part) => truthOf(part, scored)));
    case 'any':
      return negate(every(condition.of.map((part) => negate(truthOf(part, scored)))));
    case 'not':
      return negate(truthOf(condition.of, scored));
    default:
      return scoredTruth(condition, scored);
  }
}

function every(parts: readonly Truth[]): Truth {
  if (parts.includes('no')) return 'no';
  return parts.includes('unknown') ? 'unknown' : 'yes';
}

/** A range that lies on both sides of the test is unknown, and so is what has no level, rating or autonomy in use. */
function scoredTruth(condition: ScoredCondition, scored: RuleView): Truth {
  const { card } = scored;
  switch (condition.kind) {
    case 'level':
      return within(levelOf(condition.domain, scored), condition.test);
    case 'rating': {
      const rating = card.patterns[condition.pattern]?.rating;
      return within(rating && { floor: rankOf(rating.floor), ceiling: rankOf(rating.ceiling) }, ranked(condition.test));
    }
    case 'autonomyGap':
      return within(card.autonomy.gap, condition.test);
  }
}

/** On the quick track no level is known from below: it asks too little of a domain. */
function levelOf(domain: string, { assessment, card }: RuleView): Range<number> | null {
  const own = card.domains[domain];
  if (!own?.level) return null;
  if (assessment.track === 'full') return own.level;
  return isSeatTrack(assessment.track) ? null : { floor: 0, ceiling: own.atMostByGates };
}

function rankOf(rating: (typeof ratingWords)[number]): number {
  return ratingWords.indexOf(rating);
}

function ranked({ op, value }: RatingTest): NumberTest {
  return { op, value: rankOf(value) };
}

function within(range: Range<number> | null | undefined, { op, value }: NumberTest): Truth {
  if (!range) return 'unknown';
  const { floor, ceiling } = range;
  const holds = (one: number) => (op === 'is' ? one === value : op === 'atLeast' ? one >= value : one <= value);
  if (op === 'is' && floor !== ceiling) return value < floor || value > ceiling ? 'no' : 'unknown';
  if (holds(floor) && holds(ceiling)) return 'yes';
  return holds(floor) || holds(ceiling) ? 'unknown' : 'no';
}
