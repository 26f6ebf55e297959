import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderDocx } from '../../../app/render/docx/render-docx';
import { realDocuments } from '../real-documents';
import { documentOf, sampleDocument } from '../sample-document';
import { xmlOf } from './docx-text';

const document = sampleDocument();
let files: Readonly<Record<string, Uint8Array>> = {};
let body = '';
let styles = '';

beforeAll(async () => {
  files = unzipSync(await renderDocx(document));
  body = xmlOf(files, 'word/document.xml');
  styles = xmlOf(files, 'word/styles.xml');
});

const all = (xml: string, form: RegExp) => [...xml.matchAll(form)].map(([, found = '']) => found);

describe('a Word file', () => {
  it('is the same bytes each time, whatever was written before it', async () => {
    for (const make of [sampleDocument, realDocuments.policy]) {
      const [first, second] = [await renderDocx(make()), await renderDocx(make())];
      expect(Buffer.compare(first, second)).toBe(0);
    }
  });

  it('has each style that it uses, headings under Word’s own names', () => {
    const known = new Set(all(styles, /w:styleId="([^"]+)"/g));
    const used = new Set(all(body, /<w:(?:pStyle|rStyle) w:val="([^"]+)"/g));
    expect([...used].filter((id) => !known.has(id))).toEqual([]);
    for (const id of ['Heading1', 'Heading2', 'Heading3', 'Title', 'Caption', 'TableHeader'])
      expect(used).toContain(id);
    expect(styles).toContain('<w:name w:val="Table header"/>');
    expect(styles).toMatch(/w:styleId="Heading1"[^>]*><w:name w:val="heading 1"\/>/i);
  });

  it('repeats the head of each table of data on every page, and breaks no row', () => {
    const tables = body.match(/<w:tbl>[\s\S]*?<\/w:tbl>/g) ?? [];
    const ofData = tables.filter(
      (table) => table.includes('w:val="TableHeader') && /w:firstRow="(?:true|1)"/.test(table),
    );
    expect(ofData.length).toBeGreaterThan(5);
    for (const table of ofData) expect(table.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  });

  it('describes every picture by the words of its figure', () => {
    const figures = document.blocks.filter((block) => block.kind === 'figure');
    const told = all(body, /<wp:docPr [^>]*descr="([^"]*)"/g);
    expect(told).toEqual(figures.map(({ alt }) => alt));
    expect(Object.keys(files).filter((path) => path.startsWith('word/media/'))).toHaveLength(figures.length);
  });

  it('has contents that Word brings up to date when it opens the file', () => {
    expect(body).toMatch(/<w:instrText[^>]*>TOC [^<]*1-2/);
    expect(xmlOf(files, 'word/settings.xml')).toContain('<w:updateFields');
  });

  it('leads every reference to a bookmark that is there', () => {
    const marks = new Set(all(body, /<w:bookmarkStart [^>]*w:name="([^"]+)"/g));
    const leads = all(body, /w:anchor="([^"]+)"/g);
    expect(leads.length).toBeGreaterThan(5);
    expect(leads.filter((to) => !marks.has(to))).toEqual([]);
    expect([...marks].filter((name) => !/^[A-Za-z_]\w{0,39}$/.test(name))).toEqual([]);
  });

  it('says its language, title and organisation, and its date instead of a clock’s', () => {
    const core = xmlOf(files, 'docProps/core.xml');
    expect(styles).toContain('<w:lang w:val="en-GB"/>');
    expect(core).toContain(`<dc:title>${document.meta.title}</dc:title>`);
    expect(core).toContain(`<dc:creator>${document.meta.organisation}</dc:creator>`);
    expect(all(core, /T00:00:00Z|>(\d{4}-\d{2}-\d{2})T/g).filter(Boolean)).toEqual([
      document.meta.date,
      document.meta.date,
    ]);
  });

  it('bears the draft mark on the cover and on every page, and only while it is one', async () => {
    expect(xmlOf(files, 'word/header1.xml')).toContain('Draft – not released');
    expect(body).toContain('Draft – not released');
    const final = unzipSync(await renderDocx(documentOf(document.blocks)));
    expect(xmlOf(final, 'word/header1.xml') + xmlOf(final, 'word/document.xml')).not.toContain('Draft – not');
  });

  it('says for whom it is and which page this is, at the foot', () => {
    const foot = xmlOf(files, 'word/footer1.xml');
    expect(foot).toContain(document.meta.classification);
    expect(foot).toMatch(/PAGE[\s\S]*NUMPAGES/);
  });

  it('has a note at the foot of the page for each footnote', () => {
    expect(all(body, /<w:footnoteReference w:id="(\d+)"/g)).toEqual(['1']);
    expect(xmlOf(files, 'word/footnotes.xml')).toContain('A credential that works at any time');
  });
});
