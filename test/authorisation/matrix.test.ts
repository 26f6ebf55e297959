import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAssessment } from '../../app/storage/assessments';
import { selfServe } from '../../app/storage/context';
import { openDatabase } from '../../app/storage/db';
import { newDataFolder, type RunningServer, startServer } from '../e2e/running-server';
import { type Answer, asForm, type Client, client, fromOurPage, inParallel, serverSettings } from '../hostile/send';
import { type Actor, ownerOf, seedWorld, type World } from './actors';
import { expected, expectedOfServer, sampleParams, type Verdict } from './expected';
import { buildOnce, builtFiles, fill, type ManifestRoute, readManifest } from './route-manifest';

const reading = ['GET', 'HEAD'];
const writing = ['POST', 'PUT', 'PATCH', 'DELETE'];
const lanes = 8;

let server: RunningServer;
let http: Client;
let world: World;
let manifest: ManifestRoute[];

beforeAll(async () => {
  buildOnce();
  manifest = await readManifest();
  const dataDir = newDataFolder();
  world = await seedWorld(dataDir, manifest.length * writing.length);
  server = await startServer({ ...serverSettings, DATA_DIR: dataDir });
  http = client(server.url, lanes);
});

afterAll(async () => {
  http?.close();
  await server?.stop();
});

/** One request of the matrix. */
interface Cell {
  readonly route: ManifestRoute;
  readonly actor: Actor;
  readonly method: string;
  /** Behind the address. */
  readonly suffix: string;
  readonly assessmentId: string;
}

function ask({ route, actor, method, suffix, assessmentId }: Cell): Promise<Answer> {
  const path = fill(route.pattern, { ...sampleParams, assessmentId, token: actor.token }) + suffix;
  const cookie = actor.cookieFor(assessmentId);
  const headers = [...(cookie === null ? [] : ['Cookie', cookie])];
  if (reading.includes(method)) return http.send({ method, path, headers });
  const body = expected[route.id]?.form ?? 'x=1';
  return http.send({ method, path, headers: [...headers, ...fromOurPage, ...asForm], body });
}

const name = ({ route, actor, method, suffix }: Cell) => `${actor.name}: ${method} ${route.pattern}${suffix}`;
const isAllowed = ({ who }: Verdict, actor: Actor) => who === 'everyone' || who.includes(actor.name);
const absentId = 'x'.repeat(22);

/** The answer without what differs from one request to the next. */
function comparable({ status, headers, body }: Answer) {
  const { date: _, 'x-request-id': __, 'content-security-policy': policy, ...rest } = headers;
  const nonce = /nonce-[^']+/g;
  return { status, rest, policy: policy?.toString().replace(nonce, ''), body: body.replace(/nonce="[^"]*"/g, '') };
}

function cells(methods: readonly string[], suffixes: readonly string[]): Cell[] {
  return manifest.flatMap((route) =>
    methods.flatMap((method) =>
      suffixes.flatMap((suffix) =>
        world.actors.map((actor) => ({ route, method, suffix, actor, assessmentId: world.target.id })),
      ),
    ),
  );
}

/** Every cell whose answer is not as declared, or is not that of an address that does not exist. */
async function unexpected(all: readonly Cell[], verdict: (cell: Cell) => Verdict): Promise<string[]> {
  const faults = await inParallel(all, lanes, async (cell) => {
    const answer = await ask(cell);
    const { who, status } = verdict(cell);
    if (isAllowed({ who, status }, cell.actor)) {
      return answer.status === status ? [] : [`${name(cell)} → ${answer.status}, declared ${status}`];
    }
    if (answer.status !== 404) return [`${name(cell)} → ${answer.status}, declared 404`];
    const absent = await ask({ ...cell, assessmentId: absentId, actor: { ...cell.actor, token: 'x' } });
    const same = JSON.stringify(comparable(answer)) === JSON.stringify(comparable(absent));
    return same ? [] : [`${name(cell)} can be told from an absent one`];
  });
  return faults.flat();
}

const declared = (route: ManifestRoute) => {
  const found = expected[route.id];
  if (!found) throw new Error(`${route.id} is not declared in test/authorisation/expected.ts`);
  return found;
};

describe('the authorisation matrix', { timeout: 120_000 }, () => {
  it('declares every route of the built manifest, and no other', () => {
    const undeclared = manifest.filter(({ id }) => !expected[id]).map(({ id }) => id);
    expect(undeclared, 'say in test/authorisation/expected.ts who may read and change these').toEqual([]);
    const gone = Object.keys(expected).filter((id) => !manifest.some((route) => route.id === id));
    expect(gone, 'no longer in the manifest').toEqual([]);
    const writable = manifest.filter(({ hasAction }) => hasAction).map(({ id }) => id);
    const declaredWritable = Object.keys(expected).filter((id) => expected[id]?.write.status !== 405);
    expect(declaredWritable.sort()).toEqual(writable.sort());
  });

  it('lets every actor read exactly what is declared, by GET and HEAD', async () => {
    expect(await unexpected(cells(reading, ['', '?x=1']), ({ route }) => declared(route).read)).toEqual([]);
  });

  it('lets nobody but the declared change anything, by POST, PUT, PATCH and DELETE, and they change nothing', async () => {
    const before = await readTarget();
    const others = cells(writing, ['']).filter(({ actor }) => actor.name !== 'owner');
    expect(await unexpected(others, ({ route }) => declared(route).write)).toEqual([]);
    expect(await readTarget()).toEqual(before);
  });

  it('lets the owner change what is declared', async () => {
    const routes = manifest.flatMap((route) => writing.map((method) => ({ route, method })));
    const mine = routes.map(({ route, method }, index) => {
      const spare = world.spare[index] ?? world.target;
      return { route, method, suffix: '', actor: ownerOf(spare), assessmentId: spare.id };
    });
    expect(await unexpected(mine, ({ route }) => declared(route).write)).toEqual([]);
  });

  it('gives nobody, the owner included, the bare data of a loader or an action', async () => {
    const before = await readTarget();
    const byName = manifest.map(({ id }) => encodeURIComponent(id));
    const suffixes = [
      '?_data=root',
      '?_data=',
      '?x=1&_data=routes%2Fresult',
      '?_routes=root',
      '?%5Fdata=root',
      '.data?_routes=root',
    ];
    const nobody = { who: 'everyone', status: 404 } as const;
    const fixed = cells(['GET', 'HEAD', 'POST', 'DELETE'], suffixes);
    const own = cells(['GET', 'POST'], ['?_data=', '?_routes=', '.data?_routes=']).map((cell) => ({
      ...cell,
      suffix: cell.suffix + byName[manifest.indexOf(cell.route)],
    }));
    expect(await unexpected([...fixed, ...own], () => nobody)).toEqual([]);
    expect(await readTarget()).toEqual(before);
  });

  it('has no address ending in .data', async () => {
    const answers = await inParallel(cells(['GET', 'POST'], ['.data']), lanes, async (cell) => ({
      cell,
      status: (await ask(cell)).status,
    }));
    const open = answers.filter(({ status }) => status !== 404 && status !== 405);
    expect(open.map(({ cell, status }) => `${name(cell)} → ${status}`)).toEqual([]);
  });

  it('holds for what is served before the pages, files and health included', async () => {
    const files = Object.fromEntries(builtFiles().map((path) => [path, { read: 200, write: 404 }]));
    const faults = Object.entries({ ...expectedOfServer, ...files }).flatMap(([path, { read, write }]) =>
      [...reading, ...writing].flatMap((method) =>
        world.actors.map(async (actor) => {
          const cookie = actor.cookieFor(world.target.id);
          const change = reading.includes(method) ? [] : [...fromOurPage, ...asForm];
          const headers = [...(cookie === null ? [] : ['Cookie', cookie]), ...change];
          const body = reading.includes(method) ? undefined : 'x=1';
          const { status } = await http.send({ method, path, headers, body });
          const wanted = reading.includes(method) ? read : write;
          return status === wanted ? [] : [`${actor.name}: ${method} ${path} → ${status}, declared ${wanted}`];
        }),
      ),
    );
    expect((await Promise.all(faults)).flat()).toEqual([]);
  });
});

/** As it stands in the file, read beside the running server. */
async function readTarget() {
  const db = openDatabase(`${server.dataDir}/plumbline.sqlite`, 'drizzle');
  try {
    return await readAssessment(db, { workspaceId: selfServe, actor: 'test' }, world.target.id);
  } finally {
    await db.close();
  }
}
