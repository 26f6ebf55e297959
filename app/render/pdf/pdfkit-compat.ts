import type PDFDocument from 'pdfkit';
import type { Face } from './face';

/** Everything here leans on private parts of pdfkit 0.20.2, which is pinned; each has its test. */
export type Pdf = InstanceType<typeof PDFDocument>;
export type PdfConstructor = typeof PDFDocument;

/** A font parsed by fontkit. */
export interface ParsedFont {
  readonly characterSet: readonly number[];
  glyphForCodePoint(codePoint: number): { readonly id: number };
}

export type Shapes = Record<string, unknown>;

interface EmbeddedFont {
  readonly id: string;
  readonly font: ParsedFont;
  layoutCache: Shapes;
  ref(): unknown;
  layout(text: string, features: undefined, onlyWidth: true): { readonly advanceWidth: number };
  encode(text: string): [readonly string[], readonly GlyphPosition[]];
}

interface GlyphPosition {
  readonly xAdvance: number;
  readonly advanceWidth: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

interface Privates {
  readonly _font: EmbeddedFont;
  readonly page: { readonly height: number; readonly fonts: Record<string, unknown> };
  info: Record<string, unknown>;
  _addInfo(): void;
  readonly outline: OutlineItem;
}

interface OutlineItem {
  readonly outlineData: { Count?: number };
  readonly children: readonly OutlineItem[];
}

function privates(pdf: Pdf): Privates {
  return pdf as unknown as Privates;
}

/** Parses a font through the writer, which is the only package here that depends on fontkit. */
export function parseFont(Pdf: PdfConstructor, bytes: Uint8Array): ParsedFont {
  const pdf = new Pdf({ font: null as unknown as string, autoFirstPage: false });
  return privates(pdf.font(bytes as Buffer))._font.font;
}

/** Advance of a text in thousandths of its size, shaped as it will be written. */
export function shapedWidth(pdf: Pdf, text: string): number {
  return privates(pdf)._font.layout(text, undefined, true).advanceWidth;
}

/** Chooses a face already parsed, with the shapes that earlier documents found: shaping is most of the cost. */
export function chooseFace(pdf: Pdf, face: Face, font: ParsedFont, shapes: Shapes): void {
  pdf.registerFont(face, font as unknown as Buffer);
  pdf.font(face);
  privates(pdf)._font.layoutCache = shapes;
}

/** Writes one run of the chosen face at a baseline: a single text object instead of the writer's own layout. */
export function writeRun(pdf: Pdf, text: string, x: number, y: number, size: number): void {
  const { _font: font, page } = privates(pdf);
  const [glyphs, positions] = font.encode(text);
  page.fonts[font.id] ??= font.ref();
  // The page's coordinates are turned upside down by the writer; text turns them back.
  pdf.addContent(`BT /${font.id} ${number(size)} Tf 1 0 0 -1 ${number(x)} ${number(y)} Tm`);
  pdf.addContent(`[${glyphRun(glyphs, positions)}] TJ ET`);
}

/** Kerning and mark offsets as TJ adjustments; vertical offsets are dropped, which no Latin text shows. */
function glyphRun(glyphs: readonly string[], positions: readonly GlyphPosition[]): string {
  let run = '';
  let hex = '';
  const adjust = (amount: number) => {
    if (Math.abs(amount) < 0.01) return;
    run += `${hex === '' ? '' : `<${hex}>`} ${number(-amount)} `;
    hex = '';
  };
  glyphs.forEach((glyph, index) => {
    const position = positions[index];
    adjust(position?.xOffset ?? 0);
    hex += glyph;
    adjust((position?.xAdvance ?? 0) - (position?.advanceWidth ?? 0) - (position?.xOffset ?? 0));
  });
  return hex === '' ? run : `${run}<${hex}>`;
}

function number(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

/** pdfkit writes the information into XML unescaped: a title with an ampersand makes the metadata ill-formed. */
export function escapeMetadata(pdf: Pdf): void {
  const target = privates(pdf);
  const write = target._addInfo;
  target._addInfo = () => {
    const raw = target.info;
    target.info = Object.fromEntries(Object.entries(raw).map(([key, value]) => [key, escapeXml(value)]));
    write.call(target);
    target.info = raw;
  };
}

function escapeXml(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** pdfkit leaves /Count off the root and off closed items, which validators refuse. All our items are closed. */
export function countOutline(pdf: Pdf): void {
  const root = privates(pdf).outline;
  if (root.children.length > 0) root.outlineData.Count = root.children.length;
  root.children.forEach(countClosed);
}

function countClosed(item: OutlineItem): void {
  if (item.children.length > 0) item.outlineData.Count = -item.children.length;
  item.children.forEach(countClosed);
}
