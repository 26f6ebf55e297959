import { PDFArray, PDFDict, PDFNumber, PDFStream } from 'pdf-lib';
import { type FontProgram, readFontProgram } from './font-program';
import { arrayAt, at, dictAt, latin1, nameAt, type ReadPdf, streamBytes } from './read-pdf';

/** A font with what the pages show in it. */
export interface ReadFont {
  readonly name: string;
  readonly dict: PDFDict;
  readonly descendant: PDFDict | undefined;
  readonly descriptor: PDFDict | undefined;
  readonly program: FontProgram | null;
  readonly unicode: ReadonlyMap<number, string>;
  readonly widths: ReadonlyMap<number, number>;
  readonly codes: ReadonlySet<number>;
}

export function readFonts({ pages }: ReadPdf): ReadFont[] {
  const shown = new Map<PDFDict, Set<number>>();
  for (const { dict, content } of pages) {
    const resources = dictAt(dict, 'Resources');
    const fonts = resources && dictAt(resources, 'Font');
    for (const { font, codes } of content.paintings) {
      const found = font !== null && fonts ? dictAt(fonts, font) : undefined;
      if (!found) continue;
      const known = shown.get(found) ?? new Set();
      for (const code of codes) known.add(code);
      shown.set(found, known);
    }
  }
  return [...shown].map(([dict, codes]) => readFont(dict, codes));
}

function readFont(dict: PDFDict, codes: ReadonlySet<number>): ReadFont {
  const [descendant] = arrayAt(dict, 'DescendantFonts').filter((one) => one instanceof PDFDict);
  const descriptor = dictAt(descendant ?? dict, 'FontDescriptor');
  const file = descriptor && at(descriptor, 'FontFile2');
  const map = at(dict, 'ToUnicode');
  return {
    name: nameAt(dict, 'BaseFont') ?? '?',
    dict,
    descendant,
    descriptor,
    program: file instanceof PDFStream ? readFontProgram(streamBytes(file)) : null,
    unicode: map instanceof PDFStream ? readToUnicode(latin1(streamBytes(map))) : new Map(),
    widths: descendant ? readWidths(descendant) : new Map(),
    codes,
  };
}

/** Ranges of codes, each to one text or to a list of texts in UTF-16. */
function readToUnicode(map: string): Map<number, string> {
  const found = new Map<number, string>();
  for (const [, from = '', , listed, single] of map.matchAll(
    /<([0-9a-fA-F]{4})>\s*<([0-9a-fA-F]{4})>\s*(?:\[([^\]]*)\]|<([0-9a-fA-F]+)>)/g,
  )) {
    const texts =
      listed === undefined ? [single ?? ''] : [...listed.matchAll(/<([0-9a-fA-F ]*)>/g)].map(([, hex = '']) => hex);
    texts.forEach((hex, index) => {
      found.set(Number.parseInt(from, 16) + index, utf16(hex.replaceAll(' ', '')));
    });
  }
  return found;
}

function utf16(hex: string): string {
  return String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)));
}

/** Of the form `[first [width …] …]`, the only one that our writer uses. */
function readWidths(descendant: PDFDict): Map<number, number> {
  const found = new Map<number, number>();
  let first = 0;
  for (const part of arrayAt(descendant, 'W')) {
    if (part instanceof PDFNumber) first = part.asNumber();
    if (part instanceof PDFArray)
      part.asArray().forEach((width, index) => {
        if (width instanceof PDFNumber) found.set(first + index, width.asNumber());
      });
  }
  return found;
}
