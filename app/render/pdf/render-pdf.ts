import type { Document } from '../../document/document';
import { cleanText } from '../clean-text';
import type { Paper } from '../theme';
import { layOut } from './layout';
import { paint } from './paint';
import { countOutline, escapeMetadata, type Pdf, type PdfConstructor } from './pdfkit-compat';
import { openTypefaces, type Typefaces } from './typefaces';

const product = 'Plumbline';

/** The document as PDF. The same document gives the same bytes on any machine, at any time. */
export async function renderPdf(document: Document, paper: Paper = 'a4'): Promise<Uint8Array> {
  const { Pdf, typefaces } = await openWriter();
  const layout = layOut(document, typefaces.metrics, paper);
  const pdf = new Pdf(options(document));
  const bytes = collect(pdf);
  escapeMetadata(pdf);
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

function options({ meta }: Document): PDFKit.PDFDocumentOptions {
  return {
    autoFirstPage: false,
    font: null as unknown as string,
    pdfVersion: '1.7',
    tagged: true,
    lang: meta.lang,
    displayTitle: true,
    info: { Title: cleanText(meta.title), Producer: product, Creator: product, CreationDate: noon(meta.date) },
  };
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
