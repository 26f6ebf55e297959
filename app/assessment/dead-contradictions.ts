import { checkCondition, scopeOfEdition } from '../bank/check-condition';
import { placeIn } from '../bank/check-context';
import { type ContentFiles, pinnedFile } from '../bank/content-files';
import type { Edition } from '../bank/edition';
import type { Issue } from '../content/issue';
import { satisfiable } from './satisfiable';

/** A fault for each rule that no facts and answers can make true. One whose condition is at fault is reported elsewhere. */
export function deadContradictions(edition: Edition, files: ContentFiles, pins: readonly string[]): Issue[] {
  const scope = scopeOfEdition(edition);
  const file = pinnedFile(files, pins, 'messages', 'contradictions.md') ?? '';
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
