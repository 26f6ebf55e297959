import { oncePer } from '../../content/once-per';
import { verifyWords } from '../wording';
import { type PdfObject, pdfObjects, unpacked } from './pdf-objects';
import { type PrintedPage, printedPages } from './printed-text';

const mostTold = 8;

/** In words, what of a file is not what its answers give; never empty where bytes differ. The last line counts bytes. */
export function explainDifference(file: Uint8Array, own: readonly PdfObject[], expected: Uint8Array): string[] {
  const ours = objectsOf(expected);
  const pages = pageDifferences(printedPages(own), pagesOf(ours));
  const told = [...pages, ...(pages.length === 0 ? partDifferences(own, ours) : [])];
  return [...shortened(told), byteDifference(file, expected)];
}

/** One report may be held against many files. */
const objectsOf = oncePer(pdfObjects);
const pagesOf = oncePer((objects: readonly PdfObject[]) => printedPages(objects));

/** The first of many, and how many more. */
export function shortened(told: readonly string[]): string[] {
  const more = told.length > mostTold ? [verifyWords.andMore(told.length - mostTold)] : [];
  return [...told.slice(0, mostTold), ...more];
}

function pageDifferences(file: readonly PrintedPage[], expected: readonly PrintedPage[]): string[] {
  if (file.length === 0) return [verifyWords.noPages];
  const counted = file.length === expected.length ? [] : [verifyWords.pageCount(file.length, expected.length)];
  const pages = expected.slice(0, file.length).flatMap((page, at) => pageDifference(file[at], page, at + 1) ?? []);
  return [...counted, ...pages];
}

function pageDifference(page: PrintedPage | undefined, expected: PrintedPage, number: number): string | undefined {
  if (!page || page.drawing === null) return verifyWords.pageDamaged(number);
  const at = expected.runs.findIndex((run, index) => run !== page.runs[index]);
  if (at !== -1) return verifyWords.pageText(number, page.runs[at] ?? '', expected.runs[at] ?? '');
  const extra = page.runs[expected.runs.length];
  if (extra !== undefined) return verifyWords.pageExtra(number, extra);
  return page.drawing === expected.drawing ? undefined : verifyWords.pageDrawing(number);
}

/** Which parts beside the pages differ, where the file is built as ours are. */
function partDifferences(file: readonly PdfObject[], expected: readonly PdfObject[]): string[] {
  const own = new Map(file.map((one) => [one.number, one]));
  const parts = expected.flatMap((one) => (isSame(own.get(one.number), one) ? [] : [verifyWords.part(one.head)]));
  const added = file.length > expected.length ? [verifyWords.added(file.length - expected.length)] : [];
  if (parts.length > expected.length / 2) return [verifyWords.rewritten];
  return [...new Set(parts), ...added];
}

function isSame(one: PdfObject | undefined, other: PdfObject): boolean {
  if (one?.head !== other.head) return false;
  const [a, b] = [unpacked(one), unpacked(other)];
  return a === null || b === null ? a === b : Buffer.compare(a, b) === 0;
}

function byteDifference(file: Uint8Array, expected: Uint8Array): string {
  const shorter = Math.min(file.length, expected.length);
  let at = 0;
  while (at < shorter && file[at] === expected[at]) at++;
  if (at === expected.length) return verifyWords.appended(file.length - at, at);
  if (at === file.length) return verifyWords.cut(expected.length - at, at);
  let others = Math.abs(file.length - expected.length);
  for (let index = at; index < shorter; index++) if (file[index] !== expected[index]) others++;
  return verifyWords.bytes(at, others, file.length, expected.length);
}
