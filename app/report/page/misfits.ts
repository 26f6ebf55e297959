import type { Contradiction } from '../../bank/contradiction';
import { contradictionsOf } from '../chapters/contradictions';
import { contradictionsWords } from '../wording/contradictions';

/** What does not fit together, with the questions that settle it. */
export interface Misfits {
  readonly title: string;
  readonly intro: string;
  readonly rules: readonly Omit<Contradiction, 'when'>[];
}

export function misfitsOf(input: Parameters<typeof contradictionsOf>[0]): Misfits {
  const rules = contradictionsOf(input).map(({ id, title, text, followUps }) => ({ id, title, text, followUps }));
  return { ...contradictionsWords, rules };
}
