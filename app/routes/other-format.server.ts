import type { AppLoadContext } from '@remix-run/node';
import type { Document } from '../document/document';
import { adoptionRecordOf, cardOf, ledgerOf, policyOf, reportOf } from './make-documents.server';
import type { OpenAssessment } from './open-assessment.server';
import { pdfResponse } from './pdf-response.server';

const makers: ReadonlyMap<string, (open: OpenAssessment) => Document> = new Map([
  ['gap-report', reportOf],
  ['policy', policyOf],
  ['policy-card', cardOf],
  ['adoption-decision-record', adoptionRecordOf],
  ['clause-ledger', ledgerOf],
]);

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
} as const;

/** `policy.docx` and the like; undefined where no document or format goes by that name. */
export function otherFormat(
  open: OpenAssessment,
  file: string,
  context: AppLoadContext,
): Promise<Response> | undefined {
  const [, name = '', ending = ''] = /^([a-z-]+)\.([a-z]+)$/.exec(file) ?? [];
  const make = makers.get(name);
  if (!make || !isFormat(ending)) return undefined;
  return writtenAs(make(open), ending, file, open.base, context);
}

/** One document in one of its formats, PDF included; undefined where there is no format of that name. */
export function writtenAs(
  document: Document,
  ending: string,
  file: string,
  base: string,
  context: AppLoadContext,
): Promise<Response> | undefined {
  if (ending === 'pdf') return pdfResponse(document, file, base, context);
  if (!isFormat(ending)) return undefined;
  return pdfResponse({ document, format: ending }, file, base, context, types[ending]);
}

function isFormat(ending: string): ending is keyof typeof types {
  return Object.hasOwn(types, ending);
}
