import type { Block, Clause, GapCard, Heading, Inline, List } from '../../document/document';
import { matrixLegend, matrixTable } from '../../document/matrix-table';
import type { Place } from '../place';
import { escapeStart, escapeText } from './escape-text';
import { anchor, inlineText, wrapped } from './inline-text';
import { letter, tableText } from './table-text';

/** Blocks with an empty line between them; two lists in a row are kept apart by a comment, or they would be one. */
export function blocksText(blocks: readonly Block[], place: Place): string {
  return joined(blocks.flatMap((block) => blockText(block, place)));
}

function joined(chunks: readonly string[]): string {
  const said = chunks.filter((chunk) => chunk.trim() !== '');
  return said.reduce((text, chunk, at) => {
    const before = said[at - 1];
    if (before === undefined) return chunk;
    return `${text}${isList(before) && isList(chunk) ? '\n\n<!-- -->' : ''}\n\n${chunk}`;
  }, '');
}

function isList(chunk: string): boolean {
  return /^(?:- |\d+\. )/.test(chunk);
}

function blockText(block: Block, place: Place): string[] {
  switch (block.kind) {
    case 'heading':
      return [headingText(block, place)];
    case 'paragraph':
      return [escapeStart(inlineText(block.children, place))];
    case 'list':
      return [listText(block, place)];
    case 'table':
      return tableText(block, place);
    case 'callout':
      return [quoted(joined([strong(block.title), blocksText(block.children, place)]))];
    case 'figure':
      return [anchor(block.id) + strong(block.caption), ...tableText(block.table, place)];
    case 'clause':
      return clauseText(block, place);
    case 'definitions':
      return [
        pairs(
          block.items.map(({ term, children }) => [term, children]),
          place,
        ),
      ];
    case 'matrix':
      return [...tableText(matrixTable(block), place), blocksText(matrixLegend(block), place)];
    case 'gapCard':
      return cardText(block, place);
    case 'signature':
      return [
        strong(block.caption),
        block.fields.map(({ label }) => item('-', escapeStart(escapeText(label)))).join('\n'),
      ];
    case 'pageBreak':
      return [];
    case 'contents':
      return [strong(block.title), contentsText(place.contents)];
  }
}

const strong = (words: string) => wrapped(escapeText(words), '**', 'strong');

function headingText({ level, id, number, children }: Heading, place: Place): string {
  const words = [number ? escapeText(number) : '', inlineText(children, place)].filter(Boolean).join(' ');
  return `${'#'.repeat(Math.min(6, level + place.headingOffset))} ${anchor(id)}${words.trim()}`;
}

function listText({ ordered, letters, items }: List, place: Place): string {
  const made = items.map((blocks, at) => {
    const words = blocksText(blocks, place);
    return item(ordered && !letters ? `${at + 1}.` : '-', letters ? `(${letter(at)}) ${words}` : words);
  });
  return made.join(made.some((one) => one.includes('\n')) ? '\n\n' : '\n');
}

/** Lines after the first stand under its words. */
function item(mark: string, words: string): string {
  return `${mark} ${words.replace(/\n(?!\n|$)/g, `\n${' '.repeat(mark.length + 1)}`)}`;
}

function quoted(text: string): string {
  return text.replace(/^(?=.)/gm, '> ').replace(/^$/gm, '>');
}

function clauseText({ id, number, title, children }: Clause, place: Place): string[] {
  return [anchor(id) + strong(`${number} ${title}`), blocksText(children, place)];
}

type Pair = readonly [string, readonly Inline[]];

/** A term over its words. */
function pairs(items: readonly Pair[], place: Place): string {
  const lines = items.map(([term, children]) =>
    item(
      '-',
      [strong(term), escapeStart(inlineText(children, place))].filter((line) => line.trim() !== '').join('\\\n'),
    ),
  );
  return lines.join('\n');
}

function cardText(
  { id, rank, title, severity, because, here, good, why, next, evidence, foot }: GapCard,
  place: Place,
) {
  const level = '#'.repeat(Math.min(6, 3 + place.headingOffset));
  return [
    `${level} ${anchor(id)}${escapeText(rank)} ${inlineText(title, place)}`.trim(),
    `${strong(severity)} ${escapeText(because)}`,
    pairs(
      [here, good, why, next, evidence].map(({ label, children }) => [label, children]),
      place,
    ),
    escapeStart(inlineText(foot, place)),
  ];
}

function contentsText(headings: readonly Heading[]): string {
  const none: Place = { ids: new Set(), headingOffset: 0, contents: [] };
  const first = headings.findIndex(({ level }) => level === 1);
  const lines = headings.map(({ level, id, number, children }, at) => {
    const words = `${escapeText(number ?? '')} ${inlineText(children, none)}`.trim();
    return `${level === 2 && at > first && first >= 0 ? '  ' : ''}- [${words}](#${id})`;
  });
  return lines.join('\n');
}
