import { type Face, faces, type Metrics } from './face';
import { readFont } from './font-files';
import { chooseFace, type ParsedFont, type PdfConstructor, parseFont, type Shapes, shapedWidth } from './pdfkit-compat';

/** Parsed fonts with their caches, shared by all documents of a process. */
export interface Typefaces {
  readonly fonts: Readonly<Record<Face, ParsedFont>>;
  readonly shapes: Readonly<Record<Face, Shapes>>;
  readonly metrics: Metrics;
}

/** Distinct words kept before the caches start again: bounds memory at some tens of megabytes. */
const mostWords = 30_000;

/** Parses every face, once for all documents of a thread; shapes of words are kept for those that follow. */
export function openTypefaces(Pdf: PdfConstructor): Typefaces {
  const fonts = byFace((face) => parseFont(Pdf, readFont(face)));
  // Without a prototype: "valueOf" and "constructor" are words like all others.
  const shapes = byFace((): Shapes => Object.create(null));
  const characters = byFace((face) => charactersOf(fonts[face]));
  return { fonts, shapes, metrics: metricsOf(Pdf, fonts, shapes, characters) };
}

function byFace<T>(make: (face: Face) => T): Record<Face, T> {
  return Object.fromEntries(faces.map((face) => [face, make(face)])) as Record<Face, T>;
}

/**
 * Every character of a font with the one most written of those that have the same glyph. A glyph stands for the first
 * character it is asked for, so asking in this order settles what text reads back as, whichever document comes first.
 */
function charactersOf(font: ParsedFont): ReadonlyMap<number, number> {
  const common = new Map<number, number>();
  const sorted = font.characterSet.filter(isLetter).sort((a, b) => rarity(a) - rarity(b));
  return new Map(
    sorted.flatMap((codePoint) => {
      const { id } = font.glyphForCodePoint(codePoint);
      if (id === 0) return [];
      if (!common.has(id)) common.set(id, codePoint);
      return [[codePoint, common.get(id) ?? codePoint] as const];
    }),
  );
}

/** Ligatures are never asked for as characters, since their glyphs must read back as the letters that they join. */
function isLetter(codePoint: number): boolean {
  return codePoint < 0xfb00 || codePoint > 0xfb06;
}

/** The lowest first, but quotation marks before the modifier letters that look like them, and Greek mu before the micro sign. */
function rarity(codePoint: number): number {
  const isLookalike = (codePoint >= 0x2b0 && codePoint <= 0x2ff) || codePoint === 0xb5;
  return isLookalike ? codePoint + 0x110000 : codePoint;
}

function metricsOf(
  Pdf: PdfConstructor,
  fonts: Typefaces['fonts'],
  shapes: Typefaces['shapes'],
  characters: Readonly<Record<Face, ReadonlyMap<number, number>>>,
): Metrics {
  const ruler = new Pdf({ font: null as unknown as string, autoFirstPage: false });
  const words = byFace(() => new Map<string, number>());
  const measure = (face: Face, word: string): number => {
    const known = words[face].get(word);
    if (known !== undefined) return known;
    if (words[face].size >= mostWords) {
      words[face].clear();
      for (const key of Object.keys(shapes[face])) delete shapes[face][key];
    }
    chooseFace(ruler, face, fonts[face], shapes[face]);
    const width = shapedWidth(ruler, word);
    words[face].set(word, width);
    return width;
  };
  return {
    width: (face, text, size) => (piecesWidth(text, (word) => measure(face, word)) * size) / 1000,
    has: (face, codePoint) => characters[face].has(codePoint),
    canonical: (face, text) =>
      asciiOnly.test(text)
        ? text
        : [...text].map((c) => String.fromCodePoint(characters[face].get(c.codePointAt(0) ?? 0) ?? 0)).join(''),
  };
}

/** Sum over the pieces of a text, each with the space that ends it: so the writer shapes them. */
function piecesWidth(text: string, measure: (word: string) => number): number {
  let sum = 0;
  let start = 0;
  for (let end = text.indexOf(' '); end >= 0; end = text.indexOf(' ', start)) {
    sum += measure(text.slice(start, end + 1));
    start = end + 1;
  }
  return start < text.length ? sum + measure(text.slice(start)) : sum;
}

/** No two of these share a glyph. */
const asciiOnly = /^[\x20-\x7e]*$/;
