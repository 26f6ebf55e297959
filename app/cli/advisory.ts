import { knownBanks } from '../bank/known-banks';
import type { Issue } from '../content/issue';
import type { Content } from '../load-content.server';
import { advisoryNote } from '../results/advisory-note';
import { sourcesOf } from '../results/sources';
import type { AdvisoryRequest } from './assess-request';
import { type CommandResult, RequestRefused } from './command-result';
import { documentFiles } from './format-files';
import { loadedEdition, readJudged } from './read-judged';
import { lines, listed, written } from './told';
import { checkFolder } from './write-results';

/**
 * What became known since a file was answered, by the newest edition and on a date: a note, and no result.
 * @throws RequestRefused for one seat's answers
 */
export async function advisory(
  { file, out, paper, formats, on }: AdvisoryRequest,
  content: Content,
  warnings: readonly Issue[],
  today: string,
): Promise<CommandResult> {
  checkFolder(out);
  const { assessment, issues: own } = readJudged(file, content);
  const issues = [...warnings, ...own];
  if (!assessment) return { code: 2, err: listed(issues) };
  const note = advisoryNote(sourcesOf(loadedEdition(content, assessment.edition), assessment), {
    newest: content.current.edition,
    known: knownBanks(content.editions),
    date: on ?? today,
  });
  if (!note)
    throw new RequestRefused(`${file}: one seat’s answers have no scores that a note could leave as they are.`);
  return { code: 0, out: written(out, await documentFiles([note], formats, paper)), err: lines(issues) };
}
