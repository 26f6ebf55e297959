import { questionNumber as numberIn } from '../bank/question-number';
import type { ReportInput } from './report-input';

/** A question's place in the list of all questions, from 1: what tables without room for its words print. */
export function questionNumber({ edition }: Pick<ReportInput, 'edition'>, id: string): number {
  return numberIn(edition, id);
}
