import { questionsInScope } from '../assessment/applicable-questions';
import type { Assessment } from '../assessment/assessment';
import { type Bank, type Question, type Role, roles } from '../bank/bank';
import type { Edition } from '../bank/edition';
import type { DocumentMeta } from '../document/document';
import { longDate } from '../document/long-date';
import { classification, editionName, runningHead } from './wording/cover';
import { trackNames } from './wording/names';
import { preparationWords, scopeWords } from './wording/preparation';

/** What is made before any answer: the banks, and of the assessment only what decides which questions are asked. */
export interface PreparationInput {
  readonly edition: Edition;
  readonly assessment: Pick<Assessment, 'track' | 'role' | 'facts' | 'organisation' | 'date'>;
}

/** The questions of one role, by domain in the order of the banks; domains without one are left out. */
export interface RolePart {
  readonly role: Role;
  readonly domains: readonly { readonly bank: Bank; readonly questions: readonly Question[] }[];
  readonly questions: readonly Question[];
  /** Asked of another role first; this one is asked whether it is so. */
  readonly crossChecks: readonly Question[];
}

/** Every role that is asked something, in the order of the roles. */
export function roleParts({ edition, assessment }: PreparationInput): RolePart[] {
  const asked = questionsInScope(edition, assessment);
  return roles.flatMap((role) => {
    const questions = asked.filter((question) => question.ask.best === role);
    const crossChecks = asked.filter(({ ask }) => ask.crossCheck === role && ask.best !== role);
    const domains = edition.banks.flatMap((bank) => {
      const own = questions.filter((question) => question.domain === bank.domain);
      return own.length > 0 ? [{ bank, questions: own }] : [];
    });
    return questions.length + crossChecks.length > 0 ? [{ role, domains, questions, crossChecks }] : [];
  });
}

/** Cover and running head. No draft mark: these papers carry no result that could be released. */
export function preparationMeta(
  { edition, assessment }: PreparationInput,
  words: { readonly title: string; readonly subtitle: string },
): DocumentMeta {
  const { organisation, date, track, facts } = assessment;
  const all = edition.banks.reduce((sum, bank) => sum + bank.questions.length, 0);
  const asked = questionsInScope(edition, assessment).length;
  return {
    title: words.title,
    subtitle: words.subtitle,
    organisation,
    date,
    lang: 'en',
    classification: organisation.trim() ? classification(organisation) : preparationWords.general,
    runningHead: runningHead(words.title, organisation, date),
    facts: [
      { label: preparationWords.date, value: longDate(date) },
      { label: preparationWords.edition, value: editionName(edition) },
      { label: preparationWords.track, value: trackNames[track] },
      { label: preparationWords.questions, value: scopeWords(asked, all, Object.keys(facts).length > 0) },
    ],
    draft: false,
  };
}
