import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Assessment } from '../../app/assessment/assessment';
import { readAnswersFile } from '../../app/assessment/read-answers-file';
import { wordEdition } from '../../app/assessment/word-edition';
import type { Document } from '../../app/document/document';
import { type Content, loadContent } from '../../app/load-content.server';
import type { EarlierRounds } from '../../app/scoring/rounds';
import { canonicalJson } from '../../app/seal/canonical-json';
import type { SealedData } from '../../app/seal/sealed-data';
import { sealedReport } from '../../app/seal/sealed-report';
import { pdfObjects, unpacked } from '../../app/seal/verify/pdf-objects';
import { coverSeal } from '../../app/seal/wording';
import { examinedBank } from '../report/examined-bank';

/** Real organisations over the real content, sealed as page and command line seal them. */
export const content: Content = (() => {
  const loaded = loadContent('content');
  if (loaded.kind === 'faults') throw new Error(loaded.report);
  return loaded.content;
})();

/** The edition that the fixtures name: they follow the current one. */
export function edition() {
  return content.current.edition;
}

export function seal(assessment: Assessment, earlier?: EarlierRounds): Document {
  return sealedReport({ edition: wordEdition(edition(), assessment.facts), assessment, ...(earlier && { earlier }) });
}

export function fixture(path: string): Assessment {
  const text = readFileSync(join(import.meta.dirname, '../fixtures', path), 'utf8');
  const { assessment } = readAnswersFile(text, new Map([[edition().id, edition()]]));
  if (!assessment) throw new Error(`${path} cannot be read`);
  return assessment;
}

export const bank = () => examinedBank(edition());
export const startup = () => fixture('answers/fast-startup.yaml');
export const engineer = () => fixture('seats/one-engineer.yaml');

export function dataOf({ seal: sealed }: Document): SealedData {
  return JSON.parse(sealed?.json ?? '') as SealedData;
}

/** What stands inside a PDF, read without the code that checks it. */
export function embedded(pdf: Uint8Array): Uint8Array[] {
  const attached = pdfObjects(pdf).filter(({ head }) => /\/Type \/EmbeddedFile\s/.test(head));
  return attached.map((one) => unpacked(one) ?? new Uint8Array());
}

/** What a forger with this very program would make: other data inside, and their hash wherever one stands. Pages stay. */
export function resealed(document: Document, change: (data: SealedData) => unknown): Document {
  const json = canonicalJson(change(dataOf(document)));
  const sha256 = createHash('sha256').update(json).digest('hex');
  const facts = [...document.meta.facts.slice(0, -1), coverSeal(sha256)];
  return {
    ...document,
    meta: { ...document.meta, facts },
    seal: { json, sha256, engine: dataOf(document).engine.version },
  };
}
