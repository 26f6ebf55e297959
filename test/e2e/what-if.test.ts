import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { strictContext } from './browser';
import { fillAssessment } from './fill-assessment';
import { browser, server, startBoth } from './server-and-browser';

startBoth();

/** Every table with its rows as they are: what a try may not touch. */
function stored(): Record<string, unknown[]> {
  const file = readdirSync(server.dataDir).find((name) => name.endsWith('.sqlite'));
  if (!file) throw new Error(`no database in ${readdirSync(server.dataDir)}`);
  const db = new Database(join(server.dataDir, file), { readonly: true });
  const tables = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as string[];
  const rows = tables.map((name) => [name, db.prepare(`SELECT * FROM "${name}"`).all()] as const);
  db.close();
  return Object.fromEntries(rows);
}

async function filledPage(javaScriptEnabled: boolean): Promise<{ page: Page; base: string; faults: string[] }> {
  const { context, faults } = await strictContext(browser, server.url, { javaScriptEnabled });
  const base = await fillAssessment(context.request, server.url, 'fast-startup');
  return { page: await context.newPage(), base, faults };
}

const moved = (page: Page) => page.locator('#moves > .moves').innerText();
/** Of a fast start-up at A4 that leaves review to choice. */
const review = 'answer.review.mandatory-review';

async function openParts(page: Page): Promise<void> {
  for (const summary of await page.locator('.what-if form summary').all()) await summary.click();
}

describe('what-if on the result', () => {
  it('without script: shows what moves and why, keeps what was changed on the page, and stores nothing', async () => {
    const { page, base, faults } = await filledPage(false);
    await page.goto(`${base}/result`);
    const before = stored();
    await page.getByRole('link', { name: 'What if?' }).click();
    await openParts(page);
    await page.locator('input[name=autonomy][value=A1]').check();
    await page.locator(`select[name="${review}"]`).selectOption('4');
    await page.getByRole('button', { name: 'Show what moves' }).click();
    const words = await moved(page);
    expect(words).toMatch(/Autonomy in use\n.*A4.*A1/s);
    expect(words).toMatch(/Stakes go from \w+ to \w+\./);
    expect(words).toContain('Use against support');
    await page.locator('#moves summary', { hasText: 'Incidents, replayed' }).click();
    const outages = await page.locator('#moves details[open] .moves').innerText();
    expect(outages).toMatch(/Verdict: \w+\. You report \d+ of \d+ barriers? in place/);
    expect(outages).toMatch(/Now in place: “.*review.*”/i);
    expect(await page.locator(`select[name="${review}"]`).inputValue()).toBe('4');
    expect(await page.locator('input[name=autonomy]:checked').getAttribute('value')).toBe('A1');
    expect(stored()).toEqual(before);
    await page.goto(`${base}/q/review.mandatory-review`);
    expect(await page.locator('input[name=answer]:checked').getAttribute('value')).toBe('1');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('with script: the same words come in place, the page stays, and the last change wins', async () => {
    const { page, base, faults } = await filledPage(true);
    await page.goto(`${base}/what-if`);
    await page.evaluate(() => void Object.assign(window, { stayed: true }));
    const before = stored();
    await openParts(page);
    await page.locator(`select[name="${review}"]`).selectOption('2');
    await page.locator(`select[name="${review}"]`).selectOption('4');
    await page.locator('#moves-said:has-text("move")').waitFor();
    const inPlace = () => page.locator('#moves').textContent();
    const whole = await wholePage(page, base);
    await expect.poll(inPlace).toBe(whole);
    const outages = page.locator('#moves details', { hasText: 'Incidents, replayed' });
    await outages.locator('summary').click();
    await page.evaluate(() => document.getElementById('moves')?.setAttribute('data-old', ''));
    await page.locator(`select[name="${review}"]`).selectOption('3');
    await page.locator('#moves:not([data-old])').waitFor();
    expect(await outages.getAttribute('open')).toBe('');
    expect(await page.evaluate(() => 'stayed' in window)).toBe(true);
    expect(stored()).toEqual(before);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('ready-made tries say what they do; nothing changed moves nothing; a fault is named and moves nothing', async () => {
    const { page, base } = await filledPage(false);
    await page.goto(`${base}/what-if`);
    await page.getByRole('button', { name: 'Show what moves' }).click();
    expect(await page.locator('.moves-summary').innerText()).toContain('Nothing moves');
    await page.getByRole('button', { name: 'Lower autonomy by one step' }).click();
    expect(await moved(page)).toMatch(/Autonomy in use\n.*A4.*A3/s);
    await page.getByRole('button', { name: 'The smallest change that supports the autonomy in use' }).click();
    expect(await moved(page)).toMatch(/Autonomy supported\n.*A4/s);
    expect(await moved(page)).toMatch(/no longer stands? in the way of A\d/);
    await page.goto(`${base}/what-if`);
    await openParts(page);
    await page.locator('input[name=juniors]').fill('a few');
    await page.getByRole('button', { name: 'Show what moves' }).click();
    expect(await page.locator('#problems').innerText()).toContain('One thing needs your attention');
    expect(await page.locator('input[name=juniors]').inputValue()).toBe('a few');
    expect(await page.locator('.moves-summary').innerText()).toContain('Nothing moves');
    await page.context().close();
  });
});

/** The same change sent by the form as a whole page, in another tab without its script. */
async function wholePage(page: Page, base: string): Promise<string> {
  const form = await page
    .locator('form[data-moves]')
    .evaluate((one) => new URLSearchParams(new FormData(one as HTMLFormElement) as never).toString());
  const response = await page.context().request.post(`${server.url}${base}/what-if`, {
    data: form,
    headers: { Origin: server.url, 'Content-Type': 'application/x-www-form-urlencoded' },
  });
  const other = await page.context().newPage();
  await other.setContent((await response.text()).replace(/<(link|script)[^>]*>/g, ''));
  const words = String(await other.locator('#moves').textContent());
  await other.close();
  return words;
}

describe('the numbers of the result', () => {
  it('each leads to a page that tells its sum', async () => {
    const { page, base, faults } = await filledPage(true);
    await page.goto(`${base}/result`);
    const links = await page
      .locator('a[href*="/why/"]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    const told = [...new Set(links)].map(String);
    expect(told.length).toBeGreaterThan(40);
    for (const path of told) {
      const answer = await page.request.get(path);
      expect(answer.status(), path).toBe(200);
      expect(await answer.text(), path).toMatch(/<h1>Why|<h1>The smallest change/);
    }
    const pattern = page.locator('.pattern').first();
    const exposure = /\(([\d to]+) of (\d+) points\)/.exec(
      String(await pattern.locator('.sums > p').last().textContent()),
    );
    await pattern.locator('summary').click();
    await pattern.getByRole('link', { name: 'The rating, answer by answer' }).click();
    const sum = page.locator('table').last().locator('tr').last();
    expect(await sum.innerText()).toMatch(new RegExp(`${exposure?.[1]}\\s+${exposure?.[2]}`));
    expect((await page.request.get(`${base}/why/gap.no.such`)).status()).toBe(404);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
