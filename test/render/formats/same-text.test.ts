import { describe, expect, it } from 'vitest';
import { renderDocx } from '../../../app/render/docx/render-docx';
import { renderHtml } from '../../../app/render/html/render-html';
import { renderMarkdown } from '../../../app/render/markdown/render-markdown';
import { squeeze } from '../pdf-tools';
import { realDocuments } from '../real-documents';
import { sampleDocument } from '../sample-document';
import { docxText } from './docx-text';
import { expectedText } from './expected-text';
import { htmlText } from './html-text';
import { markdownText } from './markdown-text';

const documents = { ...realDocuments, sample: sampleDocument };

describe('the words and their order are those of the document in', () => {
  it.each(Object.entries(documents))('the Word file of the %s', async (_, make) => {
    const document = make();
    const words = squeeze(docxText(await renderDocx(document)));
    expect(words.replaceAll(/\(page\d*\)/g, '')).toBe(expectedText(document));
  });

  it.each(Object.entries(documents))('the HTML file of the %s', async (_, make) => {
    const document = make();
    expect(squeeze(htmlText(await renderHtml(document)))).toBe(expectedText(document));
  });

  it.each(Object.entries(documents))('the Markdown of the %s', (_, make) => {
    const document = make();
    expect(squeeze(markdownText(renderMarkdown(document)))).toBe(expectedText(document));
  });
});
