import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Assessment } from '../assessment/assessment';
import { type CarryOver, carryOver } from '../assessment/carry-over';
import { answersFile } from '../assessment/write-answers-file';
import { isSeatTrack } from '../bank/bank';
import { knownBanks } from '../bank/known-banks';
import { compareVersions } from '../bank/version';
import type { Issue } from '../content/issue';
import type { Content, LoadedEdition } from '../load-content.server';
import { judgeDecisions } from '../policy/judge-decisions';
import { upgradeSaid } from '../report/wording/versions';
import { sourcesOf } from '../results/sources';
import type { ResultsRequest } from './assess-request';
import { buildResults, resultFile } from './build-results';
import { type CommandResult, RequestRefused } from './command-result';
import { earlierRounds } from './earlier-files';
import { loadedEdition, readJudged } from './read-judged';
import { readTextFile } from './read-text-file';
import { lines, listed, seatNote, written } from './told';
import type { ResultFile } from './write-results';

/**
 * An answers file moved to the newest edition: the milestone first, then the file under the newer edition and all results
 * made from it.
 * @throws RequestRefused where there is nothing to move to, or another milestone stands in the folder
 */
export async function upgrade(
  { file, out, paper, formats, charts }: ResultsRequest,
  content: Content,
  warnings: readonly Issue[],
): Promise<CommandResult> {
  const { assessment, issues: own, text } = readJudged(file, content);
  const issues = [...warnings, ...own];
  if (!assessment) return { code: 2, err: listed(issues) };
  const before = loadedEdition(content, assessment.edition);
  const after = content.current;
  refuseSame(file, assessment.edition, after.edition.id);
  const carried = carryBetween(content, assessment, after);
  const milestone = milestoneFiles(before, assessment, text);
  refuseOther(out, milestone);
  const moved = carried.assessment;
  const isSeat = isSeatTrack(moved.track);
  const rounds = isSeat ? {} : { earlier: earlierRounds(content, [{ file, assessment }], moved) };
  const results = await buildResults(sourcesOf(after, moved, rounds), { paper, formats, charts });
  const answers = { name: `answers-${after.edition.id}.yaml`, bytes: answersFile(moved) };
  const paths = written(out, [...milestone, answers, ...results]);
  const said = `${lines(issues)}${upgradeSaid(before.edition.id, after.edition.id, carried)}\n`;
  return { code: 0, out: isSeat ? paths + seatNote : paths, err: said };
}

/** Carried over, with what the newer policy refuses of the client's decisions kept aside. */
function carryBetween(content: Content, assessment: Assessment, after: LoadedEdition): CarryOver {
  const before = loadedEdition(content, assessment.edition);
  const refused = (moved: Assessment) => {
    const faults = judgeDecisions(after.policy, moved.facts, moved.decisions ?? {});
    return new Set(faults.map(({ decision }) => decision));
  };
  return carryOver(assessment, before.edition, after.edition, knownBanks(content.editions), refused);
}

/** A line for whoever assesses under an older edition; nothing where it is the newest. */
export function newerHint({ current }: Content, edition: string, file: string): string {
  const newest = current.edition.id;
  if (compareVersions(newest, edition) <= 0) return '';
  return `${file} uses edition ${edition}; the newest is ${newest}: --upgrade moves the answers and loses none.\n`;
}

function refuseSame(file: string, edition: string, newest: string): void {
  if (compareVersions(edition, newest) < 0) return;
  const why = edition === newest ? 'it is the newest' : `the newest published one is ${newest}`;
  throw new RequestRefused(`${file} uses edition ${edition} already, and ${why}: there is nothing to upgrade.`);
}

/** The answers file as it was read, and the result it has under its edition. */
function milestoneFiles(before: LoadedEdition, assessment: Assessment, text: string): ResultFile[] {
  const folder = `milestone-${before.edition.id}`;
  const result = resultFile(sourcesOf(before, assessment));
  return [
    { name: `${folder}/answers.yaml`, bytes: text },
    { name: `${folder}/result.json`, bytes: result.bytes },
  ];
}

/** A milestone is never written over: it is the only copy of what was. */
function refuseOther(out: string, milestone: readonly ResultFile[]): void {
  for (const { name, bytes } of milestone.slice(0, 1)) {
    const path = join(out, name);
    if (existsSync(path) && readTextFile(path) !== bytes)
      throw new RequestRefused(`${path} is the milestone of another file: name another folder.`);
  }
}
