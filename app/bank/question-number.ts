import { allQuestions, type Edition } from './edition';

/** A question's place in the list of all questions, from 1: what documents without room for its words print. */
export function questionNumber(edition: Edition, id: string): number {
  return allQuestions(edition).findIndex((question) => question.id === id) + 1;
}
