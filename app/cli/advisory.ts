import { isSeatTrack } from '../bank/bank';
import { knownBanks } from '../bank/known-banks';
import { compareVersions } from '../bank/version';
import type { Issue } from '../content/issue';
import { staleFacts } from '../enforcement/stale-facts';
import type { Content } from '../load-content.server';
import { buildAdvisory } from '../report/advisory/build-advisory';
import type { AdvisoryRequest } from './assess-request';
import { policyInput } from './build-results';
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
  if (isSeatTrack(assessment.track))
    throw new RequestRefused(`${file}: one seat’s answers have no scores that a note could leave as they are.`);
  const policy = policyInput(loadedEdition(content, assessment.edition), assessment, false);
  const { edition: before } = policy;
  const { edition: newest } = content.current;
  const after = compareVersions(newest.id, before.id) > 0 ? newest : before;
  const date = on ?? today;
  const stale = staleFacts(policy, date, after.vendorFacts);
  const note = buildAdvisory({ assessment, before, after, known: knownBanks(content.editions), date, stale });
  return { code: 0, out: written(out, await documentFiles([note], formats, paper)), err: lines(issues) };
}
