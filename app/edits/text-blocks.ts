import type { Block, Inline, List, Paragraph } from '../document/document';
import { inlineWords } from '../document/plain-text';

type Editable = Paragraph | List;

/**
 * Paragraphs and plain lists as a person types them: an empty line between blocks, "- " or "1. " before an item.
 * Null where words would lose more than a link or a stress: footnotes, badges, lists in lists, tables.
 */
export function textOf(blocks: readonly Block[]): string | null {
  const parts = blocks.map((block) => (isEditable(block) ? blockText(block) : null));
  return parts.length === 0 || parts.includes(null) ? null : parts.join('\n\n');
}

function isEditable(block: Block): block is Editable {
  if (block.kind === 'paragraph') return block.children.every(isPlain);
  return (
    block.kind === 'list' && block.items.every(([first, ...more]) => first?.kind === 'paragraph' && more.length === 0)
  );
}

function isPlain(inline: Inline): boolean {
  if (inline.kind === 'footnote' || inline.kind === 'badge') return false;
  return 'value' in inline || inline.children.every(isPlain);
}

function blockText(block: Editable): string {
  if (block.kind === 'paragraph') return tidyLine(inlineWords(block.children));
  return block.items.map((item, at) => `${block.ordered ? `${at + 1}. ` : '- '}${itemText(item)}`).join('\n');
}

function itemText([first]: readonly Block[]): string {
  return first?.kind === 'paragraph' ? tidyLine(inlineWords(first.children)) : '';
}

/** As `tidyText` would leave it, so that text and base compare. */
function tidyLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim().normalize('NFC');
}

/** The blocks that a typed text means. A single line break inside a paragraph is a space. */
export function blocksOf(text: string): Editable[] {
  return text.split(/\n{2,}/).flatMap((part): Editable[] => {
    const lines = part.split('\n');
    const mark = [/^- /, /^\d+\. /].find((one) => lines.every((line) => one.test(line)));
    if (!mark) return [paragraphOf(lines.join(' '))];
    const items = lines.map((line) => [paragraphOf(line.replace(mark, ''))]);
    return [{ kind: 'list', ordered: mark.source.includes('d'), items }];
  });
}

function paragraphOf(value: string): Paragraph {
  return { kind: 'paragraph', children: [{ kind: 'text', value }] };
}
