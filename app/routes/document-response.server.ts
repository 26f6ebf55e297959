import type { AppLoadContext } from '@remix-run/node';
import type { Document } from '../document/document';
import { documentOf } from '../results/documents';
import { fileResponse } from './file-response.server';
import type { OpenAssessment } from './open-assessment.server';

const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
} as const;

/** `policy.pdf`, `policy.docx` and the like; undefined where no document or format goes by that name, or the answers have none. */
export function documentResponse(
  open: OpenAssessment,
  file: string,
  context: AppLoadContext,
): Promise<Response> | undefined {
  const [, name = '', ending = ''] = /^([a-z-]+)\.([a-z]+)$/.exec(file) ?? [];
  const document = isFormat(ending) && documentOf(open, name);
  return document ? writtenAs(document, ending, file, open.base, context) : undefined;
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
