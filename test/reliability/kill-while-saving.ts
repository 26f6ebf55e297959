import Sqlite from 'better-sqlite3';
import { tempFolder } from '../storage/temp-database';
import { type Program, startProgram } from './program';
import { type Visitor, visit, visitorOf } from './visitor';

export interface Ledger {
  readonly kills: number;
  /** Saves that were answered as saved. */
  readonly acknowledged: number;
  readonly lost: number;
  readonly doubled: number;
  /** Times the file was whole after a kill. */
  readonly whole: number;
}

interface Saver {
  readonly visitor: Visitor;
  readonly name: string;
  acknowledged: number;
}

/** T1: the built program is killed at random moments while clients save; each save carries a note of its own. */
export async function killWhileSaving({ kills, clients }: { kills: number; clients: number }): Promise<Ledger> {
  const dataDir = tempFolder();
  let program = await startProgram({ dataDir });
  const savers: Saver[] = [];
  for (let n = 0; n < clients; n++)
    savers.push({ visitor: await visit(program.port), name: `client-${n}`, acknowledged: 0 });
  let whole = 0;
  for (let kill = 0; kill < kills; kill++) {
    const saving = savers.map((saver) => saveUntilCut(saver, program));
    // Every other kill waits until all could have saved once, however slow the machine; the rest may hit the very start.
    if (kill % 2 === 0) await haveSaved(savers, sumOf(savers) + clients);
    await passing(5 + Math.random() * 495);
    program.child.kill('SIGKILL');
    await Promise.all([program.ended, ...saving]);
    if (isWhole(dataDir)) whole += 1;
    program = await startProgram({ dataDir });
  }
  await stopped(program);
  return { kills, whole, ...compare(dataDir, savers) };
}

/** A save that was cut off is sent again, as a person would, before the next one. */
async function saveUntilCut(saver: Saver, { port, child }: Program): Promise<void> {
  const { base, cookie } = saver.visitor;
  const visitor = visitorOf(port, base, cookie);
  for (;;) {
    const note = `${saver.name} says ${saver.acknowledged + 1}`;
    const answered = await visitor.save(saver.acknowledged, note).catch(() => null);
    // Once it is killed, whoever gets its port next may answer.
    if (!answered || (answered.status !== 303 && child.killed)) return;
    if (answered.status !== 303) throw new Error(`${note}: ${answered.status}\n${answered.body}`);
    saver.acknowledged += 1;
  }
}

async function haveSaved(savers: readonly Saver[], times: number): Promise<void> {
  while (sumOf(savers) < times) await passing(5);
}

function sumOf(savers: readonly Saver[]): number {
  return savers.reduce((sum, { acknowledged }) => sum + acknowledged, 0);
}

function isWhole(dataDir: string): boolean {
  const connection = new Sqlite(`${dataDir}/plumbline.sqlite`, { fileMustExist: true });
  try {
    const orphans = connection.pragma('foreign_key_check') as unknown[];
    return connection.pragma('integrity_check', { simple: true }) === 'ok' && orphans.length === 0;
  } finally {
    connection.close();
  }
}

function compare(dataDir: string, savers: readonly Saver[]) {
  const connection = new Sqlite(`${dataDir}/plumbline.sqlite`, { readonly: true });
  const stored = connection.prepare('SELECT note, count(*) AS times FROM answer GROUP BY note').all();
  connection.close();
  const times = new Map((stored as { note: string; times: number }[]).map((row) => [row.note, row.times]));
  const promised = savers.flatMap(({ name, acknowledged }) =>
    Array.from({ length: acknowledged }, (_, n) => `${name} says ${n + 1}`),
  );
  const lost = promised.filter((note) => !times.has(note)).length;
  const doubled = [...times.values()].filter((count) => count > 1).length;
  return { acknowledged: promised.length, lost, doubled };
}

async function stopped(program: Program): Promise<void> {
  program.child.kill('SIGTERM');
  await program.ended;
}

/** The moment of the kill is the variable of this test, so this is no waiting for a condition. */
function passing(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
