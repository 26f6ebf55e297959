import { inflateSync } from 'node:zlib';
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFStream,
  PDFString,
} from 'pdf-lib';
import { type Content, readContent } from './content-stream';

/** A PDF as the rules look at it. Everything is read anew from `document`, so that a test can spoil that first. */
export interface ReadPdf {
  readonly bytes: Uint8Array;
  readonly document: PDFDocument;
  readonly catalog: PDFDict;
  readonly pages: readonly ReadPage[];
  /** All elements of the structure, parents before children. */
  readonly tags: readonly Tag[];
  /** The metadata stream of the catalog; null when there is none. */
  readonly xmp: string | null;
}

export interface ReadPage {
  readonly number: number;
  readonly dict: PDFDict;
  readonly content: Content;
  readonly annotations: readonly PDFDict[];
}

export interface Tag {
  readonly role: string;
  readonly dict: PDFDict;
  readonly parent: Tag | null;
  readonly kids: readonly Kid[];
}

type Kid =
  | { readonly kind: 'tag'; readonly tag: Tag }
  | { readonly kind: 'content'; readonly page: PDFDict | undefined; readonly mcid: number }
  | { readonly kind: 'object'; readonly page: PDFDict | undefined; readonly object: PDFObject | undefined };

export async function openPdf(bytes: Uint8Array): Promise<{ bytes: Uint8Array; document: PDFDocument }> {
  return { bytes, document: await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true }) };
}

export function readPdf({ bytes, document }: { bytes: Uint8Array; document: PDFDocument }): ReadPdf {
  const catalog = document.catalog as PDFDict;
  const root = dictAt(catalog, 'StructTreeRoot');
  const tags: Tag[] = [];
  if (root) for (const kid of kidObjects(root)) readTag(kid, null, tags);
  const metadata = at(catalog, 'Metadata');
  return {
    bytes,
    document,
    catalog,
    pages: document.getPages().map((page, index) => readPage(page.node, index + 1)),
    tags,
    xmp: metadata instanceof PDFStream ? Buffer.from(streamBytes(metadata)).toString('utf8') : null,
  };
}

function readPage(dict: PDFDict, number: number): ReadPage {
  const contents = at(dict, 'Contents');
  const streams = contents instanceof PDFArray ? contents.asArray().map((ref) => dict.context.lookup(ref)) : [contents];
  const text = streams.map((one) => (one instanceof PDFStream ? latin1(streamBytes(one)) : '')).join('\n');
  return { number, dict, content: readContent(text), annotations: arrayAt(dict, 'Annots').filter(isDict) };
}

function readTag(object: PDFObject | undefined, parent: Tag | null, tags: Tag[]): Tag | null {
  if (!(object instanceof PDFDict)) return null;
  const kids: Kid[] = [];
  const tag: Tag = { role: nameAt(object, 'S') ?? '', dict: object, parent, kids };
  tags.push(tag);
  for (const kid of kidObjects(object)) {
    const read = readKid(kid, tag, tags);
    if (read) kids.push(read);
  }
  return tag;
}

function readKid(object: PDFObject | undefined, parent: Tag, tags: Tag[]): Kid | null {
  const page = dictAt(parent.dict, 'Pg');
  if (object instanceof PDFNumber) return { kind: 'content', page, mcid: object.asNumber() };
  if (!(object instanceof PDFDict)) return null;
  const own = dictAt(object, 'Pg') ?? page;
  const type = nameAt(object, 'Type');
  if (type === 'MCR') return { kind: 'content', page: own, mcid: numberAt(object, 'MCID') ?? -1 };
  if (type === 'OBJR') return { kind: 'object', page: own, object: at(object, 'Obj') };
  const tag = readTag(object, parent, tags);
  return tag && { kind: 'tag', tag };
}

function kidObjects(dict: PDFDict): (PDFObject | undefined)[] {
  const kids = at(dict, 'K');
  return kids instanceof PDFArray ? kids.asArray().map((kid) => dict.context.lookup(kid)) : [kids];
}

export function childTags(tag: Tag): Tag[] {
  return tag.kids.flatMap((kid) => (kid.kind === 'tag' ? [kid.tag] : []));
}

export function childRoles(tag: Tag): string[] {
  return childTags(tag).map(({ role }) => role);
}

/** Number trees and name trees written without branches, as ours are: pairs of key and value. */
export function treePairs(tree: PDFDict | undefined, key: 'Nums' | 'Names'): [PDFObject, PDFObject | undefined][] {
  const flat = tree ? at(tree, key) : undefined;
  if (!tree || !(flat instanceof PDFArray)) return [];
  const all = flat.asArray();
  return all.flatMap((one, index) =>
    index % 2 === 0 ? [[one, tree.context.lookup(all[index + 1])] as const] : [],
  ) as [PDFObject, PDFObject | undefined][];
}

export function at(dict: PDFDict, key: string): PDFObject | undefined {
  return dict.lookup(PDFName.of(key));
}

export function dictAt(dict: PDFDict, key: string): PDFDict | undefined {
  const found = at(dict, key);
  return found instanceof PDFStream ? found.dict : isDict(found) ? found : undefined;
}

export function arrayAt(dict: PDFDict, key: string): (PDFObject | undefined)[] {
  const found = at(dict, key);
  return found instanceof PDFArray ? found.asArray().map((one) => dict.context.lookup(one)) : [];
}

export function nameAt(dict: PDFDict, key: string): string | undefined {
  const found = at(dict, key);
  return found instanceof PDFName ? found.decodeText() : undefined;
}

export function numberAt(dict: PDFDict, key: string): number | undefined {
  const found = at(dict, key);
  return found instanceof PDFNumber ? found.asNumber() : undefined;
}

export function textAt(dict: PDFDict, key: string): string | undefined {
  return textOf(at(dict, key));
}

export function textOf(object: PDFObject | undefined): string | undefined {
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : undefined;
}

export function streamBytes(stream: PDFStream): Uint8Array {
  // pdf-lib inflates in JavaScript, which is most of the time of reading.
  if (stream instanceof PDFRawStream && nameAt(stream.dict, 'Filter') === 'FlateDecode')
    return inflateSync(stream.getContents());
  return stream instanceof PDFRawStream ? decodePDFRawStream(stream).decode() : stream.getContents();
}

export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}

function isDict(object: PDFObject | undefined): object is PDFDict {
  return object instanceof PDFDict;
}
