import { describe, expect, it } from 'vitest';
import { heading, paragraph } from '../../../app/document/build';
import { openWriter, renderPdf } from '../../../app/render/pdf/render-pdf';
import { documentOf } from '../sample-document';

describe('what we lean on in the pinned PDF writer', () => {
  it('measures shaped text: kerning brings A and V together', async () => {
    const { metrics } = (await openWriter()).typefaces;
    const apart = metrics.width('sans', 'A', 10) + metrics.width('sans', 'V', 10);
    expect(metrics.width('sans', 'AV', 10)).toBeLessThan(apart);
    expect(metrics.width('sans', '0', 1000)).toBeCloseTo(600);
  });

  it('knows which characters a font has, and which share a glyph', async () => {
    const { metrics } = (await openWriter()).typefaces;
    expect(metrics.has('sans', 0x2192)).toBe(true);
    expect(metrics.has('sans', 0x1f680)).toBe(false);
    expect(metrics.canonical('serif', 'a\u00a0b\u2010c')).toBe('a b-c');
  });

  it('counts bookmarks: visible ones at the root, hidden ones below zero', async () => {
    const blocks = [heading(1, 'a', 'A'), heading(2, 'b', 'B'), heading(2, 'c', 'C'), heading(1, 'd', 'D')];
    const file = Buffer.from(await renderPdf(documentOf(blocks))).toString('latin1');
    expect(file.match(/\/Count -?\d+/g)).toEqual(expect.arrayContaining(['/Count 2', '/Count -2']));
  });

  it('names destinations in byte order, whatever the ids are', async () => {
    const blocks = ['b', 'A', 'a', 'ab', 'a-b'].map((id) => heading(1, id, id));
    const file = Buffer.from(await renderPdf(documentOf(blocks))).toString('latin1');
    expect(file.match(/\(d\d{6}\)/g)?.slice(0, 5)).toHaveLength(5);
  });

  it('refuses a date that is none, instead of taking the clock’s', async () => {
    await expect(renderPdf(documentOf([paragraph('x')], { date: 'soon' }))).rejects.toThrow('soon');
  });
});
