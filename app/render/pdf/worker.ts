import type { Document } from '../../document/document';
import type { Sheet } from '../../document/sheet';
import { type DocumentFormat, writeDocument } from '../files/write-document';
import { drawPicture, type PictureJob } from '../picture/draw-picture';
import { renderXlsx } from '../tables/xlsx';
import { renderPdf, TooLong } from './render-pdf';

export type Written =
  /** A PDF, or the picture or other file that was asked for. */
  | { readonly kind: 'pdf'; readonly bytes: Uint8Array }
  /** More pages than anyone would read; no memory is spent on painting them. */
  | { readonly kind: 'tooLong'; readonly pages: number; readonly most: number };

/** What a worker is asked for: a document is wanted as PDF where nothing else is said. */
export type Job = Document | PictureJob | DocumentJob | BookJob;

interface DocumentJob {
  readonly document: Document;
  readonly format: Exclude<DocumentFormat, 'pdf'>;
}

/** Sheets wanted as one workbook. */
interface BookJob {
  readonly sheets: readonly Sheet[];
}

const mostPages = 300;

/** Entry of build/pdf-worker.mjs: a document as JSON in, its PDF out; or a picture, or the document in another format. */
export default async function write(json: string): Promise<Written> {
  try {
    const job = JSON.parse(json) as Job;
    if ('picture' in job) return { kind: 'pdf', bytes: await drawPicture(job.picture) };
    if ('sheets' in job) return { kind: 'pdf', bytes: await renderXlsx(job.sheets) };
    if ('format' in job) return { kind: 'pdf', bytes: await writeDocument(job.document, job.format) };
    return { kind: 'pdf', bytes: await renderPdf(job, { mostPages }) };
  } catch (error) {
    if (error instanceof TooLong) return { kind: 'tooLong', pages: error.pages, most: mostPages };
    throw error;
  }
}
