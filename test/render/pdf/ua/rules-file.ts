import { PDFBool, PDFDict, PDFName } from 'pdf-lib';
import { at, dictAt, latin1, numberAt, type ReadPdf, textAt } from './read-pdf';
import { type Rule, rule, when } from './rule';

const namespace = 'http://www.aiim.org/pdfua/ns/id/';

/** What a file says of itself: its claim, its metadata, its language. */
export const fileRules: readonly Rule[] = [
  rule('5-1', 'the metadata say that the file is PDF/UA', ({ xmp }) =>
    when(!xmp?.includes(`"${namespace}"`), 'no identification'),
  ),
  rule('5-2', 'the part of PDF/UA is 1', ({ xmp }) => when(propertyOf(xmp, 'part')?.value !== '1', 'not part 1')),
  rule('5-3', 'the part is written with the prefix pdfuaid', ({ xmp }) => wrongPrefix(xmp, 'part')),
  rule('5-4', 'an amendment is written with the prefix pdfuaid', ({ xmp }) => wrongPrefix(xmp, 'amd')),
  rule('5-5', 'a corrigendum is written with the prefix pdfuaid', ({ xmp }) => wrongPrefix(xmp, 'corr')),
  rule('6.1-1', 'the file begins with %PDF-1.0 to %PDF-1.7 and one line end', ({ bytes }) =>
    when(!/^%PDF-1\.[0-7](\r\n|\r|\n)[^\r\n]/.test(latin1(bytes.subarray(0, 12))), 'header'),
  ),
  rule('6.2-1', 'the catalog says that the file is marked', ({ catalog }) =>
    when(!isTrue(dictAt(catalog, 'MarkInfo'), 'Marked'), 'not marked'),
  ),
  rule('7.1-4', 'the marks are not suspect', ({ catalog }) =>
    when(isTrue(dictAt(catalog, 'MarkInfo'), 'Suspects'), 'suspects'),
  ),
  rule('7.1-8', 'the catalog has metadata', ({ xmp }) => when(!xmp?.includes('<rdf:RDF'), 'no metadata')),
  rule('7.1-9', 'the metadata have a title', ({ xmp }) =>
    when(!/<dc:title>[\s\S]*<rdf:li[^>]*>[^<]+<\/rdf:li>[\s\S]*<\/dc:title>/.test(xmp ?? ''), 'no title'),
  ),
  rule('7.1-10', 'a reader shows the title, not the name of the file', ({ catalog }) =>
    when(!isTrue(dictAt(catalog, 'ViewerPreferences'), 'DisplayDocTitle'), 'name of the file shown'),
  ),
  rule('7.1-11', 'there is a structure', ({ catalog }) => when(!dictAt(catalog, 'StructTreeRoot'), 'no structure')),
  rule('7.2-2', 'bookmarks have a language', (pdf) =>
    needsLanguage(pdf, dictAt(pdf.catalog, 'Outlines') !== undefined, 'bookmarks'),
  ),
  rule('7.2-29', 'every language is written as a tag such as en or en-GB', ({ catalog, tags }) =>
    [catalog, ...tags.map(({ dict }) => dict)].flatMap((dict) => {
      const lang = textAt(dict, 'Lang');
      return when(lang !== undefined && !/^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/.test(lang), `language ${lang}`);
    }),
  ),
  rule('7.2-33', 'metadata in no named language have the language of the file', (pdf) =>
    needsLanguage(pdf, pdf.xmp?.includes('x-default') ?? false, 'metadata'),
  ),
  rule('7.10-1', 'a configuration of layers has a name', ({ catalog }) =>
    layers(catalog).flatMap((one) => when(!textAt(one, 'Name'), 'layers without a name')),
  ),
  rule('7.10-2', 'no configuration of layers switches by itself', ({ catalog }) =>
    layers(catalog).flatMap((one) => when(at(one, 'AS') !== undefined, 'layers that switch')),
  ),
  rule('7.11-1', 'an embedded file has a name in both forms', ({ document }) =>
    document.context.enumerateIndirectObjects().flatMap(([, object]) => {
      if (!(object instanceof PDFDict) || !object.has(PDFName.of('EF'))) return [];
      return when(!textAt(object, 'F') || !textAt(object, 'UF'), 'embedded file without a name');
    }),
  ),
  rule('7.15-1', 'no form is drawn by a program', ({ catalog }) =>
    when(dictAt(catalog, 'AcroForm')?.has(PDFName.of('XFA')) ?? false, 'XFA'),
  ),
  rule('7.16-1', 'encryption leaves the text to those who read aloud', ({ document }) => {
    const { Encrypt } = document.context.trailerInfo;
    const dict = Encrypt && document.context.lookup(Encrypt);
    return dict instanceof PDFDict ? when(((numberAt(dict, 'P') ?? 0) & 512) === 0, 'encrypted') : [];
  }),
];

function propertyOf(xmp: string | null, name: string): { prefix: string; value: string } | null {
  const declared = [...(xmp ?? '').matchAll(/xmlns:([\w-]+)="([^"]+)"/g)].filter(([, , uri]) => uri === namespace);
  for (const [, prefix = ''] of declared) {
    const [, value] = new RegExp(`<${prefix}:${name}>([^<]*)<`).exec(xmp ?? '') ?? [];
    if (value !== undefined) return { prefix, value };
  }
  return null;
}

function wrongPrefix(xmp: string | null, name: string): string[] {
  const found = propertyOf(xmp, name);
  return when(found !== null && found.prefix !== 'pdfuaid', `${found?.prefix}:${name}`);
}

export function needsLanguage({ catalog }: ReadPdf, has: boolean, what: string): string[] {
  return when(has && !textAt(catalog, 'Lang'), `${what} without a language`);
}

function isTrue(dict: PDFDict | undefined, key: string): boolean {
  return dict !== undefined && at(dict, key) === PDFBool.True;
}

function layers(catalog: PDFDict): PDFDict[] {
  const properties = dictAt(catalog, 'OCProperties');
  const one = properties && dictAt(properties, 'D');
  return one ? [one] : [];
}
