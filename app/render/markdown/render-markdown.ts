import type { Block, Document, DocumentMeta, Heading } from '../../document/document';
import { footnotesOf } from '../../document/footnotes';
import { inlineWords } from '../../document/plain-text';
import { cleanText, mapWords } from '../clean-text';
import { wording } from '../wording';
import { blocksText } from './block-text';
import { escapeStart, escapeText } from './escape-text';
import { inlineText, noteLabel, type Place, wrapped } from './inline-text';

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

function isListed(block: Block): block is Heading {
  return (
    block.kind === 'heading' && block.number !== undefined && block.level <= 2 && inlineWords(block.children) !== ''
  );
}

function idsOf(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(idsOf);
  if (typeof node !== 'object' || node === null) return [];
  const own = 'kind' in node && 'id' in node && typeof node.id === 'string' ? [node.id] : [];
  return [...own, ...Object.values(node).flatMap(idsOf)];
}
