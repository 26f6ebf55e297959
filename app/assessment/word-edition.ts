import type { Question } from '../bank/bank';
import { allQuestions, type Edition } from '../bank/edition';
import { type ConditionView, evaluate } from '../content/condition';
import type { Assessment } from './assessment';
import { conditionView } from './condition-view';

/**
 * The edition with each question's choices in the words these facts call for. Nothing else differs, so a score never
 * does. Everything that shows choices to people takes this edition; the same one comes back where no variant is used.
 */
export function wordEdition(edition: Edition, facts: Assessment['facts']): Edition {
  if (!allQuestions(edition).some(({ variants }) => variants.length > 0)) return edition;
  const view = conditionView(edition, { facts, answers: {} });
  const banks = edition.banks.map((bank) => ({ ...bank, questions: bank.questions.map((one) => word(one, view)) }));
  return { ...edition, banks };
}

/** One question in the words these facts call for. */
export function wordQuestion(edition: Edition, question: Question, facts: Assessment['facts']): Question {
  return word(question, conditionView(edition, { facts, answers: {} }));
}

/** The first variant that is known to apply; an unknown fact keeps the base wording. */
function word(question: Question, view: ConditionView): Question {
  const variant = question.variants.find(({ when }) => evaluate(when, view) === 'yes');
  return variant ? { ...question, choices: variant.choices } : question;
}
