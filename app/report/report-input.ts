import type { Assessment, Disposition } from '../assessment/assessment';
import type { Bank, Question } from '../bank/bank';
import { allQuestions, type Edition } from '../bank/edition';
import type { Fact } from '../bank/fact';
import type { Rounds } from '../scoring/rounds';
import type { Gap, ScoreCard, Standing } from '../scoring/score-card';

/** What every chapter prints from: the edition's words, the assessment, and what scoring derived from both. */
export interface ReportInput {
  readonly edition: Edition;
  readonly assessment: Assessment;
  readonly card: ScoreCard;
  /** What moved since the last round; null where two rounds cannot be compared, absent where none was named. */
  readonly rounds?: Rounds | null;
}

export function questionOf({ edition }: Pick<ReportInput, 'edition'>, id: string): Question {
  const question = allQuestions(edition).find((one) => one.id === id);
  if (!question) throw new Error(`${id} is no question of edition ${edition.id}`);
  return question;
}

export function bankOf({ edition }: ReportInput, domain: string): Bank {
  const bank = edition.banks.find((one) => one.domain === domain);
  if (!bank) throw new Error(`${domain} is no domain of edition ${edition.id}`);
  return bank;
}

export function standingOf({ card }: ReportInput, id: string): Standing {
  return card.standings[id] ?? { state: 'unanswered' };
}

export function factOf({ edition }: ReportInput, id: string): Fact | undefined {
  return edition.facts.find((one) => one.id === id);
}

/** A fact in its own words; its id where the edition has none. */
export function factPrompt({ facts }: Edition, id: string): string {
  return facts.find((one) => one.id === id)?.prompt ?? id;
}

/** Gaps of one domain, in the order of the whole list; a bank outside the overall has a list of its own. */
export function gapsOf({ card }: ReportInput, bank: Bank): readonly Gap[] {
  if (bank.outside) return card.outside[bank.domain]?.gaps ?? [];
  const ids = new Set(bank.questions.map((question) => question.id));
  return card.gaps.filter((gap) => ids.has(gap.question));
}

/** The lists that a question's gap stands in: its bank's own where that stands outside the overall, else the edition's. */
export function listsOf(card: ScoreCard, question: string): Pick<ScoreCard, 'gaps' | 'toFindOut' | 'plan'> {
  return card.outside[question.split('.')[0] ?? ''] ?? card;
}

/** What the client decided on the gap of a question; open where nothing was. */
export function dispositionOf({ card }: ReportInput, id: string): Disposition {
  return listsOf(card, id).gaps.find(({ question }) => question === id)?.disposition ?? { kind: 'open' };
}

/** Whether anything was evidenced or judged beside what was said. */
export function isExamined({ assessment }: Pick<ReportInput, 'assessment'>): boolean {
  return Object.values(assessment.examined ?? {}).some(({ evidenced, judged }) => evidenced || judged);
}

/** Whether a question was asked and is neither answered with a level nor not applicable. */
export function isOpen(standing: Standing): boolean {
  return standing.state === 'unknown' || standing.state === 'unanswered';
}
