import { readFileSync } from 'node:fs';
import type { Assessment } from '../../../app/assessment/assessment';
import { readAnswersFile } from '../../../app/assessment/read-answers-file';
import { readCsv } from '../../../app/assessment/read-csv';
import { type ReadTable, tablesToAnswersFile } from '../../../app/assessment/tables-to-answers-file';
import { wordEdition } from '../../../app/assessment/word-edition';
import type { Sheet } from '../../../app/document/sheet';
import { type Content, loadContent } from '../../../app/load-content.server';
import { sheetCsv } from '../../../app/render/tables/csv';
import { unguarded } from '../../../app/render/tables/formula-guard';
import { assessmentSheets } from '../../../app/report/tables/assessment-sheets';
import { scoreAssessment } from '../../../app/scoring/score-assessment';

let loaded: Content | undefined;

export function realContent(): Content {
  if (loaded) return loaded;
  const found = loadContent('content');
  if (found.kind === 'faults') throw new Error(found.report);
  loaded = found.content;
  return loaded;
}

function readAnswers(text: string, path: string): Assessment {
  const editions = new Map([...realContent().editions].map(([id, { edition }]) => [id, edition]));
  const { assessment, issues } = readAnswersFile(text, editions, path);
  if (!assessment) throw new Error(JSON.stringify(issues));
  return assessment;
}

export const fileOf = (path: string): Assessment => readAnswers(readFileSync(path, 'utf8'), path);

export function scored(assessment: Assessment) {
  const { edition } = realContent().current;
  return scoreAssessment(wordEdition(edition, assessment.facts), assessment);
}

export function sheetsOf(assessment: Assessment): Sheet[] {
  const edition = wordEdition(realContent().current.edition, assessment.facts);
  return assessmentSheets({ edition, assessment, standings: scored(assessment).standings });
}

/** Through CSV and back to an assessment. */
export function throughCsv(sheets: readonly Sheet[]): Assessment {
  return fromTables((name) => {
    const sheet = sheets.find((one) => one.name === name);
    if (!sheet) throw new Error(`There is no sheet ${name}`);
    return readCsv(sheetCsv(sheet)).map((row) => row.map(unguarded));
  });
}

export function fromTables(table: (name: string) => ReadTable): Assessment {
  const read = tablesToAnswersFile({ about: table('about'), facts: table('facts'), answers: table('answers') });
  return readAnswers(read.text, 'tables');
}
