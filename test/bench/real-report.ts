import { readFileSync } from 'node:fs';
import { readAnswersFile } from '../../app/assessment/read-answers-file';
import type { Document } from '../../app/document/document';
import { loadContent } from '../../app/load-content.server';
import { sealedReport } from '../../app/seal/sealed-report';

/** The full gap report of an example, as the server makes it; `name` makes it unlike the others. */
export function realReport(): (name: string) => Document {
  const loaded = loadContent('content');
  if (loaded.kind === 'faults') throw new Error(loaded.report);
  const editions = new Map([...loaded.content.editions].map(([id, { edition }]) => [id, edition]));
  const file = 'test/fixtures/answers/regional-bank.yaml';
  const { assessment } = readAnswersFile(readFileSync(file, 'utf8'), editions, file);
  const edition = assessment && editions.get(assessment.edition);
  if (!assessment || !edition) throw new Error(`${file} cannot be read`);
  return (name) => {
    const own = { ...assessment, organisation: name };
    return sealedReport({ edition, assessment: own });
  };
}
