import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../../app/render/html/render-html';
import { realDocuments } from '../real-documents';
import { sampleDocument } from '../sample-document';

describe('an HTML file', () => {
  it.each(Object.entries({ ...realDocuments, sample: sampleDocument }))(
    'asks for nothing and runs nothing: %s',
    async (_, make) => {
      const html = await renderHtml(make());
      expect(html).toMatch(/^<!doctype html>\n<html lang="en-GB">/);
      expect(html).toContain('style-src &#x27;sha256-');
      expect(
        html.match(/<(?:script|link|img|iframe|object|embed|form|base)\b|\bsrc=|@import|url\(|\son[a-z]+=|\sstyle=/gi),
      ).toBeNull();
    },
  );

  it('has its style inside, for paper too', async () => {
    const html = await renderHtml(sampleDocument());
    const [, style = ''] = /<style>([\s\S]*)<\/style>/.exec(html) ?? [];
    expect(style).toContain('@media print');
    expect(style).toContain('.doc-tone-level-4{');
    expect(style).not.toContain('<');
  });

  it('leads every link inside to a place that is there', async () => {
    const html = await renderHtml(realDocuments['gap report']());
    const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
    const leads = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(leads.length).toBeGreaterThan(50);
    expect(leads.filter((id) => !ids.has(id))).toEqual([]);
  });
});
