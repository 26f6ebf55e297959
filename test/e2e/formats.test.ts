import { strFromU8, unzipSync } from 'fflate';
import type { APIRequestContext } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { strictContext } from './browser';
import { fillAssessment } from './fill-assessment';
import { browser, server, startBoth } from './server-and-browser';

startBoth();

describe('other formats, from the result page', () => {
  it('are offered behind one word each, and every link gives its file', async () => {
    const { context, faults } = await strictContext(browser, server.url, { javaScriptEnabled: false });
    const base = await fillAssessment(context.request, server.url, 'regional-bank');
    const page = await context.newPage();
    await page.goto(`${base}/result`);
    expect(await page.getByRole('link', { name: 'Word' }).first().isVisible()).toBe(false);
    await page.locator('summary', { hasText: 'Other formats' }).first().click();
    expect(await page.getByRole('link', { name: 'Word' }).first().isVisible()).toBe(true);
    const links = await page
      .locator('details a[href*="/download/"]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
    const names = links
      .map((link) => link.split('/').at(-1) ?? '')
      .filter((name) => /\.(docx|md|html|xlsx|zip|json)$/.test(name));
    expect(names).toContain('policy.docx');
    expect(names).toContain('tables.xlsx');

    expect(await wordTitle(context.request, `${base}/download/policy.docx`)).toBe('AI coding policy');
    const workbook = await context.request.get(`${base}/download/tables.xlsx`);
    expect(Object.keys(unzipSync(await workbook.body()))).toContain('xl/workbook.xml');
    const zip = unzipSync(await (await context.request.get(`${base}/download/tables.zip`)).body());
    expect(Object.keys(zip).sort()).toEqual(
      ['about', 'answers', 'facts', 'gaps', 'plan'].map((name) => `tables/${name}.csv`),
    );
    const markdown = await context.request.get(`${base}/download/gap-report.md`);
    expect(markdown.headers()['content-type']).toBe('text/markdown; charset=utf-8');
    expect(await markdown.text()).toContain('# Gap report');
    const html = await context.request.get(`${base}/download/clause-ledger.html`);
    expect(html.headers()['content-disposition']).toBe('attachment; filename="clause-ledger.html"');
    expect((await context.request.get(`${base}/download/policy.exe`)).status()).toBe(404);
    expect((await context.request.get(`${base}/download/constructor.docx`)).status()).toBe(404);
    expect(faults).toEqual([]);
    await context.close();
  });
});

async function wordTitle(request: APIRequestContext, url: string): Promise<string | undefined> {
  const parts = unzipSync(await (await request.get(url)).body());
  const core = strFromU8(parts['docProps/core.xml'] ?? new Uint8Array());
  return /<dc:title>([^<]*)/.exec(core)?.[1];
}
