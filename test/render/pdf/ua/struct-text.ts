import type { PDFDict } from 'pdf-lib';
import { type ReadFont, readFonts } from './read-fonts';
import { dictAt, nameAt, openPdf, type ReadPdf, readPdf, type Tag } from './read-pdf';

/** The words of a PDF by its structure, one string an element: without artifacts, figures, contents and bullets. */
export async function structText(bytes: Uint8Array): Promise<string[]> {
  const pdf = readPdf(await openPdf(bytes));
  const shown = shownText(pdf);
  return pdf.tags.flatMap((tag) => (tag.parent === null ? textsOf(tag, shown) : []));
}

type Shown = ReadonlyMap<PDFDict, ReadonlyMap<number, string>>;

function textsOf(tag: Tag, shown: Shown): string[] {
  if (isDrawn(tag)) return [];
  return tag.kids.flatMap((kid) => {
    if (kid.kind === 'tag') return textsOf(kid.tag, shown);
    const text = kid.kind === 'content' && kid.page ? shown.get(kid.page)?.get(kid.mcid) : undefined;
    return text === undefined ? [] : [text];
  });
}

/** Marks and pictures that the document itself has no words for. The labels of a list without numbering are its terms. */
function isDrawn({ role, parent }: Tag): boolean {
  const list = parent?.parent ? dictAt(parent.parent.dict, 'A') : undefined;
  const isBullet = role === 'Lbl' && list !== undefined && nameAt(list, 'ListNumbering') !== undefined;
  return isBullet || role === 'Figure' || role === 'TOC';
}

/** By page and number of marked content, the characters that its glyphs say they are. */
function shownText(pdf: ReadPdf): Shown {
  const fonts = new Map(readFonts(pdf).map((font) => [font.dict, font]));
  return new Map(pdf.pages.map(({ dict, content }) => [dict, pageText(content.paintings, fontsOf(dict, fonts))]));
}

function fontsOf(page: PDFDict, fonts: ReadonlyMap<PDFDict, ReadFont>): (name: string) => ReadFont | undefined {
  const resources = dictAt(page, 'Resources');
  const named = resources && dictAt(resources, 'Font');
  return (name) => {
    const dict = named && dictAt(named, name);
    return dict && fonts.get(dict);
  };
}

function pageText(
  paintings: ReadPdf['pages'][number]['content']['paintings'],
  fontOf: (name: string) => ReadFont | undefined,
): Map<number, string> {
  const texts = new Map<number, string>();
  for (const { within, font, codes } of paintings) {
    const mcid = within.at(-1)?.mcid;
    if (mcid === null || mcid === undefined || font === null) continue;
    const { unicode } = fontOf(font) ?? {};
    const text = codes.map((code) => unicode?.get(code) ?? '').join('');
    texts.set(mcid, (texts.get(mcid) ?? '') + text);
  }
  return texts;
}
