import type { Assessment } from '../../assessment/assessment';
import { type Bank, isSeatTrack, type Question } from '../../bank/bank';
import type { Edition } from '../../bank/edition';
import { type SeatCard, scoreSeat } from '../../scoring/score-seat';

/** What the pages of one seat print from. */
export interface SeatInput {
  readonly edition: Edition;
  readonly assessment: Assessment;
  readonly card: SeatCard;
}

/** Null on the tracks that judge the organisation. */
export function seatInput(edition: Edition, assessment: Assessment): SeatInput | null {
  return isSeatTrack(assessment.track) ? { edition, assessment, card: scoreSeat(edition, assessment) } : null;
}

/** Domains with the questions that this seat was asked, in bank order; those without any are left out. */
export function askedByDomain({ edition, card }: SeatInput): { bank: Bank; questions: Question[] }[] {
  const asked = (question: Question) => card.standings[question.id]?.state !== 'outOfScope';
  const domains = edition.banks.map((bank) => ({ bank, questions: bank.questions.filter(asked) }));
  return domains.filter(({ questions }) => questions.length > 0);
}
