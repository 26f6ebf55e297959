import type { Document } from '../../document/document';
import { renderDocx } from '../docx/render-docx';
import { renderHtml } from '../html/render-html';
import { renderMarkdown } from '../markdown/render-markdown';
import { renderPdf } from '../pdf/render-pdf';
import type { Paper } from '../theme';

/** What a document can be written as. */
export const documentFormats = ['pdf', 'docx', 'md', 'html'] as const;
export type DocumentFormat = (typeof documentFormats)[number];

/** The document as a file; every format has the same words in the same order. The same document gives the same bytes. */
export async function writeDocument(
  document: Document,
  format: DocumentFormat,
  paper: Paper = 'a4',
): Promise<Uint8Array> {
  switch (format) {
    case 'pdf':
      return renderPdf(document, { paper });
    case 'docx':
      return renderDocx(document, { paper });
    case 'html':
      return new TextEncoder().encode(await renderHtml(document));
    case 'md':
      return new TextEncoder().encode(renderMarkdown(document));
  }
}
