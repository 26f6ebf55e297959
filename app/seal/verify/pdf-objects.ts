import { inflateSync } from 'node:zlib';

/** One indirect object of a PDF as it stands in the file. */
export interface PdfObject {
  readonly number: number;
  /** Up to its stream or its end. */
  readonly head: string;
  /** As stored; null where it has none. */
  readonly stream: Uint8Array | null;
}

const most = 200_000;

/**
 * All objects that stand openly in a file, in their order, those of later revisions too. Made for files of ours, tolerant of
 * others, and linear in whatever a stranger wrote: nothing is followed, nothing is believed but a length that fits.
 */
export function pdfObjects(bytes: Uint8Array): PdfObject[] {
  const text = latin1(bytes);
  const start = /(\d{1,9})\s+\d{1,5}\s+obj\b/g;
  const [nextEnd, nextStream, nextStreamEnd] = ['endobj', 'stream', 'endstream'].map((word) => finder(text, word));
  const objects: PdfObject[] = [];
  for (let found = start.exec(text); found && objects.length < most; found = start.exec(text)) {
    const from = start.lastIndex;
    const [end, opens] = [nextEnd?.(from) ?? text.length, nextStream?.(from) ?? text.length];
    const number = Number(found[1]);
    const head = text.slice(from, Math.min(end, opens));
    if (opens >= end) {
      objects.push({ number, head, stream: null });
      start.lastIndex = end;
      continue;
    }
    const data = afterLineEnd(text, opens + 'stream'.length);
    const length = Number(/\/Length\s+(\d{1,9})(?!\s+\d+\s+R)/.exec(head)?.[1] ?? Number.NaN);
    const fits = /^\s{0,2}endstream/.test(text.slice(data + length, data + length + 12));
    const stop = fits ? data + length : (nextStreamEnd?.(data) ?? text.length);
    objects.push({ number, head, stream: bytes.subarray(data, stop) });
    start.lastIndex = stop;
  }
  return objects;
}

export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** The next place of a word from a place on. Asked for growing places, it reads the text once. */
function finder(text: string, word: string): (from: number) => number {
  let at = -1;
  return (from) => {
    if (at < from) at = text.indexOf(word, from);
    if (at === -1) at = text.length;
    return at;
  };
}

function afterLineEnd(text: string, at: number): number {
  if (text[at] === '\r' && text[at + 1] === '\n') return at + 2;
  return text[at] === '\n' || text[at] === '\r' ? at + 1 : at;
}

/** More than any stream of ours holds: a small file that unpacks to gigabytes is refused. */
const mostUnpacked = 8 * 1024 * 1024;

/** What a stream holds; null where it is damaged, packed otherwise or too large. */
export function unpacked({ head, stream }: PdfObject): Uint8Array | null {
  if (!stream) return null;
  if (!head.includes('/FlateDecode')) return head.includes('/Filter') ? null : stream.subarray(0, mostUnpacked);
  try {
    return inflateSync(stream, { maxOutputLength: mostUnpacked });
  } catch {
    return null;
  }
}
