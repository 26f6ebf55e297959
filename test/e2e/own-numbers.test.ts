import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { startAssessment, strictContext } from './browser';
import { tooWide } from './page-checks';
import { browser, server, startBoth } from './server-and-browser';

startBoth();

const input = (page: Page, name: string) => page.locator(`input[name="outcome-numbers.${name}"]`);
const save = (page: Page) => page.getByRole('button', { name: 'Save and continue' }).click();
const open = (page: Page, measure: string) => page.locator('summary', { hasText: measure }).click();

async function fill(page: Page, measure: string, texts: Readonly<Record<string, string>>): Promise<void> {
  for (const [part, text] of Object.entries(texts)) await input(page, `${measure}.${part}`).fill(text);
}

/** What every input holds, by name, empty ones left out. */
function held(page: Page): Promise<Record<string, string>> {
  return page
    .locator('.outcomes input')
    .evaluateAll((all) =>
      Object.fromEntries(
        all.flatMap((one) => (one instanceof HTMLInputElement && one.value ? [[one.name, one.value]] : [])),
      ),
    );
}

const rate = { unit: 'percent', 'before.value': '9', 'before.n': '210', 'before.period': '2025 Q2' };
const recovery = { unit: 'hours', 'after.value': '4,5', 'after.n': '12' };

const numbers = [
  { measure: 'change-fail-rate', value: 9, unit: 'percent', n: 210, period: '2025 Q2', when: 'before' },
  { measure: 'recovery-time', value: 4.5, unit: 'hours', n: 12, period: '2026 Q2', when: 'after' },
];

describe.each([true, false])('own numbers on a phone of 360 px, with script: %s', (javaScriptEnabled) => {
  it('are folded away, refused at their fields with nothing lost, saved, shown again, changed and exported', async () => {
    const phone = { javaScriptEnabled, viewport: { width: 360, height: 800 } };
    const { context } = await strictContext(browser, server.url, phone);
    const page = await context.newPage();
    const base = await startAssessment(page, 'Numbers');
    const address = `${base}/facts/use`;
    await page.goto(address);
    expect(await input(page, 'recovery-time.unit').isVisible()).toBe(false);
    await open(page, 'Change fail rate');
    await fill(page, 'change-fail-rate', rate);
    await open(page, 'Time to recover');
    await fill(page, 'recovery-time', recovery);
    const typed = await held(page);
    expect(Object.keys(typed)).toHaveLength(7);
    await save(page);

    const said = page.locator('#problems');
    await said.waitFor();
    expect(await said.locator('li').allInnerTexts()).toEqual([
      expect.stringMatching(/^Time to recover, after AI tools: write the value in digits/),
      'Time to recover, after AI tools: give the period, or clear the rest.',
    ]);
    expect(await held(page)).toEqual(typed);
    expect(await page.evaluate(tooWide)).toEqual([]);
    await said.locator('a').first().click();
    const wrong = input(page, 'recovery-time.after.value');
    expect(await wrong.isVisible()).toBe(true);
    expect(page.url()).toContain(`#${await wrong.getAttribute('id')}`);
    expect(await wrong.getAttribute('aria-invalid')).toBe('true');
    const told = String(await wrong.getAttribute('aria-describedby')).split(' ');
    expect(await page.locator(`[id="${told.at(-1)}"]`).innerText()).toContain('with a point before decimals');

    await fill(page, 'recovery-time', { 'after.value': '4.5', 'after.period': '2026 Q2' });
    await save(page);
    await page.waitForURL(/\/facts\/systems/);
    await page.goto(address);
    expect(await held(page)).toEqual({
      ...typed,
      'outcome-numbers.recovery-time.after.value': '4.5',
      'outcome-numbers.recovery-time.after.period': '2026 Q2',
    });
    await page.goto(`${base}/check`);
    expect(await page.locator('main').innerText()).toContain(
      'Change fail rate 9 percent before (2025 Q2, n = 210); Time to recover 4.5 hours after (2026 Q2, n = 12)',
    );
    const file = parse(await (await context.request.get(`${base}/download/answers.yaml`)).text());
    expect(file.facts['outcome-numbers']).toEqual(numbers);
    const result = await (await context.request.get(`${base}/download/result.json`)).json();
    expect(result.outcomeNumbers).toEqual(numbers);

    await page.goto(address);
    for (const name of Object.keys(await held(page))) await page.locator(`input[name="${name}"]`).fill('');
    await save(page);
    await page.waitForURL(/\/facts\/systems/);
    const emptied = await (await context.request.get(`${base}/download/answers.yaml`)).text();
    expect(emptied).not.toContain('outcome-numbers');
    await context.close();
  });
});
