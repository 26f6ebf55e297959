import { describe, expect, it, onTestFinished } from 'vitest';
import { seedWorld } from '../authorisation/actors';
import { buildOnce } from '../authorisation/route-manifest';
import { newDataFolder, startServer } from '../e2e/running-server';
import { guessLinks } from './guess-links';
import { client, serverSettings } from './send';

async function running(settings: Record<string, string>) {
  buildOnce();
  const dataDir = newDataFolder();
  const world = await seedWorld(dataDir, 0);
  const server = await startServer({ ...settings, DATA_DIR: dataDir });
  const http = client(server.url, 16);
  onTestFinished(async () => {
    http.close();
    await server.stop();
  });
  return { world, server, http };
}

describe('guessing private links', { timeout: 120_000 }, () => {
  it('1,000 times over HTTP hits nothing, always gets the same answer, and leaves no token in the log', async () => {
    const { world, server, http } = await running(serverSettings);
    const answers = await guessLinks(http, world, 1_000);
    expect([...answers.values()]).toEqual([1_005]);
    expect([...answers.keys()][0]).toMatch(/^404 cookie none .*There is no such page/s);
    const owner = await http.send({ method: 'GET', path: `/r/${world.target.token}`, headers: [] });
    expect([owner.status, owner.headers.location]).toEqual([303, `/a/${world.target.id}`]);
    expect(owner.body + owner.headers.location).not.toContain(world.target.token);
    expect(owner.headers['set-cookie']?.join()).toMatch(/; HttpOnly; SameSite=Lax$/);
    // The log is written a little after the answer.
    await expect.poll(() => server.output().match(/"path":"\/r\/\*/g)?.length).toBe(1_006);
    expect(server.output().match(/[\w-]{32,}/)).toBeNull();
  });

  it('with limits on is answered by 404 or 429, and by nothing else', async () => {
    const { world, http } = await running({ NODE_ENV: 'production' });
    const answers = await guessLinks(http, world, 100);
    for (const answer of answers.keys()) expect(answer).toMatch(/^(404|429) cookie none /);
  });
});
