import { beforeAll, describe, expect, it } from 'vitest';
import { heading, paragraph } from '../../../app/document/build';
import type { Document } from '../../../app/document/document';
import { bodyText, noteText, plainText } from '../../../app/document/plain-text';
import { cleanText } from '../../../app/render/clean-text';
import { renderPdf } from '../../../app/render/pdf/render-pdf';
import { gapTable } from '../gap-table';
import { everywhere, hostileStrings } from '../hostile';
import { hasTool, missingLines, runOn, squeeze, textPages } from '../pdf-tools';
import { documentOf, sampleDocument } from '../sample-document';

const poppler = hasTool('pdftotext');
const qpdf = hasTool('qpdf');

describe.skipIf(!poppler)('the text of a PDF, read back by another program', () => {
  let pages: string[] = [];
  beforeAll(async () => {
    pages = textPages(await renderPdf(sampleDocument()));
  });

  it('holds every line of the document in its order', () => {
    const { blocks } = sampleDocument();
    const body = pages
      .map(withoutFurniture)
      .join('\n')
      .replace(/\s\(page\s\d+\)/g, '');
    expect(missingLines(bodyText(blocks), body)).toEqual([]);
    expect(missingLines(noteText(blocks), body)).toEqual([]);
  });

  it('holds everything that the cover must say', () => {
    const { meta } = sampleDocument();
    const said = [
      meta.classification,
      meta.title,
      meta.subtitle,
      meta.organisation,
      ...meta.facts.flatMap((fact) => [fact.label, fact.value]),
    ];
    expect(missingLines(said, pages[0] ?? '')).toEqual([]);
  });

  it('gives in the contents the page on which each heading stands', () => {
    const entries = (pages[1] ?? '').split('\n').flatMap((line) => {
      const [, number, title, page] = /^(\d[\d.]*) (.+) (\d+)$/.exec(line) ?? [];
      return number && title && page && !line.includes('/')
        ? [{ words: `${number} ${title}`, page: Number(page) }]
        : [];
    });
    expect(entries.map((entry) => entry.words)).toEqual([
      '1 The answer on one page',
      '1.1 Three decisions asked of you',
      '2 Scores by domain',
      '2.1 Practices',
      '3 Ranked gaps',
      '4 Clauses to adopt',
      '4.1 Review',
      '4.2 Exhibits',
    ]);
    for (const { words, page } of entries) expect(squeeze(pages[page - 1] ?? '')).toContain(squeeze(words));
  });

  it('repeats the head of a table on its second page and says that it goes on', () => {
    const page = pages.find((text) => text.includes('Table 2 Gaps by severity (continued)')) ?? '';
    expect(page).toContain('# Severity Gap Now Target');
  });

  it('numbers every page but the cover, out of all pages', () => {
    expect(pages.map((text) => /(\d+) \/ (\d+)/.exec(text)?.[0])).toEqual([
      undefined,
      ...pages.slice(1).map((_, index) => `${index + 2} / ${pages.length}`),
    ]);
  });

  it('marks a draft on every page and a final document on none', async () => {
    expect(pages.every((text) => text.includes('Draft – not released'))).toBe(true);
    const final = textPages(await renderPdf(documentOf([paragraph('done')])));
    expect(final.join()).not.toContain('Draft');
  });

  it('names each character that no font has and marks its place', async () => {
    const text = textPages(await renderPdf(documentOf([paragraph('go 🚀 now 🚀')]))).join();
    expect(text).toContain('go \ufffd now \ufffd');
    expect(text).toContain('U+1F680.');
  });

  it('says that a table has no rows', async () => {
    const text = textPages(await renderPdf(documentOf([gapTable(0)]))).join();
    expect(missingLines([...plainText(documentOf([gapTable(0)])), 'None.'], text)).toEqual([]);
  });

  it('holds all of two thousand rows, each page with the head', async () => {
    const document = documentOf([gapTable(2000)]);
    const pages = textPages(await renderPdf(document));
    expect(missingLines(plainText(document), pages.map(withoutFurniture).join('\n'))).toEqual([]);
    expect(pages.slice(1).filter((text) => !text.includes('# Severity Gap Now Target'))).toEqual([]);
  });

  it.each(Object.entries(hostileStrings))('holds hostile text: %s', async (_, words) => {
    const document = documentOf(everywhere(words), {
      title: words,
      subtitle: words,
      classification: words,
      runningHead: words,
    });
    const text = textPages(await renderPdf(document)).join('\n');
    expect(text).not.toContain('\u0000');
    const latin =
      cleanText(words)
        .replace(/[\u200b\u2060\u2126\u2010\u03a9]/g, '')
        .match(/[\x21-\x7e]+/g) ?? [];
    expect(missingLines(latin, text)).toEqual([]);
  });
});

describe.skipIf(!qpdf)('the file of a PDF, checked by another program', () => {
  it.each<readonly [string, Document]>([
    ['the sample', sampleDocument()],
    ['no blocks at all', documentOf([])],
    ...Object.entries(hostileStrings).map(
      ([name, words]) => [name, documentOf(everywhere(words), { title: words })] as const,
    ),
  ])('has no fault: %s', async (_, document) => {
    expect(runOn(await renderPdf(document), 'qpdf', ['--check'])).toContain('No syntax or stream encoding errors');
  });

  it('has a title, a language, bookmarks, tags and links, and well-formed metadata under a title with markup', async () => {
    const bytes = await renderPdf(
      documentOf([heading(1, 'one', 'First & <last>', '1'), ...everywhere('x')], { title: 'R&D <x>' }),
    );
    const objects = runOn(bytes, 'qpdf', ['--qdf', '--object-streams=disable'], ['-']);
    const wanted = [
      ...['/DisplayDocTitle true', '/Lang (en)', '/Outlines', '/StructTreeRoot', '/S /TH', '/S /URI', '/Marked true'],
      '<rdf:li xml:lang="x-default">R&amp;D &lt;x&gt;</rdf:li>',
      '(R&D <x>)',
    ];
    expect(wanted.filter((part) => !objects.includes(part))).toEqual([]);
    expect(objects.includes('javascript:')).toBe(false);
  });
});

/** Drops the running head and the foot of a page. */
function withoutFurniture(text: string): string {
  return text
    .split('\n')
    .filter(
      (line) =>
        !/^\d+ \/ \d+$|^Gap report · Meridian Logistics.*$|^Draft – not released( \d+ \/ \d+)?$/.test(line.trim()),
    )
    .join('\n');
}
