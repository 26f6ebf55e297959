import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Page, Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { startAssessment, strictContext } from './browser';
import { browser, server, startBoth } from './server-and-browser';

startBoth();

const question = '/q/tooling.data-classes';

describe('saving over a bad connection', () => {
  it('offline, then online: the text stays, the page says so, and 1 version is stored', async () => {
    const { page, path, close } = await onQuestion('Tunnel');
    await fill(page, 'written offline');
    await page.context().setOffline(true);
    await press(page);
    await page.getByText('Not saved yet: no connection.').waitFor();
    expect(await page.locator('#save-state').getAttribute('aria-live')).toBe('polite');
    expect(await note(page).inputValue()).toBe('written offline');
    expect(versions('written offline')).toBe(0);
    await page.context().setOffline(false);
    await page.waitForURL((url) => url.pathname !== path);
    expect(versions('written offline')).toBe(1);
    await close();
  });

  it('an answer lost on its way back, 3 times, is sent again: 1 version, nothing lost', async () => {
    const { page, path, close } = await onQuestion('Dropped');
    let lost = 0;
    await page.route(`**${question}`, async (route) => {
      if (route.request().method() !== 'POST' || lost === 3) return route.continue();
      lost++;
      await route.fetch({ maxRedirects: 0 });
      await route.abort('connectionreset');
    });
    await fill(page, 'dropped thrice');
    await press(page);
    for (let again = 0; again < 3; again++) {
      await page.getByText('no connection').waitFor();
      if (page.url().endsWith(path)) await press(page).catch(() => undefined);
    }
    await page.waitForURL((url) => url.pathname !== path, { timeout: 30_000 });
    expect(lost).toBe(3);
    expect(versions('dropped thrice')).toBe(1);
    await close();
  });

  it('a server that cannot save for 2 tries is asked again, and says why meanwhile', async () => {
    const { page, path, close } = await onQuestion('Busy');
    let refused = 0;
    await page.route(`**${question}`, (route) => (busyTwice(route) ? refuse(route) : route.continue()));
    await fill(page, 'busy');
    await press(page);
    await page.getByText('the server cannot save right now').waitFor();
    await page.waitForURL((url) => url.pathname !== path, { timeout: 30_000 });
    expect([refused, versions('busy')]).toEqual([2, 1]);
    await close();

    function busyTwice(route: Route): boolean {
      return route.request().method() === 'POST' && refused < 2;
    }
    function refuse(route: Route): Promise<void> {
      refused++;
      return route.fulfill({ status: 503, headers: { 'Retry-After': '1' }, body: 'busy' });
    }
  });

  it('what is typed while the first text is under way is kept, and saved by the next press', async () => {
    const { page, path, close } = await onQuestion('More');
    await fill(page, 'first');
    await page.context().setOffline(true);
    await press(page);
    await page.getByText('no connection').waitFor();
    await note(page).fill('first and more');
    await page.context().setOffline(false);
    await page.getByText('You changed it since: save again.').waitFor();
    expect([versions('first'), versions('first and more')]).toEqual([1, 0]);
    await press(page);
    await page.waitForURL((url) => url.pathname !== path);
    expect(versions('first and more')).toBe(1);
    await close();
  });

  it('what is typed meanwhile is kept, and the page says so, where the connection goes right after the save', async () => {
    const { page, path, close } = await onQuestion('Gone again');
    await fill(page, 'one');
    await page.context().setOffline(true);
    await press(page);
    await page.getByText('no connection').waitFor();
    await note(page).fill('one and two');
    await page.route(`**${question}`, (route) =>
      route.request().method() === 'GET' ? route.abort('connectionreset') : route.continue(),
    );
    await page.context().setOffline(false);
    await page.getByText('You changed it since: save again.').waitFor();
    await page.unroute(`**${question}`);
    // The page could not learn that a version was stored, so both texts are shown.
    await press(page);
    await page.getByText('Note: one and two').waitFor();
    expect(await note(page).inputValue()).toBe('one and two');
    await press(page);
    await page.waitForURL((url) => url.pathname !== path);
    expect([versions('one'), versions('one and two')]).toEqual([1, 1]);
    await close();
  });

  it('leaving with unsaved text warns; leaving after saving does not', async () => {
    const { page, base, path, close } = await onQuestion('Leaving');
    const warnings: string[] = [];
    page.on('dialog', (dialog) => {
      warnings.push(dialog.type());
      void dialog.accept();
    });
    await note(page).pressSequentially('half a thought');
    await page.goto(base);
    expect(warnings).toEqual(['beforeunload']);
    await page.goto(path);
    await fill(page, 'whole');
    await press(page);
    await page.waitForURL((url) => url.pathname !== path);
    await page.goto(base);
    expect(warnings).toEqual(['beforeunload']);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    await close();
  });
});

describe('a page gone stale', () => {
  it('says that the assessment cannot be opened any more, and keeps the text, whether deleted or without its cookie', async () => {
    const { page, close } = await onQuestion('Cookie gone');
    await fill(page, 'kept here');
    await page.context().clearCookies();
    await press(page);
    await page.getByText('Not saved; your text is still here.').waitFor();
    expect(await page.locator('#save-state').innerText()).toContain('open it again: it lets this browser back in');
    expect(await note(page).inputValue()).toBe('kept here');
    await close();
  });

  it('says that a question is no longer asked, with the note that was typed, JavaScript off', async () => {
    const { context } = await strictContext(browser, server.url, { javaScriptEnabled: false });
    const page = await context.newPage();
    const base = await startAssessment(page, 'Switch', 'Full');
    await page.goto(`${base}/q/tooling.tool-register`);
    const form = { organisation: 'Switch', date: '2026-11-22', track: 'quick' };
    await context.request.post(`${server.url}${base}/details`, { form, headers: { Origin: server.url } });
    await note(page).fill('typed in vain');
    await press(page);
    await page.getByRole('heading', { name: 'This question is no longer asked' }).waitFor();
    expect(await page.getByLabel('Your note, which was not saved').inputValue()).toBe('typed in vain');
    await page.getByRole('link', { name: 'See what is asked now' }).click();
    await page.waitForURL(`**${base}`);
    await context.close();
  });

  it.each(['/no/such/page', '/r/unknown', `/a/${'x'.repeat(22)}`])(
    '%s is a page with words and a way on',
    async (path) => {
      const page = await browser.newPage();
      const response = await page.goto(server.url + path);
      expect(response?.status()).toBe(404);
      expect(await page.locator('main').innerText()).toContain('If you have the private link, open it again');
      await page.close();
    },
  );
});

describe('a question page', () => {
  it('weighs 30 KB or less with all assets, in 5 requests or fewer', async () => {
    const { page, path, close } = await onQuestion('Light');
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
    const sizes: number[] = [];
    session.on('Network.loadingFinished', ({ encodedDataLength }) => sizes.push(encodedDataLength));
    await page.goto(path, { waitUntil: 'networkidle' });
    expect(sizes.length).toBeLessThanOrEqual(5);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(30 * 1024);
    await close();
  });
});

async function onQuestion(name: string) {
  const { context } = await strictContext(browser, server.url);
  const page = await context.newPage();
  const base = await startAssessment(page, name);
  await page.goto(base + question);
  return { page, base, path: base + question, close: () => context.close() };
}

const note = (page: Page) => page.getByLabel('Note (optional)');

async function fill(page: Page, words: string): Promise<void> {
  await page.locator('input[name=answer][value="2"]').check();
  await note(page).fill(words);
}

function press(page: Page): Promise<void> {
  return page.getByRole('button', { name: 'Save and continue' }).click();
}

/** Rows in the server's database with this note. */
function versions(words: string): number {
  const file = readdirSync(server.dataDir).find((name) => /\.(sqlite|db)$/.test(name)) ?? '';
  const db = new Database(join(server.dataDir, file), { readonly: true });
  const row = db.prepare('SELECT count(*) AS rows FROM answer WHERE note = ?').get(words) as { rows: number };
  db.close();
  return row.rows;
}
