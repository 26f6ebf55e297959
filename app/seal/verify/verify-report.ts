import type { Document } from '../../document/document';
import type { Content } from '../../load-content.server';
import type { Paper } from '../../render/theme';
import { canonicalJson } from '../canonical-json';
import { type Engine, thisEngine } from '../engine';
import type { SealedData } from '../sealed-data';
import { unreadableWords, verifyWords } from '../wording';
import { resultDifferences } from './compare-results';
import { coverSeals } from './cover-seals';
import { faultInShape, isLaterForm } from './data-shape';
import { explainDifference, shortened } from './explain-difference';
import { type FoundSeal, findSeal } from './find-seal';
import { lastOf, lastRendering, type Rendering } from './last-rendering';
import { latin1, type PdfObject, pdfObjects } from './pdf-objects';
import { rebuildReport } from './rebuild-report';
import type { About, Verdict } from './verdict';

type Verifier = (pdf: Uint8Array) => Promise<Verdict>;

/** Many times the largest report of ours. */
export const mostBytes = 32 * 1024 * 1024;

/**
 * Checks sealed reports against this content. Nothing of a file is believed: the report is scored and written anew from
 * the answers inside it, and only the same bytes are genuine.
 */
export function openVerifier(content: Content, engine: Engine = thisEngine): Verifier {
  const render = lastRendering();
  const rebuild = lastOf((data: SealedData) => rebuildReport(content, data));
  return async (pdf) => {
    const read = readFile(pdf);
    if (read.kind !== 'read') return read;
    const { seal, told, data } = read;
    const about = aboutOf(data, seal.sha256);
    const rebuilt = rebuild(data, seal.json);
    if (rebuilt.kind === 'altered') return { kind: 'altered', what: [...told, rebuilt.what], about };
    // What is wrong by itself is told even where nothing can be written anew.
    if (rebuilt.kind === 'unreadable') return told.length > 0 ? { kind: 'altered', what: told, about } : rebuilt;
    return compared(pdf, { ...read, about, document: rebuilt.document, engine, render });
  };
}

interface Read {
  readonly kind: 'read';
  readonly objects: readonly PdfObject[];
  readonly seal: FoundSeal;
  /** Of the right form. */
  readonly data: SealedData;
  /** What is wrong with the seal by itself. */
  readonly told: readonly string[];
}

function readFile(pdf: Uint8Array): Read | Verdict {
  if (pdf.length > mostBytes) return unreadable(unreadableWords.tooLarge(mostBytes));
  if (!latin1(pdf.subarray(0, 1024)).includes('%PDF-')) return unreadable(unreadableWords.noPdf);
  const objects = pdfObjects(pdf);
  const seal = findSeal(pdf, objects);
  if (seal.kind === 'spoiled') return { kind: 'altered', what: [verifyWords[seal.why]] };
  if (seal.kind === 'found') return readSeal(seal, objects);
  const takenOut = coverSeals(objects).length > 0;
  return takenOut ? { kind: 'altered', what: [verifyWords.takenOut] } : unreadable(unreadableWords.noSeal);
}

function readSeal(seal: FoundSeal, objects: readonly PdfObject[]): Read | Verdict {
  const wrong = wrongHashes(seal, objects);
  const data = parsed(seal.json);
  if (data === undefined) return { kind: 'altered', what: [...wrong, verifyWords.notJson] };
  if (isLaterForm(data)) return unreadable(unreadableWords.laterForm);
  const told = [...(canonicalText(data) === seal.json ? [] : [verifyWords.notCanonical]), ...wrong];
  const fault = faultInShape(data);
  if (fault !== undefined) return { kind: 'altered', what: [...told, verifyWords.shape(fault)] };
  return { kind: 'read', objects, seal, told, data: data as SealedData };
}

/** The hash stands in the metadata and on the cover: it is that of the data in both, or somebody changed one of three. */
function wrongHashes({ sha256, claimed }: FoundSeal, objects: readonly PdfObject[]): string[] {
  const others = (hashes: readonly string[]) => hashes.filter((one) => one !== sha256);
  return [
    ...(claimed.length === 0 ? [verifyWords.noClaim] : []),
    ...others(claimed).map((one) => verifyWords.claim(one, sha256)),
    ...others(coverSeals(objects)).map((one) => verifyWords.cover(one, sha256)),
  ];
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** Undefined where it has none. */
function canonicalText(data: unknown): string | undefined {
  try {
    return canonicalJson(data);
  } catch {
    return undefined;
  }
}

interface Comparison extends Read {
  readonly about: About;
  readonly document: Document;
  readonly engine: Engine;
  readonly render: Rendering;
}

async function compared(
  pdf: Uint8Array,
  { data, objects, told, about, document, engine, render }: Comparison,
): Promise<Verdict> {
  const expected = await render(document, paperOf(pdf));
  const same = expected !== null && Buffer.compare(pdf, expected) === 0;
  const sameVersion = data.engine.version === engine.version;
  if (told.length === 0 && same && sameVersion) return { kind: 'genuine', about };
  const differences = resultDifferences(data.result, resultOf(document));
  const sameProgram = sameVersion && data.engine.program === engine.program;
  if (told.length === 0 && !sameProgram) return { kind: 'olderEngine', made: data.engine, differences, about };
  const numbers = differences.map(({ path, sealed, now }) => verifyWords.numbers(path, sealed, now));
  const beyond = numbers.length === 0 && document.seal?.json !== canonicalText(data) ? [verifyWords.beyond] : [];
  const pages = expected && sameProgram ? explainDifference(pdf, objects, expected) : [];
  const what = [...told, ...shortened(numbers), ...beyond, ...pages];
  return { kind: 'altered', what: what.length > 0 ? what : [verifyWords.tooLong], about };
}

function aboutOf({ assessment: { organisation, date }, edition, engine }: SealedData, sha256: string): About {
  return { organisation, date, edition: edition.id, sha256, engine };
}

function resultOf({ seal }: Document): unknown {
  return (JSON.parse(seal?.json ?? '{}') as Partial<SealedData>).result;
}

/** The paper is the printer's choice and stands in no answer. */
function paperOf(pdf: Uint8Array): Paper {
  return latin1(pdf).includes('/MediaBox [0 0 612 792]') ? 'letter' : 'a4';
}

function unreadable(why: string): Verdict {
  return { kind: 'unreadable', why };
}
