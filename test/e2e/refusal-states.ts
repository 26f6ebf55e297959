import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Page } from 'playwright-core';
import { at, type Started, type State, save } from './state';

const question = '/q/tooling.data-classes';
const noLink = `/r/${'A'.repeat(43)}`;

/** What the program cannot or will not do, each as the reader meets it. */
export const refusalStates: readonly State[] = [
  at('no-such-page', () => '/no/such/page'),
  at('no-such-link', () => noLink),
  { name: 'too-long', reach: tooLong },
  { name: 'read-only', reach: readOnly },
  { name: 'other-site', reach: otherSite },
  { name: 'not-stored', reach: notStored },
  { name: 'too-many-saves', reach: tooManySaves },
  { name: 'too-many-links', reach: tooManyLinks },
  { name: 'our-fault', reach: (page, { later }) => page.goto(later.url + later.begun.broken) },
];

async function tooLong(page: Page, { empty }: Started): Promise<void> {
  await page.goto(empty + question);
  await page.getByLabel('Note (optional)').fill('x'.repeat(70_000));
  await save(page);
  await page.getByText('Nothing of it was saved').waitFor();
}

/** No page of ours sends such a form. */
async function readOnly(page: Page): Promise<void> {
  await page.goto('/privacy');
  await sendForm(page, '/privacy');
  await page.getByText('can only be read').waitFor();
}

async function otherSite(page: Page, { url, empty }: Started): Promise<void> {
  await page.goto('about:blank');
  await sendForm(page, url + empty + question);
  await page.getByText('not sent from Plumbline').waitFor();
}

async function sendForm(page: Page, action: string): Promise<void> {
  const loaded = page.waitForEvent('load');
  await page.evaluate((to) => {
    const form = document.createElement('form');
    Object.assign(form, { method: 'post', action: to });
    document.body.append(form);
    form.submit();
  }, action);
  await loaded;
}

/** Another program writes into the database for longer than a save waits. A script keeps trying, and says so. */
async function notStored(page: Page, { later }: Started): Promise<void> {
  await page.goto(later.url + later.begun.pulsed + question);
  await page.locator('input[name=answer][value="2"]').check();
  await page.getByLabel('Note (optional)').fill('The register lists three classes.');
  const other = new Database(join(later.dataDir, 'plumbline.sqlite'));
  other.exec('BEGIN IMMEDIATE');
  try {
    await save(page);
    await page
      .getByText(/^Not saved: the database is held|^Not saved yet: the server/)
      .first()
      .waitFor();
  } finally {
    other.exec('ROLLBACK');
    other.close();
  }
}

/** Last of its assessment: from here on this address may save nothing in it for a minute. */
async function tooManySaves(page: Page, { later }: Started): Promise<void> {
  const address = later.url + later.begun.waiting + question;
  await page.goto(address);
  const stale = { answer: '9', note: '', seenVersion: '0', intent: 'save' };
  const send = () => page.context().request.post(address, { form: stale, headers: { Origin: later.url } });
  while ((await send()).status() !== 429);
  await page.locator('input[name=answer][value="2"]').check();
  await save(page);
  await page
    .getByText(/^Too many saves|^Not saved yet: the server/)
    .first()
    .waitFor();
}

async function tooManyLinks(page: Page, { later }: Started): Promise<void> {
  while ((await page.context().request.get(later.url + noLink)).status() !== 429);
  await page.goto(later.url + noLink);
}
