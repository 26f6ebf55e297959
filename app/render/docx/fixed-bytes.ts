import { strFromU8, strToU8 } from 'fflate';
import { rezipped } from '../rezip';

/**
 * The same file without what the clock and chance put into it: dates become the document's, ids count from one, so that the
 * same document gives the same bytes.
 * @param date calendar date YYYY-MM-DD
 */
export function fixedBytes(docx: Uint8Array, date: string): Uint8Array {
  return rezipped(docx, (path, part) => fixedPart(path, part, date));
}

function fixedPart(path: string, bytes: Uint8Array, date: string): Uint8Array {
  if (path === 'docProps/core.xml') return strToU8(dated(strFromU8(bytes), date));
  if (!/^word\/.*(?:document|footnotes)\.xml/.test(path)) return bytes;
  return strToU8(counted(strFromU8(bytes)));
}

function dated(xml: string, date: string): string {
  return xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`);
}

/** Ids that the library draws by chance, or counts across documents; both ends of each keep agreeing. */
const drawn = [
  /(?<=\b(?:Id|r:id)=")rId[a-z0-9_-]{21}(?=")/g,
  /(?<=\b(?:w:name|w:anchor)="|PAGEREF )_Toc\d+/g,
  /(?<=<w:bookmark(?:Start [^>]*?|End )w:id=")\d+/g,
  /(?<=<wp:docPr id=")\d+/g,
] as const;
const named = [(at: number) => `link${at}`, (at: number) => `_Toc${at}`, String, String] as const;

function counted(xml: string): string {
  return drawn.reduce((text, id, kind) => {
    const places = new Map<string, string>();
    return text.replace(id, (was) => {
      const known = places.get(was) ?? named[kind]?.(places.size + 1) ?? was;
      places.set(was, known);
      return known;
    });
  }, xml);
}
