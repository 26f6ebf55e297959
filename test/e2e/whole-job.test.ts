import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { startAssessment, strictContext } from './browser';
import { browser, server, startBoth } from './server-and-browser';

startBoth();

const hostile = 'R&D <script>alert(1)</script> 🚀 شركة';

describe('a newcomer without an account', () => {
  it('answers the quick track and gets both documents and the kit, JavaScript off', async () => {
    const { context, faults } = await strictContext(browser, server.url, { javaScriptEnabled: false });
    const page = await context.newPage();
    const base = await startAssessment(page, hostile);
    await answerFacts(page, base);
    const asked = await answerAll(page);
    expect(asked).toBe(31);
    await page.goto(`${base}/result`);
    const result = await page.locator('main').innerText();
    expect(result).toContain('Your engineers run agents at A4.');
    expect(result).toContain('Your controls support A0.');
    for (const name of ['gap-report.pdf', 'policy.pdf'])
      expect((await download(page, name)).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await download(page, 'enforcement-kit.zip')).subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
    const result1 = JSON.parse((await download(page, 'result.json')).toString());
    expect(result1.autonomy).toMatchObject({ inUse: 'A4', supported: { floor: 'A0', ceiling: 'A0' } });
    const file = (await download(page, 'answers.yaml')).toString();
    expect(file).toContain('R&D <script>');
    expect(file.match(/^ {2}[a-z]+\.[a-z-]+: /gm)).toHaveLength(asked);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('sees the result at any time, with nothing answered', async () => {
    const { context, faults } = await strictContext(browser, server.url);
    const page = await context.newPage();
    const base = await startAssessment(page, 'Nothing yet');
    await page.goto(`${base}/result`);
    expect(await page.locator('main').innerText()).not.toMatch(/NaN|undefined|null/);
    for (const path of ['gap-report', 'policy', 'check']) {
      const response = await page.goto(`${base}/${path}`);
      expect(response?.status()).toBe(200);
    }
    expect(faults).toEqual([]);
    await context.close();
  });

  it('picks a level by its key and saves by Enter', async () => {
    const { context, faults } = await strictContext(browser, server.url);
    const page = await context.newPage();
    const base = await startAssessment(page, 'Keys');
    // A key pressed before the page's script has run does nothing.
    await Promise.all([page.waitForEvent('load'), page.getByRole('link', { name: 'Tooling' }).click()]);
    const first = page.url();
    await page.keyboard.press('3');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.href !== first);
    await page.goto(first);
    expect(await page.locator('input[name=answer]:checked').getAttribute('value')).toBe('3');
    expect(await page.locator('.saved').innerText()).toMatch(/^Saved \d/);
    await page.goto(base);
    expect(await page.locator('main').innerText()).toContain('1 of 8 answered');
    expect(faults).toEqual([]);
    await context.close();
  });

  it('goes back past a refused answer to the saved one, not to a question about sending it again', async () => {
    const { context } = await strictContext(browser, server.url);
    const page = await context.newPage();
    const base = await startAssessment(page, 'Back');
    const question = `${base}/q/tooling.alternatives`;
    await page.goto(question);
    await page.locator('input[name=answer][value=notApplicable]').check();
    await page.getByRole('button', { name: 'Save and continue' }).click();
    expect(await page.getByRole('alert').innerText()).toContain('Say in a few words why');
    await page.locator('input[name=answer][value="2"]').check();
    await page.getByRole('button', { name: 'Save and continue' }).click();
    await page.waitForURL((url) => url.pathname !== question);
    await page.goBack();
    expect(await page.locator('input[name=answer]:checked').getAttribute('value')).toBe('2');
    await context.close();
  });

  it('mends an answer from the list of what is wrong, and the next question opens at its top, JavaScript off', async () => {
    const { context } = await strictContext(browser, server.url, { javaScriptEnabled: false });
    const page = await context.newPage();
    const base = await startAssessment(page, 'Top');
    await page.goto(`${base}/q/tooling.alternatives`);
    await page.locator('input[name=answer][value=notApplicable]').check();
    await page.getByRole('button', { name: 'Save and continue' }).click();
    await page.getByRole('alert').getByRole('link').click();
    expect(new URL(page.url()).hash).toBe('#field-reason');
    await page.locator('input[name=reason]').fill('Our customer names the tool.');
    await page.getByRole('button', { name: 'Save and continue' }).click();
    await page.waitForURL((url) => !url.pathname.endsWith('tooling.alternatives'));
    expect(new URL(page.url()).hash).toBe('');
    await context.close();
  });

  it('presses Start twice and has one assessment', async () => {
    const { context } = await strictContext(browser, server.url);
    const page = await context.newPage();
    await page.goto('/');
    const creationKey = await page.locator('input[name=creationKey]').inputValue();
    const form = { creationKey, organisation: 'Twice', track: 'quick' };
    const headers = { Origin: server.url };
    const sends = [1, 2].map(() => context.request.post('/start', { form, headers, maxRedirects: 0 }));
    const places = (await Promise.all(sends)).map((response) => response.headers().location);
    expect(places[0]).toMatch(/^\/a\/[\w-]{22}$/);
    expect(places[1]).toBe(places[0]);
    await context.close();
  });
});

async function download(page: Page, name: string): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.locator(`a[href$="${name}"]`).first().click()]);
  expect(file.suggestedFilename()).toBe(name);
  return readFileSync(await file.path());
}

async function answerFacts(page: Page, base: string): Promise<void> {
  await page.goto(`${base}/facts/organisation`);
  await page.locator('input[name=engineers]').fill('12');
  await page.locator('input[name=juniors]').fill('40');
  await page.getByRole('button', { name: 'Save and continue' }).click();
  await page.waitForURL('**/facts/use');
  await page.locator('input[name=autonomy][value=A4]').check();
  await page.getByRole('button', { name: 'Save and continue' }).click();
  await page.waitForURL('**/facts/systems');
  await page.locator('input[name="system-tiers"][value=tier-1]').check();
  await page.getByRole('button', { name: 'Save and continue' }).click();
  await page.waitForURL(`**${base}`);
}

/** Answers 0 to every question; returns how many were asked. */
async function answerAll(page: Page): Promise<number> {
  await page.getByRole('link', { name: 'Tooling' }).click();
  let asked = 0;
  while (!page.url().endsWith('/check')) {
    const before = page.url();
    await page.locator('input[name=answer][value="0"]').check();
    if (asked === 0) await page.getByLabel('Note (optional)').fill(`${hostile} ${'a'.repeat(400)}`);
    await page.getByRole('button', { name: 'Save and continue' }).click();
    await page.waitForURL((url) => url.href !== before);
    asked++;
  }
  expect(await page.locator('main').innerText()).toContain('Every question has an answer.');
  expect(await page.locator('main').innerText()).toContain(hostile);
  return asked;
}
