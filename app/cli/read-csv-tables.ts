import { basename, dirname, join } from 'node:path';
import { readCsv } from '../assessment/read-csv';
import {
  type ReadTable,
  type TableName,
  type TablesRead,
  tablesToAnswersFile,
} from '../assessment/tables-to-answers-file';
import type { Issue } from '../content/issue';
import { unguarded } from '../render/tables/formula-guard';
import { RequestRefused } from './command-result';
import { readTextFile } from './read-text-file';

export interface CsvTables extends TablesRead {
  /** An issue of the text, at its row of the CSV file it comes from. */
  readonly placed: (issue: Issue) => Issue;
}

/**
 * `answers.csv` with `about.csv` and `facts.csv` beside it, as written by --formats csv.
 * @throws RequestRefused
 */
export function readCsvTables(answers: string): CsvTables {
  if (basename(answers) !== 'answers.csv')
    throw new RequestRefused(
      `${answers}: of the tables, name answers.csv; about.csv and facts.csv are read beside it.`,
    );
  const pathOf = (table: TableName) => join(dirname(answers), `${table}.csv`);
  const read = refusing(dirname(answers), () =>
    tablesToAnswersFile({
      about: rowsOf(pathOf('about')),
      facts: rowsOf(pathOf('facts')),
      answers: rowsOf(pathOf('answers')),
    }),
  );
  const placed = (issue: Issue): Issue => {
    const origin = read.origins[issue.line - 1];
    return origin ? { ...issue, file: pathOf(origin.table), line: origin.row, column: 1 } : issue;
  };
  return { ...read, placed };
}

function rowsOf(path: string): ReadTable {
  return refusing(path, () => readCsv(readTextFile(path)).map((row) => row.map(unguarded)));
}

/** What a reader finds wrong is told with the place it was read from. */
function refusing<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof RequestRefused) throw error;
    throw new RequestRefused(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
