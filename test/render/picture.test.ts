import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { renderPdf } from '../../app/render/pdf/render-pdf';
import { drawPicture } from '../../app/render/picture/draw-picture';
import { answerSheet, reportFigures } from '../../app/report/pictures';
import { realEdition, realisticMid, respondents } from '../report/respondents';

const edition = realEdition();
const input = realisticMid(edition);
const figures = reportFigures(input);
const text = async (of: Parameters<typeof drawPicture>[0]['of']) =>
  new TextDecoder().decode(await drawPicture({ of, form: 'svg' }));

describe('a chart by itself', () => {
  it.each(figures.map((figure) => [figure.id, figure] as const))(
    '%s is an SVG that needs no other file',
    async (_id, figure) => {
      const svg = await text(figure);
      expect(svg).toContain(`<title id="title">${escaped(figure.caption)}</title>`);
      expect(svg).toContain(`<desc id="description">${escaped(figure.alt)}</desc>`);
      expect(svg).not.toMatch(/font-family|<text|<image|@import|url\(|href="(?!#)|NaN|undefined/);
      const drawn = new Set([...svg.matchAll(/<path id="([^"]+)"/g)].map((match) => match[1]));
      for (const [, use] of svg.matchAll(/<use href="#([^"]+)"/g)) expect(drawn).toContain(use);
    },
  );

  it('keeps what was typed from being markup', async () => {
    const [figure] = figures;
    if (!figure) throw new Error('no figure');
    const svg = await text({ ...figure, caption: '<script>alert("x")</script>' });
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;script&gt;alert(&quot;x&quot;)');
  });

  it('is a PNG three pixels a point, with the same bytes each time', async () => {
    const [of] = figures;
    if (!of) throw new Error('no figure');
    const svg = await text(of);
    const [, width = '', height = ''] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
    const png = await drawPicture({ of, form: 'png' });
    expect([...png.slice(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
    const view = new DataView(png.buffer, png.byteOffset);
    expect(Math.abs(view.getUint32(16) - 3 * Number(width))).toBeLessThanOrEqual(1);
    expect(Math.abs(view.getUint32(20) - 3 * Number(height))).toBeLessThanOrEqual(1);
    expect(digest(await drawPicture({ of, form: 'png' }))).toBe(digest(png));
  });
});

describe('page 3 by itself', () => {
  it.each(Object.entries(respondents(edition)))('of %s is one page without a cover', async (_name, one) => {
    const sheet = answerSheet(one);
    const svg = await text(sheet);
    expect(svg).toContain('aria-label="The answer on one page"');
    const pdf = Buffer.from(await renderPdf(sheet)).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1);
  });
});

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
