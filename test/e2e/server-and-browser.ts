import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launch } from './browser';
import { type RunningServer, startServer } from './running-server';

/** Of the test file that asked for both; each file has its own. */
export let server: RunningServer;
export let browser: Browser;

/** Starts both before the tests of a file, and ends both after them. */
export function startBoth(): void {
  beforeAll(async () => {
    server = await startServer();
    browser = await launch();
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });
}
