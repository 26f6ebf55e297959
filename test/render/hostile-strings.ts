import { bullets, cell, heading, paragraph } from '../../app/document/build';
import type { Document } from '../../app/document/document';
import { documentOf, figure } from './sample-document';

/** Hostile strings by number, the same in every run: each kind in turn, each time another one of its kind. */
export function hostileString(number: number): string {
  const kind = kinds[number % kinds.length];
  return kind ? kind(randomFrom(number)) : '';
}

/** In the places where a string can do harm: names, headings, a column one glyph wide, nested text, links, a chart. */
export function hostileDocument(words: string): Document {
  const narrow = [{ width: 0.001 }, { width: 1, align: 'right' as const }];
  return documentOf(
    [
      { kind: 'contents', title: words },
      heading(1, 'a', words, '1'),
      paragraph([
        { kind: 'text', value: words },
        { kind: 'badge', tone: 'high', value: words },
        { kind: 'link', url: `https://example.org/${words}`, children: [{ kind: 'code', value: words }] },
      ]),
      bullets([words, [paragraph(words, 'lead'), bullets([words], true)]]),
      {
        kind: 'table',
        columns: narrow,
        head: [cell(words), cell('b')],
        rows: [[cell(words), cell('1')]],
        rowHeader: true,
      },
      { kind: 'clause', id: 'c', number: '(a)', title: words, children: [] },
      figure('f', words, {
        kind: 'dotPlot',
        axis: { min: 0, max: 4, ticks: [0, 4], label: 'Level' },
        rows: [{ label: words, floor: 0, ceiling: 4, target: null, note: words }],
      }),
    ],
    { title: words, organisation: words, classification: words, runningHead: words },
  );
}

type Random = () => number;

/** mulberry32: small, and the same everywhere. */
function randomFrom(seed: number): Random {
  let state = (seed * 2654435761) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const pick = <T>(random: Random, all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
const between = (random: Random, least: number, most: number) => least + Math.floor(random() * (most - least + 1));
const some = (random: Random, most: number, one: () => string, joint = '') =>
  Array.from({ length: between(random, 1, most) }, one).join(joint);
const character = (random: Random, ranges: readonly (readonly [number, number])[]) => {
  const [first, last] = pick(random, ranges);
  return String.fromCodePoint(between(random, first, last));
};

const rightToLeft = [
  [0x5d0, 0x5ea],
  [0x621, 0x64a],
  [0x7ca, 0x7ea],
] as const;
const marks = [
  [0x300, 0x36f],
  [0x1ab0, 0x1abe],
  [0x20d0, 0x20f0],
] as const;
const direction = ['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2069', '\u200e', '\u200f'];
const syntax = [
  '(',
  ')',
  '\\',
  '<',
  '>',
  '<<',
  '>>',
  '[',
  ']',
  '/',
  '%',
  '&',
  ';',
  'endobj',
  'EMC',
  'endstream',
  ']]>',
  '--',
];
const faces = ['\u{1f468}', '\u{1f469}', '\u{1f3fd}', '\u200d', '\ufe0f', '\u{1f1e9}', '\u{1f680}', '\u2764'];

/** What other PDF writers were brought down by: text without a break, right to left, emoji, stacked marks, NUL, PDF syntax. */
const kinds: readonly ((random: Random) => string)[] = [
  (random) => pick(random, ['x', 'W', '\u00a0', '_', 'ﬁ', '\u2060a']).repeat(between(random, 100, 4000)),
  (random) =>
    some(random, 120, () => pick(random, [character(random, rightToLeft), ' ', pick(random, direction), 'a'])),
  (random) => some(random, 60, () => pick(random, faces)),
  (random) => some(random, 20, () => `a${some(random, 30, () => character(random, marks))}`),
  (random) => some(random, 80, () => String.fromCharCode(between(random, 0, 0x9f))),
  (random) => some(random, 40, () => pick(random, syntax), pick(random, ['', ' '])),
  (random) => some(random, 60, () => String.fromCharCode(between(random, 0xd7f0, 0xe010))),
  (random) =>
    some(random, 60, () => String.fromCodePoint(pick(random, [0xfffe, 0xffff, 0x1ffff, 0xfdd0, 0xfffd, 0xfeff]))),
  (random) =>
    some(random, 90, () =>
      character(random, [
        [0x20, 0x24f],
        [0x370, 0x52f],
        [0x1e00, 0x1fff],
      ]),
    ),
  (random) =>
    some(random, 60, () =>
      character(random, [
        [0x2000, 0x2bff],
        [0xfb00, 0xfb4f],
        [0xff00, 0xffef],
      ]),
    ),
  (random) =>
    some(random, 90, () =>
      character(random, [
        [0, 0xd7ff],
        [0xe000, 0x10ffff],
      ]),
    ),
  (random) =>
    some(random, 40, () => pick(random, [' ', '\t', '\n', '\r\n', '\u2028', '\u3000', '\u200b', '\u00ad', 'a'])),
  (random) => some(random, 8, () => pick(random, ['', ' ', '.', '-', '\u2014', '0', '\u0000'])),
  (random) =>
    some(random, 30, () =>
      character(random, [
        [0x900, 0x97f],
        [0xe01, 0xe3a],
        [0x1100, 0x11ff],
        [0xac00, 0xd7a3],
      ]),
    ),
];
