import { beforeAll, describe, expect, it } from 'vitest';
import { heading, paragraph } from '../../../app/document/build';
import { type Face, faceFor, faces, type Metrics } from '../../../app/render/pdf/face';
import { openWriter, renderPdf } from '../../../app/render/pdf/render-pdf';
import { documentOf } from '../sample-document';
import { structText } from './ua/struct-text';
import { uaFaults } from './ua-rules';

let metrics: Metrics;
beforeAll(async () => {
  metrics = (await openWriter()).typefaces.metrics;
});

/** Letters and signs that the languages of these scripts are written in today; first and last of each range. */
const scripts: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'Latin, of Europe and Vietnam': [
    ['\u0020', '\u007e'],
    ['\u00a1', '\u00ac'],
    ['\u00ae', '\u017f'],
    ['\u0218', '\u021b'],
    ['\u1e80', '\u1e85'],
    ['\u1ea0', '\u1ef9'],
  ],
  Greek: [
    ['\u0386', '\u0386'],
    ['\u0388', '\u038a'],
    ['\u038c', '\u038c'],
    ['\u038e', '\u03a1'],
    ['\u03a3', '\u03ce'],
  ],
  Cyrillic: [
    ['\u0400', '\u045f'],
    ['\u0490', '\u0491'],
  ],
  'signs of our own texts': [
    ['\u2013', '\u2014'],
    ['\u2018', '\u201a'],
    ['\u201c', '\u201e'],
    ['\u2020', '\u2022'],
    ['\u2026', '\u2026'],
    ['\u2190', '\u2193'],
    ['\u2212', '\u2212'],
    ['\u2264', '\u2265'],
    ['\ufffd', '\ufffd'],
  ],
};

describe('the typefaces', () => {
  it.each(Object.keys(scripts))('have in every face, or in the one beside it: %s', (script) => {
    const missing = faces.flatMap((face) =>
      [...lettersOf(script)].filter((letter) => faceFor(metrics, face, letter.codePointAt(0) ?? 0) === null),
    );
    expect(missing).toEqual([]);
  });

  it('have all of it in the text faces themselves, so that only headings ever borrow a letter', () => {
    const textFaces: readonly Face[] = faces.filter((face) => face !== 'serif');
    const missing = textFaces.flatMap((face) =>
      Object.keys(scripts).flatMap((script) =>
        [...lettersOf(script)].filter((letter) => !metrics.has(face, letter.codePointAt(0) ?? 0)),
      ),
    );
    expect(missing).toEqual([]);
  });
});

describe('a heading and a paragraph', () => {
  it.each(Object.keys(scripts))('show and give back, without one missing glyph: %s', async (script) => {
    const letters = [...lettersOf(script)].join(' ').normalize('NFC');
    const bytes = await renderPdf(documentOf([heading(1, 'a', letters), paragraph(letters)]));
    expect(await uaFaults(bytes)).toEqual([]);
    const [inHeading = '', inParagraph = ''] = (await structText(bytes)).slice(-2);
    expect([unspaced(inParagraph), unspaced(inHeading)]).toEqual([unspaced(letters), unspaced(letters)]);
  });

  it('mark what no face has, private characters too, and name it at the end', async () => {
    const bytes = await renderPdf(documentOf([heading(1, 'a', '人 A'), paragraph('🚀 \ue000 B')]));
    expect(await uaFaults(bytes)).toEqual([]);
    const text = (await structText(bytes)).join('|');
    expect(text).toContain('\ufffd A|');
    expect(text).toContain('\ufffd \ufffd B');
    expect(text).toContain('U+4EBA, U+1F680, U+E000.');
  });
});

function* lettersOf(script: string): Generator<string> {
  for (const [first, last] of scripts[script] ?? [])
    for (let at = first.charCodeAt(0); at <= last.charCodeAt(0); at += 1) yield String.fromCharCode(at);
}

function unspaced(text: string): string {
  return text.replace(/\s/g, '').replaceAll('µ', 'μ');
}
