import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkPages, watching } from '../hostile/pages';
import { payloads } from '../hostile/payloads';
import { type Filled, seedTexts } from '../hostile/seed-texts';
import { serverSettings } from '../hostile/send';
import { launch } from './browser';
import { newDataFolder, type RunningServer, startServer } from './running-server';

/** Each tenth; all sixty run at night. */
const some = payloads.filter((_, index) => index % 10 === 4);

let server: RunningServer;
let browser: Browser;
let filled: Filled[];

beforeAll(async () => {
  const dataDir = newDataFolder();
  filled = await seedTexts(dataDir, ['Plain words', ...some]);
  server = await startServer({ ...serverSettings, DATA_DIR: dataDir });
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

describe('6 of 60 hostile texts in every field', () => {
  it('change no element of 13 pages, run nothing, and meet no refusal by the policy, in Chromium', async () => {
    expect(filled).toHaveLength(7);
    await checkPages(browser, server.url, filled);
  }, 180_000);

  it('would be noticed: the watch sees a script that runs, and one that the policy refuses', async () => {
    const { context, faults } = await watching(browser, server.url);
    const page = await context.newPage();
    await page.goto('/');
    await page.evaluate(() => {
      const image = document.createElement('img');
      image.setAttribute('onerror', 'ran(0)');
      image.src = '/no-such-image';
      document.body.append(image);
      const script = document.createElement('script');
      script.src = 'https://evil.example/x.js';
      document.body.append(script);
      (window as unknown as { ran(number: number): void }).ran(99);
    });
    await expect.poll(() => faults.join('\n')).toMatch(/policy refused script-src-attr inline/);
    await expect.poll(() => faults.join('\n')).toMatch(/policy refused script-src-elem https:\/\/evil\.example/);
    await expect.poll(() => faults.join('\n')).toMatch(/payload 99 ran/);
    await context.close();
  });
});
