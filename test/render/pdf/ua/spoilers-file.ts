import { PDFBool } from 'pdf-lib';
import { catalogOf, inCatalog, insert, name, rewriteXmp, type Spoiled, set, tagged, words } from './spoil';

type Spoiler = (file: Spoiled) => void;

const withoutLanguage: Spoiler = (file) => set(catalogOf(file), 'Lang', null);
const addProperty =
  (prefix: string, property: string): Spoiler =>
  (file) =>
    rewriteXmp(file, (xmp) =>
      xmp.replace(
        '</rdf:RDF>',
        `<rdf:Description xmlns:${prefix}="http://www.aiim.org/pdfua/ns/id/"><${prefix}:${property}>1</${prefix}:${property}></rdf:Description></rdf:RDF>`,
      ),
    );

/** For each rule about the file as a whole, a way to break it. */
export const fileSpoilers: Readonly<Record<string, Spoiler>> = {
  '5-1': (file) => rewriteXmp(file, (xmp) => xmp.replaceAll('pdfua/ns/id', 'other/ns/id')),
  '5-2': (file) => rewriteXmp(file, (xmp) => xmp.replace('<pdfuaid:part>1<', '<pdfuaid:part>2<')),
  '5-3': (file) => rewriteXmp(file, (xmp) => xmp.replaceAll('pdfuaid:', 'ua:').replace('xmlns:pdfuaid', 'xmlns:ua')),
  '5-4': addProperty('ua', 'amd'),
  '5-5': addProperty('ua', 'corr'),
  '6.1-1': (file) => {
    file.bytes = Buffer.from(Buffer.from(file.bytes).toString('latin1').replace('%PDF-1.7', '%PDF-2.0'), 'latin1');
  },
  '6.2-1': (file) => set(inCatalog(file, 'MarkInfo'), 'Marked', PDFBool.False),
  '7.1-4': (file) => set(inCatalog(file, 'MarkInfo'), 'Suspects', PDFBool.True),
  '7.1-8': (file) => set(catalogOf(file), 'Metadata', null),
  '7.1-9': (file) => rewriteXmp(file, (xmp) => xmp.replaceAll('dc:title', 'dc:subject')),
  '7.1-10': (file) => set(inCatalog(file, 'ViewerPreferences'), 'DisplayDocTitle', null),
  '7.1-11': (file) => set(catalogOf(file), 'StructTreeRoot', null),
  '7.2-2': withoutLanguage,
  '7.2-24': withoutLanguage,
  '7.2-29': (file) => set(tagged(file, 'P'), 'Lang', words('english, mostly')),
  '7.2-33': withoutLanguage,
  '7.2-34': withoutLanguage,
  '7.2-22': withoutLanguage,
  '7.2-21': (file) => {
    set(tagged(file, 'P'), 'ActualText', words('read this'));
    withoutLanguage(file);
  },
  '7.2-23': (file) => {
    set(tagged(file, 'P'), 'E', words('in full'));
    withoutLanguage(file);
  },
  '7.10-1': (file) => set(catalogOf(file), 'OCProperties', file.document.context.obj({ D: {} })),
  '7.10-2': (file) => set(catalogOf(file), 'OCProperties', file.document.context.obj({ D: { AS: [] } })),
  '7.11-1': (file) => {
    file.document.context.register(file.document.context.obj({ Type: 'Filespec', EF: {} }));
  },
  '7.15-1': (file) => set(catalogOf(file), 'AcroForm', file.document.context.obj({ XFA: [] })),
  '7.16-1': (file) => {
    file.document.context.trailerInfo.Encrypt = file.document.context.register(file.document.context.obj({ P: 4 }));
  },
  '7.1-5': (file) => {
    insert(file, tagged(file, 'Sect'), 'Chapter');
  },
  '7.1-6': (file) => {
    insert(file, tagged(file, 'Sect'), 'Chapter');
    set(
      inCatalog(file, 'StructTreeRoot'),
      'RoleMap',
      file.document.context.obj({ Chapter: 'Part2', Part2: 'Chapter' }),
    );
  },
  '7.1-7': (file) => set(inCatalog(file, 'StructTreeRoot'), 'RoleMap', file.document.context.obj({ P: name('Div') })),
  '7.1-12': (file) => set(tagged(file, 'P'), 'P', null),
};
