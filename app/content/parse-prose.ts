import type { PhrasingContent, RootContent } from 'mdast';
import type { Inline, Prose, ProseBlock } from './prose';
import type { FaultLog, Place } from './report-issue';

/** Turns mdast nodes into prose; anything outside the subset is a fault at its place. `offset` = lines before the Markdown. */
export function toProse(nodes: readonly RootContent[], log: FaultLog, offset: number): Prose {
  return nodes.flatMap((node) => toBlock(node, log, offset));
}

function toBlock(node: RootContent, log: FaultLog, offset: number): ProseBlock[] {
  switch (node.type) {
    case 'paragraph':
      return [{ kind: 'paragraph', children: toInlines(node.children, log, offset) }];
    case 'list':
      return [
        {
          kind: 'list',
          ordered: node.ordered === true,
          items: node.children.map((item) => toProse(item.children, log, offset)),
        },
      ];
    case 'html':
      // Comments are for authors; every other HTML is refused.
      if (/^<!--(?:(?!-->)[\s\S])*-->$/.test(node.value.trim())) return [];
      return refuse(node, log, offset);
    default:
      return refuse(node, log, offset);
  }
}

/** The same within a paragraph or a heading. */
export function toInlines(nodes: readonly PhrasingContent[], log: FaultLog, offset: number): Inline[] {
  return nodes.flatMap((node) => toInline(node, log, offset));
}

function toInline(node: PhrasingContent, log: FaultLog, offset: number): Inline[] {
  switch (node.type) {
    case 'text':
      return [{ kind: 'text', value: node.value.replace(/\s*\n\s*/g, ' ') }];
    case 'inlineCode':
      return [{ kind: 'code', value: node.value }];
    case 'strong':
    case 'emphasis':
      return [{ kind: node.type, children: toInlines(node.children, log, offset) }];
    case 'link':
      if (!/^https?:\/\//.test(node.url)) {
        log.fault(placeOf(node, offset), 'link-scheme', node.url, 'an http or https address');
        return [];
      }
      return [{ kind: 'link', url: node.url, children: toInlines(node.children, log, offset) }];
    default:
      refuse(node, log, offset);
      return [];
  }
}

function refuse(node: RootContent, log: FaultLog, offset: number): [] {
  log.fault(
    placeOf(node, offset),
    'prose-subset',
    `Markdown of kind ${node.type}`,
    'paragraphs, lists, strong, emphasis, code, links',
  );
  return [];
}

/** Where a node starts in the whole file; `offset` = lines before the Markdown. */
export function placeOf(node: RootContent, offset: number): Place {
  const start = node.position?.start;
  return { line: (start?.line ?? 1) + offset, column: start?.column ?? 1 };
}
