import { gapHeadingId } from '../blocks';
import { listsOf, questionOf, type ReportInput, standingOf } from '../report-input';

/**
 * So many gaps, from the top of the whole list, get a card: about two pages, which people read. The next ones get theirs
 * when these are closed.
 */
export const gapCards = 5;

/** Place in the whole list, or in the own list of a bank outside the overall, from 1; 0 = no gap. */
export function rankOfGap({ card }: ReportInput, question: string): number {
  return listsOf(card, question).gaps.findIndex((gap) => gap.question === question) + 1;
}

/** Cards are for the edition's own gaps: those of a bank outside the overall are told in their chapter. */
export function hasCard(input: ReportInput, question: string): boolean {
  const rank = rankOfGap(input, question);
  return rank > 0 && rank <= gapCards && listsOf(input.card, question) === input.card;
}

/** The id of the place that tells of a question; null = there is none. */
export type PlaceOf = (input: ReportInput, question: string) => string | null;

/** Of a gap's card, or of its domain's list of gaps. */
export function gapAnchor(input: ReportInput, question: string): string | null {
  const rank = rankOfGap(input, question);
  if (rank === 0) return null;
  return hasCard(input, question) ? gapHeadingId(question) : domainGapsId(questionOf(input, question).domain);
}

/** The same, or of its domain's list of what stands, where every other known answer is. */
export function answerAnchor(input: ReportInput, question: string): string | null {
  const gap = gapAnchor(input, question);
  if (gap || standingOf(input, question).state !== 'known') return gap;
  return domainStandsId(questionOf(input, question).domain);
}

/** Of a gap's entry on the result page, where every gap has one. */
export function gapEntry(input: ReportInput, question: string): string | null {
  return rankOfGap(input, question) > 0 ? gapHeadingId(question) : null;
}

export function domainGapsId(domain: string): string {
  return `gaps-${domain}`;
}

export function domainStandsId(domain: string): string {
  return `stands-${domain}`;
}
