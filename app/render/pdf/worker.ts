import type { Document } from '../../document/document';
import type { Sheet } from '../../document/sheet';
import { type DocumentFormat, writeDocument } from '../files/write-document';
import { drawPicture, type PictureJob } from '../picture/draw-picture';
import { renderXlsx } from '../tables/xlsx';
import { mostPages, renderPdf, TooLong } from './render-pdf';

export type Written =
  /** The PDF, picture or other file that was asked for. */
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
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

/** Entry of build/pdf-worker.mjs: a job as JSON in, its file out. */
export default async function write(json: string): Promise<Written> {
  try {
    const job = JSON.parse(json) as Job;
    if ('picture' in job) return { kind: 'file', bytes: await drawPicture(job.picture) };
    if ('sheets' in job) return { kind: 'file', bytes: await renderXlsx(job.sheets) };
    if ('format' in job) return { kind: 'file', bytes: await writeDocument(job.document, job.format) };
    return { kind: 'file', bytes: await renderPdf(job, { mostPages }) };
  } catch (error) {
    if (error instanceof TooLong) return { kind: 'tooLong', pages: error.pages, most: mostPages };
    throw error;
  }
}
