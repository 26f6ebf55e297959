import { checkCondition } from '../bank/check-condition';
import { placeIn } from '../bank/check-context';
import { allQuestions, type Edition } from '../bank/edition';
import type { ContentFiles } from '../bank/parse-bank';
import type { Issue } from '../content/issue';
import { satisfiable } from './satisfiable';

/** A fault for each rule that no facts and answers can make true. One whose condition is at fault is reported elsewhere. */
export function deadContradictions(edition: Edition, files: ContentFiles): Issue[] {
  const scope = {
    facts: new Map(edition.facts.map((fact) => [fact.id, fact])),
    questionIds: new Set(allQuestions(edition).map(({ id }) => id)),
  };
  const file = [...files.keys()].find((path) => path.endsWith('/contradictions.md')) ?? '';
  return edition.contradictions
    .filter(({ when }) => checkCondition(when, scope, false).length === 0 && !satisfiable(edition, when))
    .map(({ id }) => ({
      file,
      ...placeIn(files.get(file) ?? '', ['rules:', id]),
      rule: 'rule-satisfiable',
      found: `"${id}", which nothing can make true`,
      expected: 'a rule that some facts and answers make true',
      severity: 'error' as const,
    }));
}
