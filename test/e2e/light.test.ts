import { describe, expect, it } from 'vitest';
import { visitFirst } from '../bench/first-visit';
import { startAssessment, strictContext } from './browser';
import { browser, server, startBoth } from './server-and-browser';

startBoth();

describe('the first question page', () => {
  it('weighs at most 30 KB compressed with all it fetches, in at most 5 requests, without framework script', async () => {
    const { context, faults } = await strictContext(browser, server.url);
    const page = await context.newPage();
    const base = await startAssessment(page, 'Light');
    await page.goto(`${base}/check`);
    const first = await page.locator('a[href*="/q/"]').first().getAttribute('href');
    const visit = await visitFirst(browser, { url: server.url + first, cookies: await context.cookies(), slow: false });
    expect(visit.bytes).toBeGreaterThan(0);
    expect(visit.bytes).toBeLessThanOrEqual(30_000);
    expect(visit.requests).toBeLessThanOrEqual(5);
    await page.goto(String(first));
    const scripts = await page.locator('script').evaluateAll((all) => all.map((one) => one.getAttribute('src')));
    expect(scripts).toEqual(['/plumbline.js']);
    expect(faults).toEqual([]);
    await context.close();
  });
});
