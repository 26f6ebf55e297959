import { type JudgeDecisions, readAnswersFile } from '../assessment/read-answers-file';
import type { Edition } from '../bank/edition';
import type { Content } from '../load-content.server';
import { judgeDecisions } from '../policy/judge-decisions';
import { readCsvTables } from './read-csv-tables';
import { readTextFile } from './read-text-file';

/** The file's answers, with the client's own decisions held against the policy. */
export function readJudged(file: string, content: Content): ReturnType<typeof readAnswersFile> {
  const judge: JudgeDecisions = (edition, facts, decisions) =>
    judgeDecisions(loadedEdition(content, edition).policy, facts, decisions);
  if (!file.endsWith('.csv')) return readAnswersFile(readTextFile(file), editionsOf(content), file, judge);
  const { text, placed } = readCsvTables(file);
  const read = readAnswersFile(text, editionsOf(content), file, judge);
  return { ...read, issues: read.issues.map(placed) };
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
