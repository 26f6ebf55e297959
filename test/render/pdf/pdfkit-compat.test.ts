import { beforeAll, describe, expect, it } from 'vitest';
import { heading, paragraph } from '../../../app/document/build';
import { readFont } from '../../../app/render/pdf/font-files';
import * as compat from '../../../app/render/pdf/pdfkit-compat';
import { openWriter, renderPdf } from '../../../app/render/pdf/render-pdf';
import { documentOf, figure, levelPlot, sampleDocument } from '../sample-document';
import {
  arrayAt,
  type at,
  dictAt,
  nameAt,
  numberAt,
  openPdf,
  type ReadPdf,
  readPdf,
  textAt,
  textOf,
  treePairs,
} from './ua/read-pdf';

let writer: Awaited<ReturnType<typeof openWriter>>;
beforeAll(async () => {
  writer = await openWriter();
});

const read = async (bytes: Uint8Array) => readPdf(await openPdf(bytes));
const rendered = async (...blocks: Parameters<typeof documentOf>[0]) => read(await renderPdf(documentOf(blocks)));

describe('text, past the writer’s own layout', () => {
  it('measures shaped text: kerning brings A and V together', () => {
    const { metrics } = writer.typefaces;
    const apart = metrics.width('sans', 'A', 10) + metrics.width('sans', 'V', 10);
    expect(metrics.width('sans', 'AV', 10)).toBeLessThan(apart);
    expect(metrics.width('sans', '0', 1000)).toBeCloseTo(600);
  });

  it('knows which characters a font has, and which share a glyph', () => {
    const { metrics } = writer.typefaces;
    expect(metrics.has('sans', 0x2192)).toBe(true);
    expect(metrics.has('sans', 0x1f680)).toBe(false);
    expect(metrics.canonical('serif', 'a\u00a0b\u2010c')).toBe('a b-c');
    expect(metrics.canonical('serif', '\u2019\u02bc\u03bc\u00b5')).toBe('\u2019\u2019\u03bc\u03bc');
  });

  it('keeps the shapes of words for the next document', async () => {
    const { shapes } = writer.typefaces;
    await rendered(paragraph('unheardof'));
    expect(shapes.sans.unheardof).toBeDefined();
  });

  it('gives a glyph the characters it stands for, though another letter had it as a part before', () => {
    const font = compat.parseFont(writer.Pdf, readFont('sans'));
    const { id } = writer.typefaces.fonts.sans.glyphForCodePoint(0x2019);
    expect(font.getGlyph(id).codePoints).toEqual([]);
    expect(font.glyphForCodePoint(0x2019).codePoints).toEqual([0x2019]);
    expect(font.getGlyph(id).codePoints).toEqual([0x2019]);
  });

  it('lists the fonts of each page that shows them', async () => {
    const { pages } = await rendered(paragraph('a'), { kind: 'pageBreak' }, paragraph('b'));
    const fonts = pages.map(({ dict }) => dictAt(dictAt(dict, 'Resources') ?? dict, 'Font')?.keys().length ?? 0);
    expect(fonts.every((count) => count > 0)).toBe(true);
  });
});

describe('metadata', () => {
  it.each([
    ['R&D <plan> "a"', 'R&amp;D &lt;plan&gt; "a"'],
    ['Prüfung \u{1f680} Ёж', 'Prüfung \u{1f680} Ёж'],
    ['not XML \uffff\ufffe.', 'not XML .'],
  ])('are well-formed under the title %s, which the information keeps', async (title, escaped) => {
    const pdf = await read(await renderPdf(documentOf([paragraph('x')], { title })));
    expect(pdf.xmp).toContain(`<rdf:li xml:lang="x-default">${escaped}</rdf:li>`);
    expect(informationOf(pdf).Title).toBe(title);
  });

  it('have a title even for a document without one', async () => {
    const { xmp } = await read(await renderPdf(documentOf([], { title: ' ' })));
    expect(xmp).toContain('<rdf:li xml:lang="x-default">Plumbline</rdf:li>');
  });

  it('agree with the information: one date of creation, none of change', async () => {
    const pdf = await rendered(paragraph('x'));
    expect(informationOf(pdf)).toMatchObject({ CreationDate: 'D:20260114120000Z', Producer: 'Plumbline' });
    expect(informationOf(pdf)).not.toHaveProperty('ModDate');
    expect(pdf.xmp).toContain('<xmp:CreateDate>2026-01-14T12:00:00Z</xmp:CreateDate>');
    expect(pdf.xmp).not.toContain('ModifyDate');
  });

  it('claim PDF/A-3a and PDF/UA-1, with a colour space for the screen and no partial list of glyphs', async () => {
    const { xmp, catalog, document } = await rendered(paragraph('Ångström, naïve'));
    for (const said of ['<pdfaid:part>3<', '<pdfaid:conformance>A<', '<pdfuaid:part>1<', '<pdfaSchema:prefix>pdfuaid<'])
      expect(xmp).toContain(said);
    const [intent] = arrayAt(catalog, 'OutputIntents');
    expect(String(intent)).toContain('sRGB');
    const objects = document.context.enumerateIndirectObjects().map(([, object]) => object.toString());
    expect(objects.filter((object) => /\/CIDSet|\/SMask|\/ca |\/CA /.test(object))).toEqual([]);
  });

  it('refuse a date that is none, instead of taking the clock’s', async () => {
    await expect(renderPdf(documentOf([paragraph('x')], { date: 'soon' }))).rejects.toThrow('soon');
  });
});

describe('bookmarks', () => {
  const blocks = [heading(1, 'a', 'A'), heading(2, 'b', 'B'), heading(2, 'c', 'C'), heading(1, 'd', 'D')];

  it('are counted: visible ones at the root, hidden ones below zero', async () => {
    const outlines = dictAt((await rendered(...blocks)).catalog, 'Outlines');
    const first = outlines && dictAt(outlines, 'First');
    expect([outlines && numberAt(outlines, 'Count'), first && numberAt(first, 'Count')]).toEqual([2, -2]);
  });

  it('lead to the left edge of the page at the heading, and keep the zoom', async () => {
    const { catalog, pages } = await rendered(...blocks);
    const outlines = dictAt(catalog, 'Outlines');
    const [page, kind, left, top, zoom] = arrayAt(dictAt(outlines ?? catalog, 'First') ?? catalog, 'Dest');
    expect([page === pages[1]?.dict, ...[kind, left, zoom].map(String)]).toEqual([true, '/XYZ', '0', '0']);
    expect(Number(String(top))).toBeGreaterThan(700);
  });
});

describe('links', () => {
  it('find their places by names in the order of bytes, whatever the ids are', async () => {
    const { catalog } = await rendered(...['b', 'A', 'a', 'ab', 'a-b'].map((id) => heading(1, id, id)));
    const names = dictAt(catalog, 'Names');
    const found = treePairs(names && dictAt(names, 'Dests'), 'Names').map(([name]) => textOf(name) ?? '');
    expect(found).toHaveLength(5);
    expect(found).toEqual([...found].sort());
    expect(compat.destinationName(99_999) < compat.destinationName(100_000)).toBe(true);
  });

  it('say where they lead and are tied both ways to an element on their own page', async () => {
    const pdf = await read(await renderPdf(sampleDocument()));
    const tied = pdf.tags.flatMap(({ role, kids }) =>
      kids.flatMap((kid) => (kid.kind === 'object' ? [{ role, ...kid }] : [])),
    );
    const links = pdf.pages.flatMap(({ dict, annotations }) => annotations.map((link) => ({ dict, link })));
    expect(tied).toHaveLength(links.length);
    for (const { dict, link } of links) {
      expect(textAt(link, 'Contents')).toBeTruthy();
      expect(tied.find(({ object }) => object === link)).toMatchObject({ role: 'Link', page: dict });
    }
  });
});

describe('elements', () => {
  it('refuse an artifact inside tagged content, which would leave marks unbalanced', () => {
    const pdf = new writer.Pdf({ font: null as unknown as string, tagged: true });
    const draw = () => compat.markArtifact(pdf, 'Layout', () => {});
    const element = compat.makeElement(pdf, 'P', {});
    pdf.addStructure(element);
    expect(draw).not.toThrow();
    expect(() => element.add(draw)).toThrow('artifact inside tagged content');
  });

  it('keep the box of a figure on the page where it stands, from the bottom left', async () => {
    const { tags } = await rendered({ kind: 'pageBreak' }, figure('f', 'Figure', levelPlot()));
    const attributes = dictAt(tags.find(({ role }) => role === 'Figure')?.dict ?? tags[0]?.dict ?? fail(), 'A');
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = arrayAt(attributes ?? fail(), 'BBox').map((one) => Number(String(one)));
    expect([x1 >= 60, x2 > x1, x2 <= 545, y1 > 400, y2 > y1, y2 <= 770]).not.toContain(false);
  });

  it('carry scopes, kinds of list and ids, and the ids are in a tree of their own', async () => {
    const pdf = new writer.Pdf({ font: null as unknown as string, tagged: true, lang: 'en' });
    const chunks: Uint8Array[] = [];
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    const notes = ['note-000002', 'note-000001'].map((id) => [id, compat.makeElement(pdf, 'Note', { id })] as const);
    for (const [, note] of notes) pdf.addStructure(note);
    pdf.addStructure(compat.makeElement(pdf, 'L', { numbering: 'Decimal' }));
    pdf.addStructure(compat.makeElement(pdf, 'TH', { scope: 'Row' }));
    compat.nameElements(pdf, new Map(notes));
    await new Promise((done) => pdf.on('end', done).end());
    const { catalog, tags } = await read(Buffer.concat(chunks));
    const root = dictAt(catalog, 'StructTreeRoot');
    const pairs = treePairs(root && dictAt(root, 'IDTree'), 'Names');
    expect(pairs.map(([id]) => textOf(id))).toEqual(['note-000001', 'note-000002']);
    expect(pairs.map(([, element]) => element)).toEqual([tags[1]?.dict, tags[0]?.dict]);
    const attributes = tags.slice(2).map(({ dict }) => dictAt(dict, 'A') ?? fail());
    expect(attributes.map((one) => nameAt(one, 'ListNumbering') ?? nameAt(one, 'Scope'))).toEqual(['Decimal', 'Row']);
  });
});

function informationOf({ document }: ReadPdf): Record<string, string | undefined> {
  const information = document.context.lookup(document.context.trailerInfo.Info);
  const dict = information as Parameters<typeof at>[0];
  return Object.fromEntries(dict.keys().map((key) => [key.decodeText(), textAt(dict, key.decodeText())]));
}

function fail(): never {
  throw new Error('not there');
}
