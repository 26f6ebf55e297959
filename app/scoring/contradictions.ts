import type { Edition } from '../bank/edition';
import { type ConditionView, evaluate } from '../content/condition';

/**
 * Ids of the rules that hold, in the edition's order. `view` sees facts and the answers that count; whatever is not
 * known keeps a rule silent. Nothing here changes a score.
 */
export function contradictionsIn(edition: Edition, view: ConditionView): string[] {
  return edition.contradictions.filter(({ when }) => evaluate(when, view) === 'yes').map(({ id }) => id);
}
