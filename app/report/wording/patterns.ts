import { grouped } from '../../document/grouped-number';
import type { PatternCard } from '../../scoring/score-card';
import { capital, count, listed, quoted, span } from './grammar';
import { coverageWords, scoreWords } from './level';

export const patternsWords = {
  title: (patterns: number, incidents: number) =>
    `${capital(count(patterns, 'pattern'))}, ${count(incidents, 'incident')} and the reset`,
  intro:
    'Exposure says how open your answers leave you to a pattern, from 0 to 100. Stakes say how much hangs on it, by your facts. The rating joins the two, so the same hole weighs more where more hangs on it; one serious hole is enough to raise it.',
  worst: 'Worst hole: ',
  happen: 'Could this happen here? ',
  notRated: 'not rated',
  doesNotApply: 'does not apply',
  noHole: 'none known.',
} as const;

/** Exposure with its points, stakes and coverage, after the rating. */
export function patternLine(card: PatternCard): string {
  if (!card.exposure) return 'Nothing that was asked about it applies.';
  return `Exposure ${scoreWords(card.exposure)} (${exposurePoints(card)} points); stakes ${card.stakes}; ${coverageWords(card.coverage)}.`;
}

/** "Moderate, exposure 31"; `rating` = its words. */
export function ratedWords(rating: string, card: PatternCard): string {
  return card.applies && card.exposure ? `${rating}, exposure ${exposureWords(card)}` : rating;
}

export function exposureWords({ applies, exposure }: PatternCard): string {
  if (!applies || !exposure) return patternsWords.doesNotApply;
  const { floor, ceiling } = exposure;
  return span({ floor: floor.shown, ceiling: ceiling.shown });
}

/** "120 of 500", "120 to 140 of 500". */
export function exposurePoints({ exposure }: PatternCard): string {
  if (!exposure) return '–';
  const { floor, ceiling } = exposure;
  return `${span({ floor: grouped(floor.points), ceiling: grouped(ceiling.points) })} of ${grouped(floor.of)}`;
}

/** The short answer to "could this happen here?", from the exposure's band; stakes say how much that matters. */
export function couldHappen(card: PatternCard, factsAsked: readonly string[]): string {
  if (!card.applies) return `Not by your own account: your answer to ${listed(factsAsked.map(quoted))} rules it out.`;
  if (!card.band) return 'We cannot say: nothing that was asked about it applies.';
  if (!card.rating) return `We cannot say yet: ${count(card.moreAnswers, 'more answer')} needed before it is rated.`;
  const { floor, ceiling } = card.band;
  const answer = floor === ceiling ? bands[floor] : `at best, ${bands[floor]}; at worst, ${bands[ceiling]}`;
  const hole = card.worst ? ' One low answer is enough for that.' : '';
  return `${capital(answer ?? '')}; the stakes are ${card.stakes}.${hole}`;
}

/** By band index 0..3. */
const bands = ['hardly', 'in places', 'yes', 'yes, easily'];
