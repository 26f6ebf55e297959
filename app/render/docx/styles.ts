import type { IParagraphStyleOptions, IStylesOptions } from 'docx';
import { colour, warning } from '../theme';
import { hex, twips } from './docx-tools';
import { style } from './style-names';

/** Typefaces that come with Word on every system, because ours are on nobody's machine. */
const fonts = { text: 'Calibri', heading: 'Cambria', code: 'Consolas' } as const;

const ink = hex(colour.ink);
const muted = hex(colour.muted);
const accent = hex(colour.accent);

/** Sizes are in half points, spacing in twips. */
export function documentStyles(lang: string): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: fonts.text, size: 21, color: ink, language: { value: lang } },
        paragraph: spaced(0, 6, 1.15),
      },
      title: { run: { font: fonts.heading, size: 64, bold: true, color: ink }, paragraph: spaced(150, 8, 1) },
      heading1: heading(36, 20, 8),
      heading2: heading(27, 16, 6),
      heading3: heading(23, 12, 4),
      heading4: heading(21, 10, 3),
      caption: {
        run: { size: 18, bold: true, italics: false, color: accent },
        paragraph: { ...spaced(10, 4, 1), keepNext: true },
      },
      listParagraph: { paragraph: { spacing: { after: twips(3) } } },
      hyperlink: { run: { color: hex(colour.link), underline: { type: 'single' } } },
      footnoteText: { run: { size: 17 }, paragraph: spaced(0, 2, 1) },
    },
    paragraphStyles: [...pageStyles, ...unlisted, ...textStyles, ...tableStyles],
    characterStyles: [{ id: style.code, name: 'Code', run: { font: fonts.code, size: 19 } }],
  };
}

function heading(size: number, before: number, after: number) {
  return {
    run: { font: fonts.heading, size, bold: true, italics: false, color: ink },
    paragraph: { ...spaced(before, after, 1), keepNext: true, keepLines: true },
  };
}

/** Points before and after; lines of text as a multiple of the usual. */
function spaced(before: number, after: number, lines: number) {
  return {
    spacing: { before: twips(before), after: twips(after), line: Math.round(240 * lines), lineRule: 'auto' as const },
  };
}

function made(id: string, name: string, parts: Partial<IParagraphStyleOptions>): IParagraphStyleOptions {
  return { id, name, basedOn: 'Normal', quickFormat: true, ...parts };
}

const pageStyles = [
  made(style.subtitle, 'Subtitle', { run: { size: 27, color: muted }, paragraph: spaced(0, 18, 1.1) }),
  made(style.classification, 'Classification', {
    run: { size: 19, bold: true, color: accent },
    paragraph: spaced(0, 2, 1),
  }),
  made(style.draft, 'Draft mark', {
    run: { size: 19, bold: true, color: hex(warning.mark) },
    paragraph: spaced(0, 2, 1),
  }),
  made(style.organisation, 'Organisation', { run: { size: 25, bold: true }, paragraph: spaced(0, 24, 1) }),
  made(style.contentsTitle, 'TOC Heading', {
    run: { font: fonts.heading, size: 36, bold: true },
    paragraph: spaced(0, 10, 1),
  }),
  made('TOC1', 'toc 1', { run: { bold: true }, paragraph: spaced(8, 2, 1) }),
  made('TOC2', 'toc 2', { paragraph: { ...spaced(0, 2, 1), indent: { left: twips(16) } } }),
  made(style.header, 'header', { run: { size: 17, color: muted }, paragraph: spaced(0, 0, 1) }),
  made(style.footer, 'footer', { run: { size: 17, color: muted }, paragraph: spaced(0, 0, 1) }),
];

/** For the headings that the contents leave out: Word lists those of its own styles only. */
const unlisted = [
  made(style.unlisted1, 'Heading 1 unlisted', { basedOn: 'Heading1' }),
  made(style.unlisted2, 'Heading 2 unlisted', { basedOn: 'Heading2' }),
];

const textStyles = [
  made(style.lead, 'Lead', { run: { size: 24 }, paragraph: spaced(0, 8, 1.15) }),
  made(style.muted, 'Muted', { run: { size: 19, color: muted } }),
  made(style.clauseTitle, 'Clause title', {
    run: { bold: true },
    paragraph: { ...spaced(10, 3, 1.1), keepNext: true, outlineLevel: 2 },
  }),
  made(style.calloutTitle, 'Callout title', {
    run: { bold: true, color: accent },
    paragraph: { ...spaced(3, 3, 1.1), keepNext: true },
  }),
  made(style.term, 'Term', { run: { bold: true }, paragraph: spaced(2, 2, 1) }),
];

const tableStyles = [
  made(style.tableText, 'Table text', { run: { size: 18 }, paragraph: spaced(2, 2, 1) }),
  made(style.tableHeader, 'Table header', {
    basedOn: style.tableText,
    run: { bold: true, color: accent },
    paragraph: { keepNext: true },
  }),
  made(style.denseText, 'Table text dense', {
    basedOn: style.tableText,
    run: { size: 16 },
    paragraph: spaced(1, 1, 1),
  }),
  made(style.denseHeader, 'Table header dense', {
    basedOn: style.tableHeader,
    run: { size: 16 },
    paragraph: spaced(1, 1, 1),
  }),
];
