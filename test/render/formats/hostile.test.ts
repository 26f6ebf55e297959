import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { renderDocx } from '../../../app/render/docx/render-docx';
import { renderHtml } from '../../../app/render/html/render-html';
import { renderMarkdown } from '../../../app/render/markdown/render-markdown';
import { runs } from '../../property-runs';
import { everywhere, hostileStrings } from '../hostile';
import { squeeze } from '../pdf-tools';
import { documentOf } from '../sample-document';
import { docxText } from './docx-text';
import { expectedText } from './expected-text';
import { htmlText } from './html-text';
import { markdownText, markdownTree, markdownWords } from './markdown-text';
import { payloads } from './payloads';

/** Texts that Markdown, or GitHub's dialect of it, would read as more than words. */
const signs = [
  '# not a heading',
  '- not a list',
  '+ nor this',
  '1. nor this',
  '12) nor this',
  '> no quotation',
  '---',
  '===',
  '```',
  '~~~',
  '~~struck~~',
  '**bold** __bold__ *it* _it_',
  '[link](http://example.org)',
  '![image](http://example.org/x.png)',
  '<http://example.org>',
  'http://example.org',
  'www.example.org',
  'mail@example.org',
  '[^1]',
  '[^1]: note',
  '[a]: http://example.org',
  '| a | b |',
  '|',
  'a\\',
  '\\*',
  '`',
  '``',
  '` `',
  '&amp; &lt; &#42; &copy;',
  '<!-- hidden -->',
  '<details>',
  '<br>',
  '- [ ] task',
  '$x$',
  ':smile:',
  '    code',
  '* * *',
  '“quoted”',
  'snake_case_name',
  'a*b*c',
  '#',
  '1.',
  '-',
  '=',
];
const all = [...Object.values(hostileStrings), ...payloads, ...signs];

describe('words that people wrote stay words in', () => {
  it.each(all)('Markdown: %j', (words) => {
    const document = documentOf(everywhere(words));
    expect(squeeze(markdownText(renderMarkdown(document)))).toBe(expectedText(document));
  });

  it('Markdown, whatever signs follow each other', () => {
    const text = fc.string({ unit: fc.constantFrom(...'*_`~[]()<>#|\\!&;:-+=.1 a\n$@^"'), maxLength: 16 });
    fc.assert(
      fc.property(text, (words) => {
        const document = documentOf(everywhere(words));
        expect(squeeze(markdownText(renderMarkdown(document)))).toBe(expectedText(document));
      }),
      runs(300),
    );
  });

  it('Markdown, whose links say where they lead, and whose pictures are none', () => {
    for (const words of all) {
      const nodes = nodesOf(markdownTree(renderMarkdown(documentOf(everywhere(words)))));
      expect(nodes.filter(({ type }) => /^(?:image|imageReference|linkReference|definition)$/.test(type))).toEqual([]);
      const hidden = nodes.filter((node) => node.type === 'link' && !isOwn(node) && !saysItsAddress(node));
      expect(hidden).toEqual([]);
    }
  });

  it.each(all)('the HTML file: %j', async (words) => {
    const document = documentOf(everywhere(words));
    const html = await renderHtml(document);
    expect(squeeze(htmlText(html))).toBe(expectedText(document));
    expect(html.match(/<(?:script|img|iframe|link|object|details\b(?! class))/g)).toBeNull();
  });

  it.each(all)('the Word file, which stays XML: %j', async (words) => {
    const document = documentOf(everywhere(words));
    const bytes = await renderDocx(document);
    expect(squeeze(docxText(bytes)).replaceAll(/\(page\d*\)/g, '')).toBe(
      expectedText(document).replace(/[\ufffe\uffff]/g, ''),
    );
    for (const [path, part] of Object.entries(unzipSync(bytes)))
      if (path.endsWith('.xml')) expect(strFromU8(part)).not.toMatch(illegal);
  });
});

// biome-ignore lint/suspicious/noControlCharactersInRegex: what XML forbids
const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])/;

interface Node {
  readonly type: string;
  readonly url?: string;
}

function nodesOf(node: unknown): Node[] {
  if (Array.isArray(node)) return node.flatMap(nodesOf);
  if (typeof node !== 'object' || node === null) return [];
  return [...('type' in node ? [node as Node] : []), ...Object.values(node).flatMap(nodesOf)];
}

function isOwn({ url = '' }: Node): boolean {
  return url === 'https://example.org/?q=%3C%3E&' || url.startsWith('#');
}

/** An address in the words, which GitHub makes a link of: nothing is hidden behind it. */
function saysItsAddress(node: Node): boolean {
  const words = markdownWords(node as Nodes);
  return [words, `http://${words}`, `mailto:${words}`].includes(node.url ?? '');
}
