import { expect } from 'vitest';
import { ownerOf, seedWorld } from '../authorisation/actors';
import { buildOnce, readManifest } from '../authorisation/route-manifest';
import { newDataFolder, startServer } from '../e2e/running-server';
import { randomFrom, seedOfRun } from './random';
import { randomRequest } from './random-request';
import { type Answer, client, inParallel, type Sent, serverSettings } from './send';

const connections = 32;
/** What would show how the program is made: a stack, a query, a path of the machine or of the source. */
const inside =
  /\n\s+at |node_modules|node:internal|file:\/\/|\.tsx?:\d|build\/server|SQLITE|SELECT .* FROM|INSERT INTO|no such table|drizzle/;

/** Sends so many generated requests and says every one that was answered as none may be. */
export async function fuzz(count: number): Promise<void> {
  buildOnce();
  const seed = seedOfRun();
  process.stdout.write(`Fuzzing over HTTP with FUZZ_SEED=${seed}\n`);
  const dataDir = newDataFolder();
  const world = await seedWorld(dataDir, 20);
  const server = await startServer({ ...serverSettings, DATA_DIR: dataDir });
  const http = client(server.url, connections);
  try {
    const random = randomFrom(seed);
    const surface = { manifest: await readManifest(), world, origin: server.url };
    const requests = Array.from({ length: count }, () => randomRequest(random, surface));
    const secrets = [
      process.cwd(),
      dataDir,
      ...world.actors.map(({ token }) => token).filter((token) => token.length > 9),
    ];
    const statuses: Record<number, number> = {};
    const faults = await inParallel(requests, connections, async (sent) => {
      const answer = await http.send(sent).catch((error: Error) => error);
      if (!(answer instanceof Error)) statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
      const fault = faultOf(answer, secrets, sent);
      return fault
        ? [`${fault}: ${JSON.stringify({ ...sent, body: sent.body?.toString('latin1').slice(0, 200) }).slice(0, 900)}`]
        : [];
    });
    expect(faults.flat(), `seed ${seed}`).toEqual([]);
    // A fuzz that is turned away at the door proves little: pages, actions and refusals must all have been reached.
    process.stdout.write(`Answers by status: ${JSON.stringify(statuses)}\n`);
    for (const status of [200, 303, 400, 403, 404, 405, 415])
      expect(statuses[status], String(status)).toBeGreaterThan(count / 200);
    await stillServes();
  } finally {
    http.close();
    await server.stop();
  }

  async function stillServes(): Promise<void> {
    const headers = ['Cookie', ownerOf(world.target).cookieFor(world.target.id) ?? ''];
    const paths = ['/', '/readyz', `/a/${world.target.id}`, `/a/${world.target.id}/result`];
    const answers = await Promise.all(paths.map((path) => http.send({ method: 'GET', path, headers })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const lines = server
      .output()
      .split('\n')
      .filter((line) => line.startsWith('{'));
    const serious = lines.filter((line) => JSON.parse(line).level > 30);
    expect(serious, `faults in the log, seed ${seed}`).toEqual([]);
    expect(lines.length).toBeGreaterThan(count / 2);
  }
}

function faultOf(answer: Answer | Error, secrets: readonly string[], sent: Sent): string | null {
  if (answer instanceof Error) return isMalformed(sent) ? null : `no answer (${answer.message})`;
  if (answer.status >= 500) return `${answer.status}`;
  const shown = JSON.stringify(answer.headers) + answer.body;
  if (inside.test(shown)) return `shows ${inside.exec(shown)?.[0]}`;
  const told = secrets.find((secret) => shown.includes(secret) && !isOwn(secret, sent, answer));
  return told ? `tells ${told.slice(0, 6)}…` : null;
}

/** Node refuses bare bytes in an address with 400 and hangs up, which cuts off whoever still sends a long body. */
function isMalformed({ path }: Sent): boolean {
  return /[^\x21-\x7e]/.test(path);
}

/** Whoever holds a token may see it: in the cookie that keeps it, and on the pages that show the private link. */
function isOwn(token: string, sent: Sent, answer: Answer): boolean {
  const brought = sent.path.includes(token) || sent.headers.some((one) => one.includes(token));
  return brought && (answer.status === 303 || answer.status === 200);
}
