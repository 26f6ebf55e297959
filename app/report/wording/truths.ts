import type { Answer } from '../../assessment/assessment';
import { longDate } from '../../document/long-date';
import type { Range } from '../../scoring/score-card';
import { count, listed, plural, span } from './grammar';

export const truthWords = {
  title: 'On whose word this rests',
  nothing: 'Everything here rests on what was said: nothing has been evidenced or judged yet.',
  intro:
    'Said is what was answered; evidenced is what was shown and seen; judged is what the assessor holds, with a reason. Each stands alone here, and what it lacks counts as open: 0 in the floor, 4 in the ceiling. This report is built on the last column: judged, else evidenced, else said.',
  said: 'Said',
  evidenced: 'Evidenced',
  judged: 'Judged',
  effective: 'Effective',
  head: 'Level · score of 100',
  scoreHead: 'Score of 100',
  unknown: 'unknown',
  noLevel: 'no level',
  noScore: 'no score',
  allDomains: 'All domains, score',
  supported: 'Autonomy supported',
  known: 'Weight known',
  saidAs: (answer: string) => `Said ${answer}`,
  evidencedAs: (answer: string) => `evidenced ${answer}`,
  judgedAs: (answer: string, reason: string) => `judged ${answer}: ${reason}`,
  changedTitle: 'Where judgement or evidence departs from what was said',
  changed: (number: number) =>
    `${count(number, 'answer')} in this report ${plural(number, 'is', 'are')} not what was said.`,
  unchanged: 'Wherever somebody looked, what was said held.',
  why: 'Why',
  seen: (items: readonly string[]) => `Seen: ${items.join('; ')}`,
  note: (note: string) => `Note: ${note}`,
  unanswered: 'not answered',
} as const;

export const unitWords = {
  title: 'Units',
  intro:
    'Each unit is scored on its own responses; they do not count in the scores of the organisation above. What fewer of a unit answered than may be shown counts as open.',
  unit: 'Unit',
  responses: 'n',
  score: 'Score of 100',
  supported: 'Supports',
  spread: 'Spread of levels',
  levels: (number: number) => count(number, 'level'),
} as const;

export function withheldUnits(names: readonly string[], minimum: number): string {
  return `${listed(names)} ${plural(names.length, 'has', 'have')} fewer than ${minimum} responses and ${plural(names.length, 'is', 'are')} not shown.`;
}

/** "34 to 58", or "34". */
export function spanWords({ floor, ceiling }: Range<{ readonly shown: number }>): string {
  return span({ floor: floor.shown, ceiling: ceiling.shown });
}

/** An answer of one truth in a word or a digit. */
export function shortAnswer(answer: Answer | undefined): string {
  switch (answer?.state) {
    case undefined:
      return truthWords.unanswered;
    case 'known':
      return String(answer.level);
    case 'unknown':
      return 'don’t know';
    case 'notApplicable':
      return 'not applicable';
  }
}

export const outcomeWords = {
  title: 'Your own outcome numbers',
  intro: 'As you count them: shown, never scored. No cause is claimed for any difference.',
  measure: 'Measure',
  before: 'Before the AI tools',
  after: 'After',
  none: 'not given',
  count: (n: number, period: string) => `n\u00a0=\u00a0${n}; ${longDate(period)}`,
} as const;
