import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { tempFolder } from '../storage/temp-database';
import { startProgram } from './program';
import { send, type Visitor, visit, visitorOf } from './visitor';

export interface StopReport {
  readonly stops: number;
  /** Saves answered as saved that are not in the database afterwards. */
  readonly broken: number;
  readonly acknowledged: number;
  /** Of the slowest stop, in ms. */
  readonly slowest: number;
  /** Stops in which /readyz said 503 before connections were refused. */
  readonly notReadyFirst: number;
  /** Stops that left no write-ahead log and ended with 0. */
  readonly clean: number;
}

/** T29: SIGTERM while clients save and a PDF is being made. A proxy is said to be in front, so notice is given. */
export async function stopWhileBusy({ stops, clients }: { stops: number; clients: number }): Promise<StopReport> {
  const dataDir = tempFolder();
  const sum = { stops, broken: 0, acknowledged: 0, slowest: 0, notReadyFirst: 0, clean: 0 };
  let visitors: { base: string; cookie: string; version: number }[] = [];
  for (let stop = 0; stop < stops; stop++) {
    const program = await startProgram({ dataDir, settings: { TRUST_PROXY: '1' } });
    if (visitors.length === 0) visitors = await many(clients, program.port);
    const notes: string[] = [];
    const saving = visitors.map((one) => saveUntilRefused(visitorOf(program.port, one.base, one.cookie), one, notes));
    const first = visitors[0] as (typeof visitors)[number];
    const pdf = visitorOf(program.port, first.base, first.cookie).get(`${first.base}/download/gap-report.pdf`);
    const outcome = pdf.then(({ status }) => status, String);
    await waitUntil(() => notes.length >= clients);
    const asked = performance.now();
    program.signal('SIGTERM');
    const ready = readyAnswers(program.port);
    const code = await program.ended;
    sum.slowest = Math.max(sum.slowest, Math.round(performance.now() - asked));
    await Promise.all(saving);
    if ((await ready).includes(503)) sum.notReadyFirst += 1;
    if (code === 0 && !existsSync(join(dataDir, 'plumbline.sqlite-wal')) && (await outcome) === 200) sum.clean += 1;
    sum.acknowledged += notes.length;
    sum.broken += missing(dataDir, notes);
  }
  return sum;
}

async function many(clients: number, port: number) {
  const all: Visitor[] = [];
  for (let n = 0; n < clients; n++) all.push(await visit(port));
  return all.map(({ base, cookie }) => ({ base, cookie, version: 0 }));
}

async function saveUntilRefused(
  visitor: Visitor,
  one: { base: string; version: number },
  notes: string[],
): Promise<void> {
  for (;;) {
    const note = `${one.base} ${one.version + 1}`;
    const answered = await visitor.save(one.version, note).catch(() => null);
    if (!answered) return;
    if (answered.status !== 303) throw new Error(`${note}: ${answered.status}`);
    one.version += 1;
    notes.push(note);
  }
}

/** What /readyz says from now until nobody listens, each time on a connection of its own. */
async function readyAnswers(port: number): Promise<number[]> {
  const statuses: number[] = [];
  for (;;) {
    const answered = await send(port, '/readyz').catch(() => null);
    if (!answered) return statuses;
    statuses.push(answered.status);
  }
}

async function waitUntil(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}

function missing(dataDir: string, notes: readonly string[]): number {
  const file = join(dataDir, 'plumbline.sqlite');
  if (statSync(file).size === 0) return notes.length;
  const connection = new Sqlite(file, { readonly: true });
  const stored = new Set(connection.prepare('SELECT note FROM answer').pluck().all());
  connection.close();
  return notes.filter((note) => !stored.has(note)).length;
}
