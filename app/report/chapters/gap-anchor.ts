import { gapHeadingId } from '../blocks';
import { listsOf, questionOf, type ReportInput } from '../report-input';

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

/** The id of the card that tells of a gap, or of its domain's list of gaps; null = no gap. */
export function gapAnchor(input: ReportInput, question: string): string | null {
  const rank = rankOfGap(input, question);
  if (rank === 0) return null;
  return hasCard(input, question) ? gapHeadingId(question) : domainGapsId(questionOf(input, question).domain);
}

export function domainGapsId(domain: string): string {
  return `gaps-${domain}`;
}
