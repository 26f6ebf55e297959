import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Assessment } from '../../app/assessment/assessment';
import { readAnswersFile } from '../../app/assessment/read-answers-file';
import type { Edition } from '../../app/bank/edition';
import type { Document } from '../../app/document/document';
import { plainText } from '../../app/document/plain-text';
import { buildReport } from '../../app/report/build-report';
import type { ReportInput } from '../../app/report/report-input';

const path = join(import.meta.dirname, '../fixtures/respondents/examined-bank.yaml');

/** The answers file with everything in it: three truths, respondents, units, decisions, outcome numbers. */
export function examinedBank(edition: Edition): Assessment {
  const { assessment } = readAnswersFile(readFileSync(path, 'utf8'), new Map([[edition.id, edition]]));
  if (!assessment) throw new Error('The examined bank cannot be read');
  return assessment;
}

/** The words from one heading to the next of its level or above. */
export function wordsUnder(input: ReportInput, id: string): string {
  return under(buildReport(input), id);
}

function under(document: Document, id: string): string {
  const start = document.blocks.findIndex((block) => block.kind === 'heading' && block.id === id);
  const own = document.blocks[start];
  if (own?.kind !== 'heading') return '';
  const rest = document.blocks.slice(start + 1);
  const end = rest.findIndex((block) => block.kind === 'heading' && block.level <= own.level);
  const words = plainText({ ...document, blocks: end < 0 ? rest : rest.slice(0, end) }).join('\n');
  return words.replaceAll('\u00a0', ' ');
}
