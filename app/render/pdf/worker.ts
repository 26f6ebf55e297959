import type { Document } from '../../document/document';
import { renderPdf, TooLong } from './render-pdf';

export type Written =
  | { readonly kind: 'pdf'; readonly bytes: Uint8Array }
  /** More pages than anyone would read; no memory is spent on painting them. */
  | { readonly kind: 'tooLong'; readonly pages: number; readonly most: number };

const mostPages = 300;

/** Entry of build/pdf-worker.mjs: a document as JSON in, its PDF out. */
export default async function write(json: string): Promise<Written> {
  try {
    return { kind: 'pdf', bytes: await renderPdf(JSON.parse(json) as Document, { mostPages }) };
  } catch (error) {
    if (error instanceof TooLong) return { kind: 'tooLong', pages: error.pages, most: mostPages };
    throw error;
  }
}
