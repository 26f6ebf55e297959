import { expect, it, onTestFinished } from 'vitest';
import { buildOnce } from '../authorisation/route-manifest';
import { launch } from '../e2e/browser';
import { newDataFolder, startServer } from '../e2e/running-server';
import { checkPages } from '../hostile/pages';
import { payloads } from '../hostile/payloads';
import { seedTexts } from '../hostile/seed-texts';
import { serverSettings } from '../hostile/send';

it('60 hostile texts in every field change no element of 13 pages, run nothing, and meet no refusal by the policy', async () => {
  buildOnce();
  expect(payloads).toHaveLength(60);
  const dataDir = newDataFolder();
  const filled = await seedTexts(dataDir, ['Plain words', ...payloads]);
  const server = await startServer({ ...serverSettings, DATA_DIR: dataDir });
  const browser = await launch();
  onTestFinished(async () => {
    await browser.close();
    await server.stop();
  });
  await checkPages(browser, server.url, filled);
}, 900_000);
