import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxEdit, readEditText, tidyText } from '../../app/assessment/edit-text';
import { bullets, paragraph, strong, text } from '../../app/document/build';
import { blocksOf, textOf } from '../../app/edits/text-blocks';
import { runs } from '../property-runs';

describe('blocks as a person types them', () => {
  it('paragraphs are parted by an empty line, items marked', () => {
    const blocks = [paragraph([text('Do '), strong('this'), text('.')]), bullets(['a', 'b']), bullets(['x'], true)];
    expect(textOf(blocks)).toBe('Do this.\n\n- a\n- b\n\n1. x');
    expect(blocksOf('Do this.\n\n- a\n- b\n\n1. x')).toEqual([
      paragraph('Do this.'),
      bullets(['a', 'b']),
      bullets(['x'], true),
    ]);
  });

  it('what words would lose is not for typing', () => {
    const note = { kind: 'footnote', mark: '1', children: [text('n')] } as const;
    const badge = { kind: 'badge', tone: 'high', value: 'High' } as const;
    for (const lost of [[note], [badge], [{ kind: 'strong', children: [badge] } as const]])
      expect(textOf([paragraph(lost)])).toBeNull();
    expect(textOf([bullets([[paragraph('a'), bullets(['b'])]])])).toBeNull();
    expect(textOf([])).toBeNull();
  });

  it('a text typed and read back is the same text, however often', () => {
    const line = fc.string({
      unit: fc.constantFrom('a', ' ', '-', '1', '.', '\n', '\r', '\t', 'é', 'e\u0301', '\u2028'),
      maxLength: 40,
    });
    fc.assert(
      fc.property(line, (raw) => {
        const tidy = tidyText(raw);
        expect(tidyText(tidy)).toBe(tidy);
        if (tidy === '') return;
        const again = textOf(blocksOf(tidy));
        expect(again === null ? null : textOf(blocksOf(again))).toBe(again);
        expect(again?.replace(/\s+/g, ' ').replace(/\d+\. /g, '')).toBe(
          tidy.replace(/\s+/g, ' ').replace(/\d+\. /g, ''),
        );
      }),
      runs(2000),
    );
  });
});

describe('what a person wrote', () => {
  it.each([
    ['   \n ', 'empty-edit'],
    ['a\u0000b', 'control-character'],
    ['a\ud800b', 'control-character'],
    ['x'.repeat(maxEdit + 1), 'edit-length'],
  ])('%j is refused: %s', (raw, rule) => {
    expect(readEditText(raw)).toMatchObject({ kind: 'problem', problem: { field: 'text', rule } });
  });

  it('keeps every other letter, and ends lines in one way', () => {
    expect(readEditText(' R&D <b>\r\n\r\n\r\nשלום 🚀 ')).toEqual({ kind: 'value', value: 'R&D <b>\n\nשלום 🚀' });
    expect(readEditText('🚀'.repeat(maxEdit))).toMatchObject({ kind: 'value' });
  });
});
