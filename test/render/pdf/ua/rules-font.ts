import { PDFName, PDFStream } from 'pdf-lib';
import { type ReadFont, readFonts } from './read-fonts';
import { at, nameAt, type ReadPdf, streamBytes } from './read-pdf';
import { type Rule, rule, when } from './rule';

/** Fonts, as far as our writer uses them: composite TrueType fonts in subsets. */
export const fontRules: readonly Rule[] = [
  perFont('7.21.3.1-1', 'a composite font is encoded by identity', ({ dict }) =>
    nameAt(dict, 'Subtype') === 'Type0' && !identity(dict) ? ['another encoding'] : [],
  ),
  perFont(
    '7.21.3.2-1',
    'codes of an embedded TrueType font lead to glyphs by a stated map',
    ({ descendant, program }) =>
      when(
        descendant !== undefined &&
          nameAt(descendant, 'Subtype') === 'CIDFontType2' &&
          program !== null &&
          !descendant.has(PDFName.of('CIDToGIDMap')),
        'no map from codes to glyphs',
      ),
  ),
  perFont('7.21.3.3-1', 'no encoding is left to what a reader has installed', ({ dict }) =>
    when(!identity(dict) && !(at(dict, 'Encoding') instanceof PDFStream), 'encoding not embedded'),
  ),
  perFont('7.21.4.1-1', 'every font shown is embedded', ({ program }) => when(program === null, 'not embedded')),
  perFont('7.21.4.1-2', 'the embedded font has every glyph shown', ({ program, codes }) =>
    [...codes].filter((code) => program && code >= program.glyphs).map((code) => `no glyph ${code}`),
  ),
  perFont('7.21.4.2-2', 'a list of the glyphs embedded, if there is one, is whole', ({ descriptor, program }) => {
    const list = descriptor && at(descriptor, 'CIDSet');
    if (!(list instanceof PDFStream) || !program) return [];
    const bits = streamBytes(list);
    const listed = (glyph: number) => ((bits[glyph >> 3] ?? 0) & (0x80 >> (glyph & 7))) !== 0;
    return when(![...Array(program.glyphs).keys()].every(listed), 'glyphs left off the list');
  }),
  perFont('7.21.5-1', 'the widths stated are those of the font', ({ program, widths, codes }) =>
    [...codes].flatMap((code) => {
      const stated = widths.get(code) ?? 1000;
      return when(program !== null && Math.abs(program.width(code) - stated) > 1, `width of ${code}`);
    }),
  ),
  perFont('7.21.7-1', 'every glyph shown says which characters it is', ({ unicode, codes }) =>
    [...codes].flatMap((code) => when(!unicode.get(code), `glyph ${code} is no character`)),
  ),
  perFont('7.21.7-2', 'no glyph is said to be NUL or a byte order mark', ({ unicode, codes }) =>
    [...codes].flatMap((code) => when(/[\0\ufffe\ufeff]/.test(unicode.get(code) ?? ''), `glyph ${code}`)),
  ),
  perFont('7.21.8-1', 'the glyph for missing characters is never shown', ({ codes }) =>
    when(codes.has(0), 'a character without a glyph'),
  ),
];

function perFont(id: string, says: string, faults: (font: ReadFont) => string[]): Rule {
  return rule(id, says, (pdf: ReadPdf) =>
    readFonts(pdf).flatMap((font) => faults(font).map((fault) => `${font.name}: ${fault}`)),
  );
}

function identity(dict: ReadFont['dict']): boolean {
  return /^Identity-[HV]$/.test(nameAt(dict, 'Encoding') ?? '');
}
