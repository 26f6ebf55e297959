import type { Role } from '../../bank/bank';
import type { ScoreCard } from '../../scoring/score-card';
import { capital, listed, numberWord, plural } from './grammar';
import { rolePhrase } from './names';

export const gapsWords = {
  title: 'Gaps, ranked',
  intro:
    'A gap is a known answer below its target. “Don’t know” never counts as a gap. The order is severity, stakes, weight, effort, then the question’s id.',
  none: 'There is no gap: no known answer is below its target.',
  cardsTitle: (cards: number) => `The first ${cards === 1 ? 'gap' : numberWord(cards)} in full`,
  later: 'later',
  unknown: 'don’t know',
  unanswered: 'not answered',
} as const;

/** "Not answered; ask the platform team". */
export function askWords(state: string, role: Role): string {
  return `${state}; ask ${rolePhrase(role)}`;
}

/** "Three more become critical once A2 is the next step in use" in one sentence for all steps; null when none do. */
export function becomeCriticalSentence(steps: ScoreCard['becomeCritical']): string | null {
  if (steps.length === 0) return null;
  const parts = steps.map(({ at, questions }, index) =>
    index === 0
      ? `${capital(numberWord(questions))} more ${plural(questions, 'becomes', 'become')} critical at ${at}`
      : `${numberWord(questions)} at ${at}`,
  );
  return `${listed(parts)}, once the steps before are supported, if agents go that far by then.`;
}
