import { PDFNumber } from 'pdf-lib';
import { firstFont, firstLink, name, otherAnnotation, rewriteContent, type Spoiled, set, words } from './spoil';

type Spoiler = (file: Spoiled) => void;

/** Shows the glyph of a code after all else on the page. */
const showing =
  (code: string): Spoiler =>
  (file) =>
    rewriteContent(file, (content) => {
      const [font] = /\/F\d+/.exec(content) ?? [];
      return `${content}\n/Artifact BMC BT ${font} 9 Tf <${code}> Tj ET EMC`;
    });

const toUnicode = (file: Spoiled, text: string) => {
  const { dict, codes } = firstFont(file);
  const code = ([...codes][0] ?? 0).toString(16).padStart(4, '0');
  const map = file.document.context.stream(`1 beginbfrange <${code}> <${code}> [<${text}>] endbfrange`);
  set(dict, 'ToUnicode', file.document.context.register(map));
};

/** For each rule about pages, links and fonts, a way to break it. */
export const pageSpoilers: Readonly<Record<string, Spoiler>> = {
  '7.1-1': (file) =>
    rewriteContent(file, (content) => content.replace('/P <<', '/P <</MCID 0>> BDC /Artifact BMC EMC EMC /P <<')),
  '7.1-2': (file) => rewriteContent(file, (content) => `/Artifact BMC /P <</MCID 0>> BDC EMC EMC ${content}`),
  '7.1-3': (file) => rewriteContent(file, (content) => `${content} 0 0 9 9 re f`),
  '7.18.1-1': (file) => otherAnnotation(file, 'Highlight'),
  '7.18.1-2': (file) => set(firstLink(file), 'Contents', null),
  '7.18.2-1': (file) => otherAnnotation(file, 'TrapNet'),
  '7.18.3-1': ({ document }) => {
    for (const page of document.getPages()) set(page.node, 'Tabs', name('R'));
  },
  '7.18.5-1': (file) => set(firstLink(file), 'StructParent', PDFNumber.of(0)),
  '7.18.5-2': (file) => set(firstLink(file), 'Contents', words('')),
  '7.21.3.1-1': (file) => set(firstFont(file).dict, 'Encoding', name('UniJIS-UTF16-H')),
  '7.21.3.2-1': (file) => set(firstFont(file).descendant, 'CIDToGIDMap', null),
  '7.21.3.3-1': (file) => set(firstFont(file).dict, 'Encoding', name('Private-H')),
  '7.21.4.1-1': (file) => set(firstFont(file).descriptor, 'FontFile2', null),
  '7.21.4.1-2': showing('fff0'),
  '7.21.4.2-2': (file) => {
    const { context } = file.document;
    set(firstFont(file).descriptor, 'CIDSet', context.register(context.stream(new Uint8Array([0x80]))));
  },
  '7.21.5-1': (file) => set(firstFont(file).descendant, 'W', file.document.context.obj([0, [1, 2, 3]])),
  '7.21.7-1': (file) => set(firstFont(file).dict, 'ToUnicode', null),
  '7.21.7-2': (file) => toUnicode(file, 'feff'),
  '7.21.8-1': showing('0000'),
};
