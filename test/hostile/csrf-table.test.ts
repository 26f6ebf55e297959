import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, ownerOf, seedWorld, type World } from '../authorisation/actors';
import { expected, sampleParams } from '../authorisation/expected';
import { buildOnce, fill, type ManifestRoute, readManifest } from '../authorisation/route-manifest';
import { newDataFolder, type RunningServer, startServer } from '../e2e/running-server';
import { asForm, type Client, client, inParallel, serverSettings } from './send';

const methods = ['POST', 'PUT', 'PATCH', 'DELETE'];
const sites = [null, 'none', 'same-origin', 'same-site', 'cross-site'];

/** Null = not sent. */
function origins(url: string): (string | null)[] {
  const { port } = new URL(url);
  const others = [
    'https://evil.example',
    `http://a.127.0.0.1:${port}`,
    url.replace('http:', 'https:'),
    `http://127.0.0.1:${Number(port) + 1}`,
    `http://localhost:${port}`,
    'http://127.0.0.1',
    `${url}.evil.example`,
  ];
  return [null, 'null', ...others, url];
}

interface Cell {
  readonly route: ManifestRoute;
  readonly method: string;
  readonly origin: string | null;
  readonly site: string | null;
}

let server: RunningServer;
let http: Client;
let world: World;
let table: Cell[];

/** The whole rule: what the browser says counts; a browser that says nothing must name our origin. */
const isOurs = ({ origin, site }: Cell) => (site === null ? origin === server.url : site === 'same-origin');

beforeAll(async () => {
  buildOnce();
  const actions = (await readManifest()).filter(({ hasAction }) => hasAction);
  const dataDir = newDataFolder();
  world = await seedWorld(dataDir, methods.length * (origins('http://127.0.0.1:1').length + 1));
  server = await startServer({ ...serverSettings, DATA_DIR: dataDir });
  http = client(server.url, 8);
  table = actions.flatMap((route) =>
    methods.flatMap((method) =>
      origins(server.url).flatMap((origin) => sites.map((site) => ({ route, method, origin, site }))),
    ),
  );
});

afterAll(async () => {
  http?.close();
  await server?.stop();
});

async function send({ route, method, origin, site }: Cell, assessmentId: string, actor: Actor) {
  const path = fill(route.pattern, { ...sampleParams, assessmentId, token: actor.token });
  const headers = ['Cookie', actor.cookieFor(assessmentId) ?? '', ...asForm];
  if (origin !== null) headers.push('Origin', origin);
  if (site !== null) headers.push('Sec-Fetch-Site', site);
  return http.send({ method, path, headers, body: expected[route.id]?.form ?? 'x=1' });
}

const name = ({ route, method, origin, site }: Cell) => `${method} ${route.pattern} Origin ${origin} Site ${site}`;

async function whatIsSaved(): Promise<string> {
  const owner = ownerOf(world.target);
  const headers = ['Cookie', owner.cookieFor(world.target.id) ?? ''];
  const answers = ['', '/check', '/details'].map((page) =>
    http.send({ method: 'GET', path: `/a/${world.target.id}${page}`, headers }),
  );
  const pages = await Promise.all(answers);
  expect(pages.map(({ status }) => status)).toEqual([200, 200, 200]);
  return pages.map(({ body }) => body.replace(/nonce="[^"]*"/g, '')).join();
}

describe('every action × 4 methods × 10 origins × 5 Sec-Fetch-Site', { timeout: 120_000 }, () => {
  it('refuses whatever a page of ours did not send, with 403 and without a change', async () => {
    const before = await whatIsSaved();
    const foreign = table.filter((cell) => !isOurs(cell));
    expect(foreign.length).toBeGreaterThan(900);
    const faults = await inParallel(foreign, 8, async (cell) => {
      const { status, body } = await send(cell, world.target.id, ownerOf(world.target));
      return status === 403 && body.includes('nothing was saved') ? [] : [`${name(cell)} → ${status}`];
    });
    expect(faults.flat()).toEqual([]);
    expect(await whatIsSaved()).toBe(before);
  });

  it('lets everything pass that a page of ours sent', async () => {
    const ours = table.filter(isOurs);
    expect(ours.length).toBe((table.length / 50) * 11);
    const spare = [...world.spare];
    const faults = await inParallel(ours, 8, async (cell) => {
      const own = cell.route.id === 'routes/delete' ? spare.pop() : undefined;
      const place = own ?? world.target;
      const { status } = await send(cell, place.id, ownerOf(place));
      const wanted = expected[cell.route.id]?.write.status;
      // The same fact and answer again from an old page may be a conflict; either way it reached its action.
      return status === wanted || (status === 409 && wanted === 303) ? [] : [`${name(cell)} → ${status}`];
    });
    expect(faults.flat()).toEqual([]);
  });
});
