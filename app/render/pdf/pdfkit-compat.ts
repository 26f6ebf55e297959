import type PDFDocument from 'pdfkit';
import type { Face } from './face';

/** Everything here leans on private parts of pdfkit 0.20.2, which is pinned; each has its test. */
export type Pdf = InstanceType<typeof PDFDocument>;
export type PdfConstructor = typeof PDFDocument;

/** A font parsed by fontkit. */
export interface ParsedFont {
  readonly characterSet: readonly number[];
  readonly unitsPerEm: number;
  /** Shaped glyphs with their outlines; advances in units of the font. */
  layout(text: string): { readonly glyphs: readonly OutlinedGlyph[]; readonly positions: readonly GlyphPosition[] };
  glyphForCodePoint(codePoint: number): Glyph;
  getGlyph(id: number, codePoints?: readonly number[]): Glyph;
}

interface OutlinedGlyph {
  readonly id: number;
  readonly path: { toSVG(): string };
}

interface Glyph {
  readonly id: number;
  codePoints: readonly number[];
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
  readonly page: {
    readonly width: number;
    readonly height: number;
    readonly fonts: Record<string, unknown>;
    readonly markings: readonly unknown[];
  };
  info: Record<string, unknown>;
  _addInfo(): void;
  readonly outline: OutlineItem;
  getStructTreeRoot(): { readonly data: Record<string, unknown> };
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
  const { font } = privates(pdf.font(bytes as Buffer))._font;
  nameGlyphs(font);
  return font;
}

/**
 * fontkit keeps the first object it makes for a glyph. Made as a part of another letter it stands for no character, and
 * text in all later documents would not be readable; so a character given later counts.
 */
function nameGlyphs(font: ParsedFont): void {
  const make = font.getGlyph;
  font.getGlyph = (id, codePoints = []) => {
    const glyph = make.call(font, id, codePoints);
    if (glyph.codePoints.length === 0) glyph.codePoints = codePoints;
    return glyph;
  };
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
  const start = `BT /${font.id} ${number(size)} Tf 1 0 0 -1 ${number(x)} ${number(y)} Tm`;
  pdf.addContent(`${start}\n[${glyphRun(glyphs, positions)}] TJ ET`);
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
  const allowed = value.replace(notXml, '');
  return allowed.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** No escape makes these legal in XML 1.0. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

/** A bookmark to a height of the current page that keeps the reader's zoom; pdfkit counts `left` from the right edge. */
export function addBookmark(pdf: Pdf, parent: Pdf['outline'], title: string, top: number): Pdf['outline'] {
  return parent.addItem(title, { fit: false, left: privates(pdf).page.width, top } as object);
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

/** pdfkit sorts names by locale where readers search by bytes: names of one length in small letters and digits agree. */
export function destinationName(index: number): string {
  return `d${String(index).padStart(6, '0')}`;
}

/** A place on the current page that links lead to without changing the reader's zoom. */
export function addDestination(pdf: Pdf, name: string, top: number): void {
  pdf.addNamedDestination(name, 'XYZ', null as unknown as number, top, null as unknown as number);
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * A link tied to its element. pdfkit's own text links are tied to none and described by nothing. The element ends here:
 * pdfkit notes the page of an annotation when its element is written, and takes the current one.
 */
export function addLink(
  pdf: Pdf,
  { x, y, width, height }: Area,
  target: { readonly url: string } | { readonly name: string },
  label: string,
  element: Element,
): void {
  const words = label.trim() || ('url' in target ? target.url : 'Link');
  const options = { structParent: element, Contents: new String(words) as string };
  if ('url' in target) pdf.link(x, y, width, height, target.url, options);
  else pdf.goTo(x, y, width, height, target.name, options);
  element.end();
}

/** Decoration. Inside tagged content pdfkit would close that first and leave one end too many. */
export function markArtifact(pdf: Pdf, type: 'Layout' | 'Pagination', draw: () => void): void {
  if (privates(pdf).page.markings.length > 0) throw new Error('an artifact inside tagged content');
  pdf.markContent('Artifact', { type });
  draw();
  pdf.endMarkedContent();
}

export type Element = ReturnType<Pdf['struct']>;

export interface AboutElement {
  readonly alt?: string;
  readonly scope?: 'Row' | 'Column';
  readonly numbering?: 'Decimal' | 'LowerAlpha' | 'Disc';
  readonly id?: string;
  /** On the current page, from its top left corner. */
  readonly box?: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };
}

/** pdfkit knows no list attributes or ids, and keeps one of box and scope; so all attributes are written here. */
export function makeElement(pdf: Pdf, role: string, { alt, scope, numbering, id, box }: AboutElement): Element {
  const element = pdf.struct(role, alt ? { alt } : {});
  const { height } = privates(pdf).page;
  const { data } = dictionaryOf(element);
  if (scope) data.A = { O: 'Table', Scope: scope };
  if (numbering) data.A = { O: 'List', ListNumbering: numbering };
  if (box) data.A = { O: 'Layout', Placement: 'Block', BBox: [box.x1, height - box.y2, box.x2, height - box.y1] };
  if (id) data.ID = new String(id);
  return element;
}

function dictionaryOf(element: Element): { readonly data: Record<string, unknown> } {
  return (element as unknown as { dictionary: { data: Record<string, unknown> } }).dictionary;
}

/** The tree by which readers find elements with an id; pdfkit writes none. Ids in the order of their bytes. */
export function nameElements(pdf: Pdf, elements: ReadonlyMap<string, Element>): void {
  if (elements.size === 0) return;
  const sorted = [...elements].sort(([a], [b]) => (a < b ? -1 : 1));
  const names = sorted.flatMap(([id, element]) => [new String(id), dictionaryOf(element)]);
  privates(pdf).getStructTreeRoot().data.IDTree = { Names: names };
}
