import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { strictContext } from '../e2e/browser';
import { type Filled, noted, ruledOut } from './seed-texts';

/** Opens every page with every text and compares it with the same page with plain words. */
export async function checkPages(browser: Browser, url: string, [plain, ...hostile]: readonly Filled[]): Promise<void> {
  const { context, faults } = await watching(browser, url);
  const page = await context.newPage();
  const wanted = await shapes(page, plain as Filled);
  // A 409 and a 400 are the answers wanted, and Chromium writes each into its console.
  const real = () => faults.filter((fault) => !/status of (400|409)/.test(fault));
  expect(real()).toEqual([]);
  for (const one of hostile) {
    expect(await shapes(page, one), one.text).toEqual(wanted);
    expect(real(), one.text).toEqual([]);
  }
  await context.close();
}

const places = [
  '',
  '/details',
  '/facts/systems',
  `/q/${noted}`,
  `/q/${ruledOut}`,
  '/check',
  '/result',
  '/why/autonomy',
  '/why/domain.review',
  '/what-if',
  '/gap-report',
  '/policy',
  '/delete',
];

/** A context in which anything that runs, is refused by the policy, or leaves for another host is noted. */
export async function watching(browser: Browser, url: string): Promise<{ context: BrowserContext; faults: string[] }> {
  const { context, faults } = await strictContext(browser, url);
  await context.exposeFunction('ran', (number: unknown) => void faults.push(`payload ${number} ran`));
  await context.exposeFunction('refused', (what: string) => void faults.push(`the policy refused ${what}`));
  await context.addInitScript(() => {
    const report = (event: SecurityPolicyViolationEvent) => {
      (window as unknown as { refused(what: string): void }).refused(`${event.violatedDirective} ${event.blockedURI}`);
    };
    document.addEventListener('securitypolicyviolation', report);
  });
  context.on('page', (page) => {
    page.on('dialog', (dialog) => {
      // The page's own question whether to leave what is not saved.
      if (dialog.type() === 'beforeunload') return void dialog.accept();
      faults.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
  });
  return { context, faults };
}

/** Elements and the names of their attributes, in order: what text can never change. */
function shape(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')].map((one) => [one.tagName, ...one.getAttributeNames()].join(' ')).join('\n'),
  );
}

/** Every page that shows a stored or a sent text, as it is with this one; by the page's name. */
async function shapes(page: Page, { base, token, text }: Filled): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  await page.goto(`/r/${token}`);
  for (const place of places) {
    const response = await page.goto(base + place);
    expect([place, response?.status()]).toEqual([place, 200]);
    found[place] = await shape(page);
  }
  await page.goto(`/?problem=1&${new URLSearchParams({ organisation: text, track: text })}`);
  found['home, sent back'] = await shape(page);
  await page.goto(`${base}/details`);
  await page.getByLabel('Date of the assessment').fill(text);
  await submit(page, 'Save');
  found['details, refused'] = await shape(page);
  await page.goto(`${base}/q/${noted}`);
  await page.locator('input[name=seenVersion]').evaluate((input) => input.setAttribute('value', '0'));
  await page.getByLabel('Note (optional)').fill(`${text} changed`);
  await submit(page, 'Save and continue');
  found['question, conflict'] = await shape(page);
  return found;
}

/** Until the page is back whole with its problem, whether the browser or our script brought it. */
async function submit(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.getByRole('alert').waitFor();
  await page.waitForFunction(() => document.readyState === 'complete');
}
