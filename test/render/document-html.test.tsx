import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../app/document/document';
import { plainText } from '../../app/document/plain-text';
import { cleanText } from '../../app/render/clean-text';
import { DocumentHtml } from '../../app/render/document-html';
import { everywhere, hostileStrings } from './hostile';
import { missingLines } from './pdf-tools';
import { documentOf, exhibits, sampleDocument } from './sample-document';

describe('a document as HTML', () => {
  it('holds every line of the document in its order', () => {
    expect(missingLines(plainText(sampleDocument()), textOf(markup(sampleDocument())))).toEqual([]);
  });

  it.each(Object.entries(hostileStrings))('prints hostile text as text: %s', (_, words) => {
    const document = documentOf(everywhere(words));
    const html = markup(document);
    expect(html).not.toMatch(/<script|javascript:|\p{Cc}/u);
    expect(missingLines(plainText(document).map(cleanText), cleanText(textOf(html)))).toEqual([]);
  });

  it('has no inline style, which the content security policy would drop', () => {
    expect(markup(sampleDocument())).not.toMatch(/ style=/);
  });

  it('names columns, rows, figures and places for people who do not see the page', () => {
    const html = markup(sampleDocument());
    expect(html).toContain('<th scope="col" role="columnheader" class="doc-left">Domain</th>');
    expect(html).toContain('<th scope="row" role="rowheader" class="doc-left">Tooling</th>');
    expect(html).toMatch(/<svg[^>]* role="img" aria-label="Four domains, three with a level, each below its target\."/);
    expect(html).toContain('<h3 id="decisions" class="doc-h2">');
    expect(html).toContain('<a href="#decisions">');
    expect(html).toContain('<section class="doc-clause" id="clause-agents"');
  });

  it('marks lists beside each other, which a phone puts one under the other, and keeps a legend with its matrix', () => {
    const [lists] = sampleDocument().blocks.filter((block) => block.kind === 'table');
    if (!lists) throw new Error('The sample document has no table');
    expect(markup(documentOf([lists]))).toContain('<div class="doc-table">');
    expect(markup(documentOf([{ ...lists, sideBySide: true }]))).toContain('<div class="doc-table doc-side-by-side">');
    expect(markup(documentOf(exhibits().filter(({ kind }) => kind === 'matrix')))).toMatch(
      /<div class="doc-matrix"><div class="doc-table">.*<\/table><\/div><(?:p|dl) /,
    );
  });

  it('has its title as the only first heading, and its chapters below it', () => {
    const html = markup(sampleDocument());
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
    expect(html).toContain('<h1 class="doc-title">');
  });

  it('moves its headings below those of the page around it, and never below the sixth', () => {
    expect(markup(sampleDocument(), 1)).toContain('<h4 id="decisions" class="doc-h2">');
    expect(markup(sampleDocument(), 5)).toContain('<h6 id="decisions" class="doc-h2">');
  });

  it('links only to places that exist', () => {
    const html = markup(sampleDocument());
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(targets.length).toBeGreaterThan(5);
    for (const id of targets) expect(html).toContain(` id="${id}"`);
  });
});

function markup(document: Document, headingOffset = 0): string {
  return renderToStaticMarkup(<DocumentHtml document={document} headingOffset={headingOffset} />);
}

function textOf(html: string): string {
  return html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');
}
