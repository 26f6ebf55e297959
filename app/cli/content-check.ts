import { allQuestions } from '../bank/edition';
import { type LoadedEdition, loadContent } from '../load-content.server';
import { readCommandLine, readWords } from './command-line';
import { type CommandResult, refusal } from './command-result';
import { lines } from './told';

const usage = `Usage: npm run content:check [-- FOLDER]

Reads all content of FOLDER (default: ours) and lists every fault. Exit code 1: there is one.
`;

/**
 * Reads and checks all content. `node cli.mjs content-check [FOLDER]`; a fault ends in code 1. `today` (YYYY-MM-DD) says
 * which vendor facts are past their review.
 */
export function contentCheck(args: readonly string[], ownContent: string, today: string): CommandResult {
  try {
    const { values, positionals } = readCommandLine(args, {}, usage);
    if (values.help) return { code: 0, out: usage };
    const [folder = ownContent] = readWords(positionals, ['FOLDER'], usage, 1);
    return checkIn(folder, today);
  } catch (error) {
    return refusal(error);
  }
}

function checkIn(folder: string, today: string): CommandResult {
  const result = loadContent(folder, today);
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
