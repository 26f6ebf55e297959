import { createServer, type Server } from 'node:http';
import type { Browser, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { portOf } from '../../app/server/listen';
import { type Assessment, seedWorld } from '../authorisation/actors';
import { serverSettings } from '../hostile/send';
import { launch, strictContext } from './browser';
import { newDataFolder, type RunningServer, startServer } from './running-server';

let server: RunningServer;
let browser: Browser;
let other: Server;
let target: Assessment;

beforeAll(async () => {
  const dataDir = newDataFolder();
  ({ target } = await seedWorld(dataDir, 0));
  server = await startServer({ ...serverSettings, DATA_DIR: dataDir });
  browser = await launch();
  other = createServer((req, res) => {
    res.setHeader('Content-Type', 'text/html');
    res.end(attack(new URL(req.url ?? '/', 'http://x').searchParams));
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
});

afterAll(async () => {
  await browser?.close();
  other?.close();
  await server?.stop();
});

/** A page of another site whose form sends itself as soon as it is opened. */
function attack(asked: URLSearchParams): string {
  const fields = [...new URLSearchParams(asked.get('form') ?? '')].map(
    ([name, value]) => `<input type="hidden" name="${name}" value="${value}">`,
  );
  const referrer = asked.get('referrer') ?? 'unsafe-url';
  return `<!doctype html><meta name="referrer" content="${referrer}"><link rel="icon" href="data:,">
<form method="post" action="${asked.get('to')}" enctype="${asked.get('enctype') ?? ''}">${fields.join('')}</form>
<script>document.forms[0].submit()</script>`;
}

const changes: readonly (readonly [place: string, form: string])[] = [
  ['/delete', ''],
  ['/details', 'organisation=Taken+over&date=2001-01-01&track=quick'],
  ['/q/tooling.data-classes', 'answer=4&note=taken+over&seenVersion=0&intent=save'],
  ['/facts/use', 'autonomy=A4&autonomy.version=0'],
];

async function ownerPage(javaScriptEnabled = true): Promise<Page> {
  const { context } = await strictContext(browser, server.url, { javaScriptEnabled });
  const page = await context.newPage();
  await page.goto(`/r/${target.token}`);
  await page.getByRole('heading', { level: 1, name: 'Target' }).waitFor();
  return page;
}

const withoutNonce = (html: string) => html.replace(/nonce="[^"]*"/g, '');

/** As the owner sees everything that the forms above would change. */
async function saved(page: Page): Promise<string> {
  const pages = ['', '/details', '/check'].map((place) => page.request.get(`/a/${target.id}${place}`));
  const answers = await Promise.all(pages);
  expect(answers.map((answer) => answer.status())).toEqual([200, 200, 200]);
  return (await Promise.all(answers.map((answer) => answer.text()))).map(withoutNonce).join();
}

describe('a form on another site, in a browser that holds the owner’s cookie', () => {
  it.each([
    ['another port of this machine', '127.0.0.1', 'unsafe-url', ''],
    ['the same machine by another name', 'localhost', 'unsafe-url', ''],
    ['another port that hides its origin', '127.0.0.1', 'no-referrer', ''],
    ['another port, as plain text', '127.0.0.1', 'unsafe-url', 'text/plain'],
    ['another port, as a file', '127.0.0.1', 'unsafe-url', 'multipart/form-data'],
  ])('%s changes nothing', async (_, host, referrer, enctype) => {
    const page = await ownerPage();
    const before = await saved(page);
    for (const [place, form] of changes) {
      const to = `${server.url}/a/${target.id}${place}`;
      const query = new URLSearchParams({ to, form, referrer, enctype });
      const refused = page.waitForResponse((response) => response.url() === to);
      await page.goto(`http://${host}:${portOf(other)}/?${query}`, { waitUntil: 'commit' });
      expect([place, (await refused).status()]).toEqual([place, 403]);
      await page.getByText('nothing was saved').waitFor();
    }
    expect(await saved(page)).toBe(before);
    await page.context().close();
  });

  it('an address opened from another site changes nothing, whatever it is', async () => {
    const page = await ownerPage();
    const before = await saved(page);
    for (const [place, form] of changes) {
      await page.goto(`${server.url}/a/${target.id}${place}?${form}`, { referer: 'https://evil.example/' });
    }
    expect(await saved(page)).toBe(before);
    await page.context().close();
  });
});

describe('our own form', () => {
  it('works with JavaScript off', async () => {
    const page = await ownerPage(false);
    await page.goto(`/a/${target.id}/q/tooling.data-classes`);
    await page.locator('input[name=answer][value="3"]').check();
    await page.getByLabel('Note (optional)').fill('without a script');
    await page.getByRole('button', { name: 'Save and continue' }).click();
    await page.goto(`/a/${target.id}/check`);
    expect(await page.locator('main').innerText()).toContain('without a script');
    await page.context().close();
  });
});

describe('the token of a private link', () => {
  it('is in no address after the first, in no link of a page, and in no Referer', async () => {
    const { context } = await strictContext(browser, server.url);
    const page = await context.newPage();
    const requests: Request[] = [];
    context.on('request', (request) => requests.push(request));
    await page.goto(`/r/${target.token}`);
    const start = page.url();
    expect(start).toBe(`${server.url}/a/${target.id}`);
    for (const place of ['/result', '/details', '/check', '/gap-report', '/delete', '/q/tooling.data-classes']) {
      await page.goto(start);
      await Promise.all([
        page.waitForEvent('load'),
        page.evaluate((to) => setTimeout(() => location.assign(to)), start + place),
      ]);
      expect(page.url()).toBe(start + place);
      const { token } = target;
      const carriers = page.locator(`[href*="${token}"], [src*="${token}"], [action*="${token}"]`);
      expect([place, await carriers.count()]).toEqual([place, 0]);
    }
    const addresses = requests.map((request) => request.url());
    expect(addresses.filter((address) => address.includes(target.token))).toEqual([`${server.url}/r/${target.token}`]);
    const referers = (await Promise.all(requests.map((request) => request.allHeaders()))).map(({ referer }) => referer);
    expect(referers.filter((referer) => referer?.includes(target.token))).toEqual([]);
    expect(referers.filter((referer) => referer === start).length).toBeGreaterThan(3);
    await context.close();
  });
});
