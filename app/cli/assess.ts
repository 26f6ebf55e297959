import { resolve } from 'node:path';
import { blankFile } from '../assessment/write-blank-file';
import { isSeatTrack } from '../bank/bank';
import type { Issue } from '../content/issue';
import { type Content, loadContent } from '../load-content.server';
import { materialChanges } from '../policy/material-changes';
import { policyJson } from '../policy/policy-json';
import { policyParts } from '../policy/policy-parts';
import { reviewLoadWarning } from '../policy/review-load-blocks';
import { policyInputOf, sourcesOf } from '../results/sources';
import { addExtraBanks } from './add-extra-banks';
import { advisory } from './advisory';
import { readAssessArguments } from './assess-arguments';
import type { AssessRequest, EditRequest, ResultsRequest } from './assess-request';
import { assessUsage } from './assess-usage';
import { buildResults } from './build-results';
import { type CommandResult, RequestRefused, refusal } from './command-result';
import { decidedOnNoGap } from './decided-on-no-gap';
import { earlierFiles, earlierRounds } from './earlier-files';
import { changesWords, readEarlierPolicy } from './earlier-policy';
import { editIssues, waitingEdits } from './edit-issues';
import { editLines } from './edit-lines';
import { missingIssues } from './missing-issues';
import { prepare } from './prepare';
import { editionsOf, loadedEdition, readJudged } from './read-judged';
import { today } from './today';
import { lines, listed, seatNote, written } from './told';
import { newerHint, upgrade } from './upgrade';
import { writePulse } from './write-pulse';
import { checkFolder } from './write-results';

/**
 * The whole job without a browser: an answers file in, all documents and the enforcement kit out.
 * @param ownContent the content folder shipped with us
 * @param bankWorker the bundled app/extra-banks/worker.ts
 */
export async function assess(
  args: readonly string[],
  ownContent: string,
  bankWorker = resolve('build/bank-worker.mjs'),
): Promise<CommandResult> {
  try {
    const request = readAssessArguments(args);
    return await carryOut(request, ownContent, bankWorker);
  } catch (error) {
    return refusal(error);
  }
}

async function carryOut(request: AssessRequest, ownContent: string, bankWorker: string): Promise<CommandResult> {
  if (request.kind === 'help') return { code: 0, out: assessUsage };
  const loaded = loadContent(request.content ?? ownContent);
  if (loaded.kind === 'faults') return { code: 1, err: `${loaded.report}\n` };
  const { content, issues } = await addExtraBanks(loaded.content, request.extraBanks, bankWorker);
  if (!content) return { code: 2, err: listed(issues) };
  if (request.kind === 'blank') return { code: 0, out: blankFile(content.current.edition, request.seat, today()) };
  if (request.kind === 'prepare') return prepare(request, content, today(), lines(issues));
  if (request.kind === 'pulse') return writePulse(request, content, issues);
  if (request.kind === 'advisory') return advisory(request, content, issues, today());
  if (request.kind === 'edit') return printEdit(request, content);
  return assessFile(request, content, issues);
}

function printEdit({ file, target }: EditRequest, content: Content): CommandResult {
  const { assessment, issues } = readJudged(file, content);
  if (!assessment) return { code: 2, err: listed(issues) };
  if (isSeatTrack(assessment.track)) throw new RequestRefused('--edit: one seat’s answers make no policy to edit.');
  const sources = sourcesOf(loadedEdition(content, assessment.edition), assessment);
  return { code: 0, out: editLines(policyInputOf(sources), target, today()) };
}

async function assessFile(
  request: ResultsRequest,
  content: Content,
  warnings: readonly Issue[],
): Promise<CommandResult> {
  const { file, out, paper, formats, charts, final, since, before } = request;
  checkFolder(out);
  if (request.upgrade) return upgrade(request, content, warnings);
  const policyBefore = before === undefined ? undefined : readEarlierPolicy(before);
  const read = readJudged(file, content);
  const { assessment, placed } = read;
  const issues = [...warnings, ...read.issues, ...decidedOnNoGap(read, editionsOf(content), file).map(placed)];
  if (!assessment) return { code: 2, err: listed(issues) };
  const loaded = loadedEdition(content, assessment.edition);
  const hint = newerHint(content, assessment.edition, file);
  const earlier = earlierFiles(since, content);
  if (earlier.kind === 'faults') return { code: 2, err: listed(earlier.issues) };
  const wanted = { paper, formats, charts };
  if (isSeatTrack(assessment.track)) {
    const paths = written(out, await buildResults(sourcesOf(loaded, assessment), wanted));
    const waiting = waitingEdits(assessment.edits, file, read.editPlaces).map(placed);
    return { code: 0, out: paths + seatNote, err: lines([...issues, ...waiting]) + hint };
  }
  const rounds = since.length > 0 ? { earlier: earlierRounds(content, earlier.files, assessment) } : {};
  const sources = sourcesOf(loaded, assessment, { final, ...rounds });
  const input = policyInputOf(sources);
  const edited = editIssues(input, file, read.editPlaces).map(placed);
  const missing = [...edited, ...(final ? missingIssues(input, file, read.placeOfFact).map(placed) : [])];
  if (missing.some(({ severity }) => severity === 'error')) return { code: 2, err: listed([...issues, ...missing]) };
  const paths = written(out, await buildResults(sources, wanted));
  const said = `${lines([...issues, ...edited])}${hint}`;
  const warning = reviewLoadWarning(policyParts(input));
  const changed = policyBefore ? changesWords(materialChanges(policyBefore, policyJson(input))) : '';
  return { code: 0, out: paths, err: `${said}${warning ? `${warning}\n` : ''}${changed}` };
}
