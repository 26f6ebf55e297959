import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../find-browser.mjs';

/** Debian's Chromium; the flags keep it from looking for the internet. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function launch(): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('No Chromium found; run "npm run test:browser", which gets one.');
  return chromium.launch({ executablePath, args });
}

/** A context that fails its test on any console error, page error or request to another host. */
export async function strictContext(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<{ context: BrowserContext; faults: string[] }> {
  const context = await browser.newContext({ baseURL: url, ...options });
  const faults: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  context.on('weberror', (error) => faults.push(String(error.error())));
  context.on('request', (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith('data:'))
      faults.push(`request to ${request.url()}`);
  });
  return { context, faults };
}

/** Starts an assessment from the home page and stands on its task list; returns `/a/<id>`. */
export async function startAssessment(
  page: Page,
  organisation: string,
  track: 'Quick' | 'Full' = 'Quick',
): Promise<string> {
  await page.goto('/');
  await page.getByLabel('Name to print on the documents').fill(organisation);
  await page.getByRole('radio', { name: new RegExp(`^${track}`) }).check();
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('heading', { level: 1, name: organisation }).waitFor();
  return new URL(page.url()).pathname;
}
