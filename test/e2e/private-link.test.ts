import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startAssessment, strictContext } from './browser';
import { browser, server, startBoth } from './server-and-browser';

startBoth();

const pages = [
  '',
  '/details',
  '/facts/use',
  '/q/tooling.data-classes',
  '/check',
  '/result',
  '/gap-report',
  '/policy',
  '/download/result.json',
  '/download/answers.yaml',
  '/delete',
];

describe('the private link', () => {
  it('opens the assessment in another browser, leaves the address, and stays out of the log', async () => {
    const { context } = await strictContext(browser, server.url);
    const page = await context.newPage();
    const base = await startAssessment(page, 'Linked');
    const link = await page.getByLabel('Private link').inputValue();
    const other = await strictContext(browser, server.url);
    const there = await other.context.newPage();
    await there.goto(link);
    expect(new URL(there.url()).pathname).toBe(base);
    await there.getByRole('heading', { name: 'Linked' }).waitFor();
    const token = link.split('/r/')[1] ?? '';
    expect(token).toHaveLength(43);
    expect(server.output()).not.toContain(token);
    await Promise.all([context.close(), other.context.close()]);
  });

  it('is the only door: every page answers strangers exactly as if the assessment did not exist', async () => {
    const { context } = await strictContext(browser, server.url);
    const page = await context.newPage();
    const base = await startAssessment(page, 'Closed');
    const stranger = await browser.newContext({ baseURL: server.url });
    const absent = `/a/${'x'.repeat(22)}`;
    for (const path of pages) {
      const [closed, missing] = await Promise.all([
        stranger.request.get(base + path),
        stranger.request.get(absent + path),
      ]);
      expect([path, closed.status()]).toEqual([path, 404]);
      expect(withoutNonce(await closed.text())).toBe(withoutNonce(await missing.text()));
    }
    for (const token of ['x', 'y'.repeat(43)]) {
      const response = await stranger.request.get(`/r/${token}`);
      expect(response.status()).toBe(404);
    }
    await Promise.all([context.close(), stranger.close()]);
  });

  it('a second assessment in the same browser does not open the first to others', async () => {
    const { context } = await strictContext(browser, server.url);
    const page = await context.newPage();
    const first = await startAssessment(page, 'First');
    const second = await startAssessment(page, 'Second');
    for (const [base, name] of [
      [first, 'First'],
      [second, 'Second'],
    ] as const) {
      await page.goto(base);
      await page.getByRole('heading', { level: 1, name }).waitFor();
    }
    await context.close();
  });

  it('ends with everything else when the owner deletes, and no text stays in the files', async () => {
    const { context } = await strictContext(browser, server.url);
    const page = await context.newPage();
    const marker = 'Zanzibar-Marker-4711';
    const base = await startAssessment(page, marker);
    await page.goto(`${base}/q/tooling.data-classes`);
    await page.getByLabel('Note (optional)').fill(`${marker} note`);
    await page.locator('input[name=answer][value="2"]').check();
    const asked = page.url();
    await page.getByRole('button', { name: 'Save and continue' }).click();
    await page.waitForURL((url) => url.href !== asked);
    await page.goto(`${base}/delete`);
    await page.getByRole('button', { name: 'Delete everything' }).click();
    await page.waitForURL(`${server.url}/?deleted`);
    expect((await context.request.get(base)).status()).toBe(404);
    for (const file of readdirSync(server.dataDir))
      expect(readFileSync(join(server.dataDir, file)).includes(marker)).toBe(false);
    await context.close();
  });
});

function withoutNonce(html: string): string {
  return html.replace(/nonce="[^"]*"/g, '');
}
