import { zlibSync } from 'fflate';
import type { Seal } from '../../document/document';
import type { Pdf } from './pdfkit-compat';

const sealFile = 'report.json';

/** Puts what a report was built from inside it, as data beside the whole document. Before the first page, so that it is found soon. */
export function attachSeal(pdf: Pdf, { json }: Seal, date: Date): void {
  pdf.file(Buffer.from(json, 'utf8'), {
    name: sealFile,
    type: 'application/json',
    description: 'What this report was built from, as canonical JSON (RFC 8785)',
    relationship: 'Data',
    creationDate: date,
    modifiedDate: date,
  } as PDFKit.Mixins.PDFAttachmentOptions);
}

/** Private to pdfkit, like what pdfkit-compat leans on: one object of the file before it is written. */
interface Reference {
  compress: boolean;
  buffer: Uint8Array[];
  finalize(): void;
}

/**
 * Streams are packed by code that gives the same bytes on every machine: Node's own differs between processors and
 * versions, and a sealed file is compared byte for byte wherever it is checked.
 */
export function packStreams(pdf: Pdf): void {
  const target = pdf as unknown as { ref(data?: object): Reference };
  const make = target.ref;
  target.ref = (data) => Object.assign(make.call(pdf, data), { finalize });
}

function finalize(this: Reference): void {
  if (this.compress && this.buffer.length > 0) {
    this.buffer = [zlibSync(Buffer.concat(this.buffer), { level: 6 })];
    this.compress = false;
  }
  (Object.getPrototypeOf(this) as Reference).finalize.call(this);
}
