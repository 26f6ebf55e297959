import { allQuestions } from '../bank/edition';
import { type LoadedEdition, loadContent } from '../load-content.server';
import type { CommandResult } from './command-result';
import { lines } from './told';

/**
 * Reads and checks all content. `node cli.mjs content-check [FOLDER]`; a fault ends in code 1. `today` (YYYY-MM-DD) says
 * which vendor facts are past their review.
 */
export function contentCheck([folder, ...more]: readonly string[], ownContent: string, today: string): CommandResult {
  if (more.length > 0 || folder?.startsWith('-')) return { code: 2, err: 'Usage: npm run content:check [-- FOLDER]\n' };
  const result = loadContent(folder ?? ownContent, today);
  if (result.kind === 'faults') return { code: 1, err: `${result.report}\n` };
  const editions = [...result.content.editions.values()];
  return {
    code: 0,
    err: lines(result.warnings),
    out: editions.map((one) => `${nameOf(one, editions)}${counts(one)}: no faults.\n`).join(''),
  };
}

/** The edition is named only where there are several. */
function nameOf({ edition }: LoadedEdition, editions: readonly LoadedEdition[]): string {
  return editions.length > 1 ? `Edition ${edition.id}: ` : '';
}

function counts({ edition, policy }: LoadedEdition): string {
  const { facts } = edition;
  return `${allQuestions(edition).length} questions, ${facts.length} facts, ${policy.clauses.length} clauses`;
}
