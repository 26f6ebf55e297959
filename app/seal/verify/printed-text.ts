import { latin1, type PdfObject, unpacked } from './pdf-objects';

/** What one page prints. */
export interface PrintedPage {
  /** Runs of text in the order they are drawn. */
  readonly runs: readonly string[];
  /** All that is drawn, as operators; null where it cannot be read. */
  readonly drawing: string | null;
}

type Glyphs = ReadonlyMap<string, string>;

/** The first pages in their order, as far as they stand openly in the file; empty where none does. */
export function printedPages(objects: readonly PdfObject[], most = mostPages): PrintedPage[] {
  const byNumber = new Map(objects.map((one) => [one.number, one]));
  const tree = objects.findLast(({ head }) => /\/Type\s*\/Pages\b/.test(head) && head.includes('/Kids'));
  const kids = [...(/\/Kids\s*\[([^\]]*)\]/.exec(tree?.head ?? '')?.[1] ?? '').matchAll(/(\d{1,9})\s+\d+\s+R/g)];
  const fonts = new Map<number, Glyphs>();
  return kids.slice(0, most).map(([, number]) => printedPage(byNumber.get(Number(number)), byNumber, fonts));
}

const mostPages = 1000;

function printedPage(
  page: PdfObject | undefined,
  byNumber: ReadonlyMap<number, PdfObject>,
  fonts: Map<number, Glyphs>,
): PrintedPage {
  const content = referred(page?.head, 'Contents', byNumber);
  const bytes = content && unpacked(content);
  if (!bytes) return { runs: [], drawing: null };
  const drawing = latin1(bytes);
  const resources = referred(page?.head, 'Resources', byNumber)?.head ?? page?.head ?? '';
  const named = new Map(
    [...resources.matchAll(/\/(F\d{1,4})\s+(\d{1,9})\s+\d+\s+R/g)].map(([, name = '', number]) => [
      name,
      glyphsOf(Number(number), byNumber, fonts),
    ]),
  );
  return { drawing, runs: runsOf(drawing, named) };
}

function referred(
  head: string | undefined,
  key: string,
  byNumber: ReadonlyMap<number, PdfObject>,
): PdfObject | undefined {
  const number = new RegExp(`/${key}\\s+(\\d{1,9})\\s+\\d+\\s+R`).exec(head ?? '')?.[1];
  return number === undefined ? undefined : byNumber.get(Number(number));
}

/** By the four hexadecimal digits of a glyph, what it says, from the font's own table. */
function glyphsOf(number: number, byNumber: ReadonlyMap<number, PdfObject>, fonts: Map<number, Glyphs>): Glyphs {
  const known = fonts.get(number);
  if (known) return known;
  const table = referred(byNumber.get(number)?.head, 'ToUnicode', byNumber);
  const bytes = table && unpacked(table);
  const glyphs = new Map<string, string>();
  for (const [, first = '', list = ''] of (bytes ? latin1(bytes) : '').matchAll(ranges))
    [...list.matchAll(/<([0-9a-fA-F\s]{0,64})>/g)].forEach(([, code = ''], at) => {
      glyphs.set((Number.parseInt(first, 16) + at).toString(16).padStart(4, '0'), utf16(code.replace(/\s/g, '')));
    });
  fonts.set(number, glyphs);
  return glyphs;
}

const ranges = /<([0-9a-fA-F]{4})>\s*<[0-9a-fA-F]{4}>\s*\[([^\]]*)\]/g;

function utf16(hex: string): string {
  const units = hex.match(/.{4}/g) ?? [];
  return String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16)));
}

function runsOf(drawing: string, fonts: ReadonlyMap<string, Glyphs>): string[] {
  const runs: string[] = [];
  let glyphs: Glyphs = new Map();
  for (const [, font, shown] of drawing.matchAll(/\/(F\d{1,4})\s+[\d.]+\s+Tf|\[([^\]]*)\]\s*TJ/g)) {
    if (font !== undefined) glyphs = fonts.get(font) ?? new Map();
    else runs.push(textOf(shown ?? '', glyphs));
  }
  return runs;
}

function textOf(shown: string, glyphs: Glyphs): string {
  const codes = [...shown.matchAll(/<([0-9a-fA-F]*)>/g)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? []);
  return codes.map((code) => glyphs.get(code.toLowerCase()) ?? '\ufffd').join('');
}
