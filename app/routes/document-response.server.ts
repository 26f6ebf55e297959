import type { AppLoadContext } from '@remix-run/node';
import type { Document } from '../document/document';
import { fileResponse } from './file-response.server';
import { adoptionRecordOf, cardOf, ledgerOf, policyOf, reportOf } from './make-documents.server';
import type { OpenAssessment } from './open-assessment.server';

const makers: ReadonlyMap<string, (open: OpenAssessment) => Document> = new Map([
  ['gap-report', reportOf],
  ['policy', policyOf],
  ['policy-card', cardOf],
  ['adoption-decision-record', adoptionRecordOf],
  ['clause-ledger', ledgerOf],
]);

const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
} as const;

/** `policy.pdf`, `policy.docx` and the like; undefined where no document or format goes by that name. */
export function documentResponse(
  open: OpenAssessment,
  file: string,
  context: AppLoadContext,
): Promise<Response> | undefined {
  const [, name = '', ending = ''] = /^([a-z-]+)\.([a-z]+)$/.exec(file) ?? [];
  const make = makers.get(name);
  if (!make || !isFormat(ending)) return undefined;
  return writtenAs(make(open), ending, file, open.base, context);
}

/** One document in one of its formats; undefined where there is no format of that name. */
export function writtenAs(
  document: Document,
  ending: string,
  file: string,
  base: string,
  context: AppLoadContext,
): Promise<Response> | undefined {
  if (!isFormat(ending)) return undefined;
  const job = ending === 'pdf' ? document : { document, format: ending };
  return fileResponse(job, file, base, context, types[ending]);
}

function isFormat(ending: string): ending is keyof typeof types {
  return Object.hasOwn(types, ending);
}
