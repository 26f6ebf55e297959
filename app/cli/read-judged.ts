import { type AnswersFile, type JudgeDecisions, readAnswersFile } from '../assessment/read-answers-file';
import type { Edition } from '../bank/edition';
import type { Issue } from '../content/issue';
import type { Content } from '../load-content.server';
import { judgeDecisions } from '../policy/judge-decisions';
import { readCsvTables } from './read-csv-tables';
import { readTextFile } from './read-text-file';

export interface JudgedFile extends AnswersFile {
  /** The answers file as it was read, once: a pipe gives it no second time. Of tables the file that they make. */
  readonly text: string;
  /** An issue that was told later, at a place of the text, where the reader finds it: of tables at the row of the table. */
  readonly placed: (issue: Issue) => Issue;
}

/**
 * The file's answers, with the client's own decisions held against the policy.
 * @throws RequestRefused where there is no such file, or it is no text
 */
export function readJudged(file: string, content: Content): JudgedFile {
  const judge: JudgeDecisions = (edition, facts, decisions) =>
    judgeDecisions(loadedEdition(content, edition).policy, facts, decisions);
  const { text, placed } = file.endsWith('.csv') ? readCsvTables(file) : { text: readTextFile(file), placed: asIs };
  const read = readAnswersFile(text, editionsOf(content), file, judge);
  return { ...read, issues: read.issues.map(placed), text, placed };
}

function asIs(issue: Issue): Issue {
  return issue;
}

/** Editions by id, without their policies. */
export function editionsOf(content: Content): Map<string, Edition> {
  return new Map([...content.editions].map(([id, { edition }]) => [id, edition]));
}

/** Only for an edition that an answers file was read with. @throws where there is none of that id */
export function loadedEdition(content: Content, edition: string) {
  const loaded = content.editions.get(edition);
  if (!loaded) throw new Error(`Edition ${edition} was read but is not loaded`);
  return loaded;
}
