import { bullets, cell, heading, paragraph } from '../../app/document/build';
import type { Block } from '../../app/document/document';
import { figure } from './sample-document';

export const hostileStrings: Readonly<Record<string, string>> = {
  prototype: 'constructor',
  emoji: 'ship it 🚀 family 👨‍👩‍👧 flag 🇩🇪',
  arabic: 'السلام عليكم, then Latin',
  chinese: '人工知能コードの管理、審査。',
  markup: '<script>alert(1)</script> &amp; <b>',
  ampersand: 'R&D <x> "quoted" \'and\' back\\slash (paren',
  longWord: 'x'.repeat(400),
  nul: 'a\u0000b\u0007c',
  loneSurrogate: 'left \ud83d right \udc00 end',
  combining: 'e\u0301 n\u0303 a\u0301\u0302\u0303\u0304',
  widthless: 'zero\u200bwidth\u2060joined\u00ad\u202eturned',
  lines: 'first\nsecond\r\nthird\u2028fourth\tfifth',
  blank: '   ',
  nothing: '',
  ligature: 'o\ufb03ce \u2126 \u2010 \u00a0.',
};

/** One text in every place where a document has text. */
export function everywhere(words: string): Block[] {
  return [
    heading(1, 'a', words, words.slice(0, 5) || '1'),
    paragraph(words, 'lead'),
    paragraph([
      { kind: 'code', value: words },
      { kind: 'badge', tone: 'high', value: words },
      {
        kind: 'link',
        url: 'https://example.org/?q=<>&',
        children: [{ kind: 'emphasis', children: [{ kind: 'text', value: words }] }],
      },
      { kind: 'link', url: 'javascript:alert(1)', children: [{ kind: 'text', value: words }] },
      { kind: 'ref', to: 'nowhere', children: [{ kind: 'strong', children: [{ kind: 'text', value: words }] }] },
    ]),
    bullets([words, [paragraph(words), bullets([words, [bullets([words])]], true)], []]),
    {
      kind: 'table',
      caption: words,
      columns: [{ width: 1 }, { width: 9, align: 'right' }],
      head: [cell(words), cell('b'), cell('more cells than columns')],
      rows: [[cell(words), cell(words, 'level-4')], [], [cell([{ kind: 'badge', tone: 'none', value: words }])]],
      rowHeader: true,
    },
    { kind: 'table', columns: [], head: [], rows: [], rowHeader: false },
    { kind: 'callout', tone: 'warning', title: words, children: [paragraph(words)] },
    { kind: 'definitions', items: [{ term: words, children: [{ kind: 'text', value: words }] }] },
    {
      kind: 'clause',
      id: 'c',
      number: words,
      title: words,
      children: [{ kind: 'clause', id: 'd', number: '(a)', title: words, children: [] }],
    },
    figure('f', words, {
      kind: 'dotPlot',
      axis: { min: 0, max: 4, ticks: [0, 2, 4], label: words },
      rows: [{ label: words, floor: -3, ceiling: 9, target: null, note: words }],
    }),
    figure('g', words, {
      kind: 'paceSquare',
      adoption: { floor: 0, ceiling: 0 },
      governance: { floor: 100, ceiling: 100 },
      xLabel: words,
      yLabel: words,
    }),
  ];
}
