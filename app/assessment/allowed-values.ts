import type { Question } from '../bank/bank';
import type { Fact } from '../bank/fact';
import { notSure } from './assessment';
import { bounds } from './read-fact';

/** What may stand behind a fact in a file, on one line: "up-to-10, up-to-50 or notSure". */
export function allowedFact(fact: Fact): string {
  const ids = fact.choices.map((choice) => choice.id);
  switch (fact.type) {
    case 'choice':
      return orList([...ids, notSure]);
    case 'choices':
      return `a list such as [${example(fact)}] out of ${ids.join(', ')}${aloneNote(fact)}, or ${notSure}`;
    case 'number':
    case 'percent': {
      const [least, most] = bounds(fact);
      const unit = fact.type === 'percent' ? 'percent' : fact.unit;
      return `a whole number${unit ? ` (${unit})` : ''} from ${least} to ${most}, or ${notSure}`;
    }
    case 'outcomes':
      return `a list such as [{ measure: ${ids[0] ?? ''}, value: 12.5, unit: percent, n: 340, period: "2026 Q2", when: before }], when: before or after; measures ${ids.join(', ')}; or ${notSure}`;
    case 'register':
      return `a list such as [{ name: Checkout, tier: tier-1 }], or ${notSure}`;
  }
}

function example(fact: Fact): string {
  const together = fact.choices.filter((choice) => !choice.alone);
  return together
    .slice(0, 2)
    .map((choice) => choice.id)
    .join(', ');
}

function aloneNote(fact: Fact): string {
  const alone = fact.choices.filter((choice) => choice.alone).map((choice) => choice.id);
  return alone.length > 0 ? ` (${alone.join(', ')} only by itself)` : '';
}

/** What may stand behind a question in a file, on one line. */
export function allowedAnswer(question: Question): string {
  if (question.notApplicable === 'never') return '0 to 4 or unknown';
  return '0 to 4, unknown, or { notApplicable: "reason" }';
}

/** "a, b or c". */
export function orList(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
