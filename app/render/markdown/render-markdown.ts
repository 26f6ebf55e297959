import type { Block, Document, DocumentMeta } from '../../document/document';
import { footnotesOf } from '../../document/footnotes';
import { cleanText, mapWords } from '../clean-text';
import { idsOf, isListed, type Place } from '../place';
import { wording } from '../wording';
import { blocksText } from './block-text';
import { escapeStart, escapeText } from './escape-text';
import { inlineText, noteLabel, wrapped } from './inline-text';

/** A document in GitHub's Markdown: words that people wrote stay words, whatever signs are in them. */
export function renderMarkdown(document: Document): string {
  const { meta, blocks } = mapWords(document, cleanText);
  const place: Place = { ids: new Set(idsOf(blocks)), headingOffset: 1, contents: blocks.filter(isListed) };
  const parts = [coverText(meta, place), blocksText(blocks, place), notesText(blocks, place)];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function coverText(meta: DocumentMeta, place: Place): string {
  const strong = (words: string) => wrapped(escapeText(words), '**', 'strong');
  const lines = [
    escapeStart(escapeText(meta.classification)),
    meta.draft ? strong(wording.draft) : '',
    `# ${escapeText(meta.title)}`,
    escapeStart(escapeText(meta.subtitle)),
    strong(meta.organisation),
    blocksText([{ kind: 'definitions', items: meta.facts.map(fact) }], place),
  ];
  return lines.filter((line) => line.trim() !== '').join('\n\n');
}

function fact({ label, value }: DocumentMeta['facts'][number]) {
  return { term: label, children: [{ kind: 'text' as const, value }] };
}

function notesText(blocks: readonly Block[], place: Place): string {
  const notes = footnotesOf(blocks);
  return notes.map(({ mark, children }) => `[^${noteLabel(mark)}]: ${inlineText(children, place).trim()}`).join('\n\n');
}
