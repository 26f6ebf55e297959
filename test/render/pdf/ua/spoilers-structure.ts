import type { PDFArray, PDFDict } from 'pdf-lib';
import { at, childTags, readPdf } from './read-pdf';
import { insert, rename, type Spoiled, set, tagged, words } from './spoil';

type Spoiler = (file: Spoiled) => void;

/** An element of this kind where it may not stand. */
const astray =
  (role: string): Spoiler =>
  (file) => {
    insert(file, tagged(file, 'Sect'), role);
  };
/** An element of a kind that this one may not hold. */
const holding =
  (role: string, kind: string): Spoiler =>
  (file) => {
    insert(file, tagged(file, role), kind);
  };
const lastKid = (dict: PDFDict) => {
  const kids = at(dict, 'K') as PDFArray;
  return { kids, last: kids.size() - 1 };
};
const span = (file: Spoiled, cell: PDFDict, spans: Record<string, number>) =>
  set(cell, 'A', file.document.context.obj({ O: 'Table', ...spans }));

/** For each rule about elements, a way to break it. */
export const structureSpoilers: Readonly<Record<string, Spoiler>> = {
  '7.2-3': holding('Table', 'P'),
  '7.2-4': astray('TR'),
  '7.2-5': astray('THead'),
  '7.2-6': astray('TBody'),
  '7.2-7': astray('TFoot'),
  '7.2-8': astray('TH'),
  '7.2-9': astray('TD'),
  '7.2-10': holding('TR', 'P'),
  '7.2-11': holding('Table', 'THead'),
  '7.2-12': (file) => {
    holding('Table', 'TFoot')(file);
    holding('Table', 'TFoot')(file);
  },
  '7.2-13': (file) => rename(tagged(file, 'TBody'), 'TFoot'),
  '7.2-14': (file) => rename(tagged(file, 'TBody'), 'Caption'),
  '7.2-15': (file) => {
    const [first, second] = readPdf(file).tags.filter(({ role }) => role === 'TR');
    const [upper, lower] = [first, second].map((row) => (row ? childTags(row) : []));
    if (upper?.[1]) span(file, upper[1].dict, { RowSpan: 2 });
    if (lower?.[0]) span(file, lower[0].dict, { ColSpan: 2 });
  },
  '7.2-16': (file) => {
    insert(file, tagged(file, 'Table'), 'Caption', 1);
  },
  '7.2-17': astray('LI'),
  '7.2-18': astray('LBody'),
  '7.2-19': holding('L', 'P'),
  '7.2-20': holding('LI', 'P'),
  '7.2-26': astray('TOCI'),
  '7.2-27': holding('TOC', 'P'),
  '7.2-28': holding('TOC', 'Caption'),
  '7.2-36': holding('THead', 'P'),
  '7.2-37': holding('TBody', 'P'),
  '7.2-38': (file) => {
    insert(file, insert(file, tagged(file, 'Table'), 'TFoot'), 'P');
  },
  '7.2-39': (file) => {
    insert(file, tagged(file, 'Table', 'Caption'), 'Caption');
  },
  '7.2-40': holding('L', 'Caption'),
  '7.2-41': (file) => span(file, tagged(file, 'TH'), { RowSpan: 2, ColSpan: 1 }),
  '7.2-42': (file) => {
    const { kids, last } = lastKid(tagged(file, 'TR', 'TD'));
    kids.remove(last);
  },
  '7.3-1': (file) => set(tagged(file, 'Figure'), 'Alt', null),
  '7.4.2-1': (file) => rename(tagged(file, 'H2'), 'H3'),
  '7.4.4-1': (file) => {
    astray('H')(file);
    astray('H')(file);
  },
  '7.4.4-2': astray('H'),
  '7.4.4-3': astray('H'),
  '7.5-1': (file) => {
    for (const { role, dict } of readPdf(file).tags) if (role === 'TH') set(dict, 'A', null);
  },
  '7.7-1': astray('Formula'),
  '7.9-1': astray('Note'),
  '7.9-2': (file) => {
    for (const note of [0, 1].map(() => insert(file, tagged(file, 'Sect'), 'Note'))) set(note, 'ID', words('n1'));
  },
};
