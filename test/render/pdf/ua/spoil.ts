import { type PDFArray, type PDFDict, type PDFDocument, PDFName, type PDFObject, PDFStream, PDFString } from 'pdf-lib';
import { type ReadFont, readFonts } from './read-fonts';
import { arrayAt, at, dictAt, latin1, nameAt, readPdf, streamBytes } from './read-pdf';

/** Ways to make one thing of a good file wrong. */
export interface Spoiled {
  bytes: Uint8Array;
  readonly document: PDFDocument;
}

export const name = (value: string) => PDFName.of(value);
export const words = (value: string) => PDFString.of(value);

export function catalogOf({ document }: Spoiled): PDFDict {
  return document.catalog as PDFDict;
}

export function inCatalog(file: Spoiled, key: string): PDFDict {
  const found = dictAt(catalogOf(file), key);
  if (!found) throw new Error(`the catalog has no ${key}`);
  return found;
}

export function set(dict: PDFDict, key: string, value: PDFObject | null): void {
  if (value === null) dict.delete(PDFName.of(key));
  else dict.set(PDFName.of(key), value);
}

/** The first element of a kind, or of one that holds a certain kind. */
export function tagged(file: Spoiled, role: string, holding?: string): PDFDict {
  const found = readPdf(file).tags.find(
    (tag) =>
      tag.role === role &&
      (holding === undefined || tag.kids.some((kid) => kid.kind === 'tag' && kid.tag.role === holding)),
  );
  if (!found) throw new Error(`no ${role} in the file`);
  return found.dict;
}

export function rename(dict: PDFDict, role: string): void {
  set(dict, 'S', name(role));
}

/** Puts a new element into another, at the end or at a place. */
export function insert(file: Spoiled, parent: PDFDict, role: string, place?: number): PDFDict {
  const { context } = file.document;
  const made = context.obj({ S: role, K: [] });
  set(made, 'P', context.getObjectRef(parent) ?? parent);
  const kids = at(parent, 'K') as PDFArray;
  kids.insert(place ?? kids.size(), context.register(made));
  return made;
}

export function rewriteContent({ document }: Spoiled, change: (content: string) => string): void {
  const page = document.getPages()[2]?.node;
  const contents = page && at(page, 'Contents');
  if (!page || !(contents instanceof PDFStream)) throw new Error('no content on the third page');
  const changed = change(latin1(streamBytes(contents)));
  set(page, 'Contents', document.context.register(document.context.stream(Buffer.from(changed, 'latin1'))));
}

export function rewriteXmp(file: Spoiled, change: (xmp: string) => string): void {
  const { xmp } = readPdf(file);
  const changed = change(xmp ?? '');
  if (changed === xmp) throw new Error('the metadata have not changed');
  const stream = file.document.context.stream(Buffer.from(changed, 'utf8'));
  set(catalogOf(file), 'Metadata', file.document.context.register(stream));
}

export function firstLink(file: Spoiled): PDFDict {
  return annotationOf(file, 'Link');
}

/** A link turned into another kind of annotation. */
export function otherAnnotation(file: Spoiled, subtype: string): void {
  set(annotationOf(file, 'Link'), 'Subtype', name(subtype));
}

function annotationOf({ document }: Spoiled, subtype: string): PDFDict {
  const all = document.getPages().flatMap((page) => arrayAt(page.node, 'Annots')) as PDFDict[];
  const found = all.find((one) => nameAt(one, 'Subtype') === subtype);
  if (!found) throw new Error(`no ${subtype} in the file`);
  return found;
}

export function firstFont(file: Spoiled): ReadFont & { readonly descendant: PDFDict; readonly descriptor: PDFDict } {
  const [font] = readFonts(readPdf(file));
  if (!font?.descendant || !font.descriptor) throw new Error('no font in the file');
  return { ...font, descendant: font.descendant, descriptor: font.descriptor };
}
