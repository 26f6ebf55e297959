import { describe, expect, it } from 'vitest';
import { strictContext } from './browser';
import { browser, server, startBoth } from './server-and-browser';

startBoth();

describe('who builds', () => {
  it('gets one seat’s view without script: no policy, and nothing private in the link to hand on', async () => {
    const { context } = await strictContext(browser, server.url, { javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto('/');
    await page.getByText('I build', { exact: true }).click();
    await page.getByLabel('Name to print on the documents').fill('Parcelwing');
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    const base = new URL(page.url()).pathname;
    expect(await page.getByText('Interview guide').count()).toBe(0);
    await page.goto(`${base}/facts/use`);
    await page.locator('input[value=A3]').check();
    await page.getByRole('button', { name: 'Save and continue' }).click();
    await page.locator('ul.tasks a[href*="/q/"]').first().click();
    let questions = 0;
    for (; page.url().includes('/q/') && questions < 20; questions++) {
      await page.locator('input[type=radio][value="1"]').check();
      await page.locator('form button[type=submit]').first().click();
    }
    expect(questions).toBeGreaterThanOrEqual(8);
    expect(questions).toBeLessThanOrEqual(10);
    await page.goto(`${base}/result`);
    expect(await page.locator('h1').textContent()).toBe('What you can see from your seat');
    expect(await page.getByLabel('Home page for whoever leads').inputValue()).toBe(`${server.url}/?seat=lead#start`);
    const statusOf = async (path: string) => (await context.request.get(server.url + base + path)).status();
    expect(await statusOf('/download/gap-report.pdf')).toBe(200);
    for (const path of ['/policy', '/download/policy.pdf', '/download/interview-guide.pdf'])
      expect(await statusOf(path)).toBe(404);
  });
});
