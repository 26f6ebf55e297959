import { openPdf, readPdf } from './ua/read-pdf';
import type { Rule } from './ua/rule';
import { annotationRules } from './ua/rules-annotation';
import { contentRules } from './ua/rules-content';
import { fileRules } from './ua/rules-file';
import { fontRules } from './ua/rules-font';
import { structureRules } from './ua/rules-structure';
import { tableRules } from './ua/rules-table';

/** The rules of veraPDF's profile for PDF/UA-1 that can apply to what we write. Our own checks: not a run of veraPDF. */
export const uaRules: readonly Rule[] = [
  ...fileRules,
  ...contentRules,
  ...structureRules,
  ...tableRules,
  ...annotationRules,
  ...fontRules,
];

/** Every rule that a file breaks, with the places. */
export async function uaFaults(bytes: Uint8Array): Promise<string[]> {
  const pdf = readPdf(await openPdf(bytes));
  return uaRules.flatMap(({ id, says, faults }) => faults(pdf).map((fault) => `${id} (${says}): ${fault}`));
}
