import type { Issue } from '../content/issue';
import { handsOnRoles } from './bank';
import { type CheckContext, issueAt, questionFile } from './check-context';
import { allQuestions } from './edition';

const [fewest, most] = [8, 10];
const mostFacts = 3;

/** One engineer answers in a coffee break, and only what engineers see best. Nothing is checked where nothing lists the track. */
export function checkBuilderTrack(context: CheckContext): Issue[] {
  const { edition, editionPath } = context;
  const asked = allQuestions(edition).filter((question) => question.builder);
  const facts = edition.facts.filter((fact) => fact.builder);
  const at = (found: string, expected: string) =>
    issueAt(context, editionPath, 'pins', 'builder-track', found, expected);
  const count = asked.length === 0 || (asked.length >= fewest && asked.length <= most);
  return [
    ...(count ? [] : [at(`${asked.length} questions that list builder`, `${fewest} to ${most} over all banks`)]),
    ...(facts.length > mostFacts ? [at(`${facts.length} facts with "builder"`, `at most ${mostFacts}`)] : []),
    ...asked
      .filter((question) => !handsOnRoles.includes(question.ask.best))
      .map((question) =>
        issueAt(
          context,
          questionFile(context, question),
          ['ask:', 'best'],
          'builder-track',
          `${question.ask.best} as the best to ask`,
          `one of: ${handsOnRoles.join(', ')}, for a question that lists builder`,
        ),
      ),
  ];
}
