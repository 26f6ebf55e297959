import { expect, it, onTestFinished } from 'vitest';
import { seedWorld } from '../authorisation/actors';
import { buildOnce } from '../authorisation/route-manifest';
import { newDataFolder, startServer } from '../e2e/running-server';
import { guessLinks } from '../hostile/guess-links';
import { client, serverSettings } from '../hostile/send';

it('100,000 guesses of private links hit nothing, get one answer, and leave no token in the log', async () => {
  buildOnce();
  const dataDir = newDataFolder();
  const world = await seedWorld(dataDir, 0);
  const server = await startServer({ ...serverSettings, DATA_DIR: dataDir });
  const http = client(server.url, 16);
  onTestFinished(async () => {
    http.close();
    await server.stop();
  });
  const answers = await guessLinks(http, world, 100_000);
  expect([...answers.values()]).toEqual([100_005]);
  expect([...answers.keys()][0]).toMatch(/^404 cookie none /);
  expect(server.output().match(/[\w-]{32,}/)).toBeNull();
}, 1_800_000);
