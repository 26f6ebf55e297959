import type { Document } from '../../document/document';
import { drawPicture, type PictureJob } from '../picture/draw-picture';
import { renderPdf, TooLong } from './render-pdf';

export type Written =
  /** A PDF, or the picture that was asked for. */
  | { readonly kind: 'pdf'; readonly bytes: Uint8Array }
  /** More pages than anyone would read; no memory is spent on painting them. */
  | { readonly kind: 'tooLong'; readonly pages: number; readonly most: number };

const mostPages = 300;

/** Entry of build/pdf-worker.mjs: a document as JSON in, its PDF out; or a picture, drawn. */
export default async function write(json: string): Promise<Written> {
  try {
    const job = JSON.parse(json) as Document | PictureJob;
    if ('picture' in job) return { kind: 'pdf', bytes: await drawPicture(job.picture) };
    return { kind: 'pdf', bytes: await renderPdf(job, { mostPages }) };
  } catch (error) {
    if (error instanceof TooLong) return { kind: 'tooLong', pages: error.pages, most: mostPages };
    throw error;
  }
}
