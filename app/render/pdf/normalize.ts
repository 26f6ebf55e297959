import { heading, paragraph } from '../../document/build';
import type { Block, Document } from '../../document/document';
import { cleanText, mapWords, plain } from '../clean-text';
import { wording } from '../wording';
import { faceFor, type Metrics } from './face';

/** Stands for a character without a glyph. Plex Sans has it. */
const marker = '\ufffd';

const mostListed = 40;

/** The document with printable text only; what cannot be printed is marked and listed in a note at the end. */
export function normalize(document: Document, metrics: Metrics): Document {
  const missing = new Set<string>();
  const { blocks, meta } = mapWords(document, (text) => markMissing(cleanText(text), metrics, missing));
  return { ...document, meta, blocks: [...blocks, ...missingNote([...missing])] };
}

/** The text with a marker for what no typeface has; `missing` collects its code points. */
export function markMissing(text: string, metrics: Metrics, missing = new Set<string>()): string {
  if (plain.test(text)) return text;
  const has = (character: string) => printable(character, metrics);
  if ([...text].every(has)) return text;
  return [...clusters.segment(text)].map(({ segment }) => markCluster(segment, has, missing)).join('');
}

const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** One marker for a run of missing characters that readers see as one. */
function markCluster(cluster: string, has: (character: string) => boolean, missing: Set<string>): string {
  let marked = '';
  for (const character of cluster) {
    if (has(character)) {
      marked += character;
    } else {
      missing.add(codePointName(character));
      if (!marked.endsWith(marker)) marked += marker;
    }
  }
  return marked;
}

/**
 * Widthless marks of line breaking are used and then dropped, so they need no glyph. A glyph of private use may exist but
 * means nothing outside its font, and PDF/A refuses it.
 */
function printable(character: string, metrics: Metrics): boolean {
  if (/\p{Co}/u.test(character)) return false;
  return widthless.has(character) || faceFor(metrics, 'sans', character.codePointAt(0) ?? 0) !== null;
}

/** Zero width space and word joiner. */
export const widthless: ReadonlySet<string> = new Set(['\u200b', '\u2060']);

function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function missingNote(names: readonly string[]): Block[] {
  if (names.length === 0) return [];
  const listed = names.slice(0, mostListed).join(', ');
  const more = names.length > mostListed ? `, ${wording.andMore(names.length - mostListed)}` : '';
  return [
    heading(4, 'characters-not-shown', wording.missingTitle),
    paragraph(wording.missing(marker, listed + more), 'muted'),
  ];
}
