import type { List, Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/** The Markdown as GitHub's dialect reads it. */
export function markdownTree(text: string) {
  return fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

/** The words in their order; what a renderer would draw as the mark of a list is no word. */
export function markdownText(text: string): string {
  return markdownWords(markdownTree(text));
}

export function markdownWords(node: Nodes): string {
  switch (node.type) {
    case 'html':
      return node.value === '<br>' ? lineBreak : '';
    case 'footnoteReference':
      return node.label ?? '';
    case 'footnoteDefinition':
      return `${node.label} ${node.children.map(markdownWords).join('')}`;
    case 'tableCell':
      return withoutMarks(node.children.map(markdownWords).join(''));
    case 'list':
      return lettered(node);
    default:
      if ('children' in node) return node.children.map(markdownWords).join('');
      return 'value' in node ? node.value : '';
  }
}

const lineBreak = '\ue000';

/** Items of a list within a cell begin with their mark after a break. */
function withoutMarks(cell: string): string {
  return cell.replace(/\ue000(?:•|\([a-z]+\)|\d+\.) /g, '').replaceAll(lineBreak, '');
}

/** The letters of a list, where every item bears the letter of its place. */
function lettered(list: List): string {
  const items = list.children.map((item) => item.children.map(markdownWords).join(''));
  const isLettered =
    items.length > 0 && items.every((item, at) => item.startsWith(`(${String.fromCharCode(97 + at)}) `));
  return items.map((item) => (isLettered ? item.slice(4) : item)).join('');
}
