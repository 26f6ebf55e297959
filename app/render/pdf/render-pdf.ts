import type { Document } from '../../document/document';
import { cleanText } from '../clean-text';
import type { Paper } from '../theme';
import { claims } from './claims';
import { layOut } from './layout';
import { paint } from './paint';
import { countOutline, escapeMetadata, type Pdf, type PdfConstructor } from './pdfkit-compat';
import { attachSeal, packStreams } from './seal';
import { published, type Standard } from './standard';
import { openTypefaces, type Typefaces } from './typefaces';

const product = 'Plumbline';

/** More than anyone would read; what a browser downloads, and what a check writes anew, has no more. */
export const mostPages = 300;

/** Has more pages than were allowed. */
export class TooLong extends Error {
  constructor(readonly pages: number) {
    super(`${pages} pages`);
  }
}

interface Printing {
  readonly paper?: Paper;
  readonly mostPages?: number;
}

/**
 * The document as PDF. The same document gives the same bytes on any machine, at any time.
 * @throws TooLong
 */
export function renderPdf(document: Document, printing: Printing = {}): Promise<Uint8Array> {
  return writePdf(document, published, printing);
}

/** For tests, which hold the same pages to another standard too. */
export async function writePdf(document: Document, standard: Standard, printing: Printing = {}): Promise<Uint8Array> {
  const { paper = 'a4', mostPages: most = Number.POSITIVE_INFINITY } = printing;
  const { Pdf, typefaces } = await openWriter();
  const layout = layOut(document, typefaces.metrics, paper);
  if (layout.pages.length > most) throw new TooLong(layout.pages.length);
  const pdf = new Pdf(options(document, standard));
  const bytes = collect(pdf);
  escapeMetadata(pdf);
  const { seal, meta } = document;
  pdf.appendXML(claims(standard, seal));
  if (seal) packStreams(pdf);
  if (seal && standard.attachments) attachSeal(pdf, seal, noon(meta.date));
  paint(pdf, layout, typefaces);
  countOutline(pdf);
  pdf.end();
  return bytes;
}

interface Writer {
  readonly Pdf: PdfConstructor;
  readonly typefaces: Typefaces;
}

let writer: Promise<Writer> | undefined;

/** The writer and the fonts take a tenth of a second to load: only when a PDF is asked for, and once. */
export function openWriter(): Promise<Writer> {
  writer ??= import('pdfkit').then(({ default: Pdf }) => ({ Pdf, typefaces: openTypefaces(Pdf) }));
  return writer;
}

/** No date of change: the writer would put it into the information but not into the metadata beside it. */
function options({ meta }: Document, { subset, pdfVersion }: Standard): PDFKit.PDFDocumentOptions {
  return {
    autoFirstPage: false,
    font: null as unknown as string,
    pdfVersion,
    subset,
    tagged: true,
    lang: meta.lang,
    displayTitle: true,
    info: {
      Title: titleOf(meta),
      Producer: product,
      Creator: product,
      CreationDate: noon(meta.date),
    },
  };
}

/** Ours where nothing would be left in the metadata: XML may not hold code points that are no characters. */
function titleOf(meta: Document['meta']): string {
  const title = cleanText(meta.title).trim();
  return title.replace(/\p{Noncharacter_Code_Point}/gu, '').trim() ? title : product;
}

/** Noon keeps the calendar date the same in every time zone of Europe and the Americas. */
function noon(date: string): Date {
  const time = new Date(`${date}T12:00:00Z`);
  if (Number.isNaN(time.getTime())) throw new Error(`document date ${date} is not YYYY-MM-DD`);
  return time;
}

function collect(pdf: Pdf): Promise<Uint8Array> {
  return new Promise((done, fail) => {
    const chunks: Uint8Array[] = [];
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', () => done(new Uint8Array(Buffer.concat(chunks))));
    pdf.on('error', fail);
  });
}
