import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { tempFolder } from '../storage/temp-database';
import { startProgram } from './program';
import { type Visitor, visit } from './visitor';

export interface SharedReport {
  readonly rows: number;
  /** Saves that were not answered as saved. */
  readonly refused: number;
  readonly whole: boolean;
}

/** T7: two programs on one file, each saving, while a third connection checkpoints all the time. */
export async function twoPrograms({
  writesEach,
  clients,
}: {
  writesEach: number;
  clients: number;
}): Promise<SharedReport> {
  const dataDir = tempFolder();
  const programs = [await startProgram({ dataDir }), await startProgram({ dataDir })];
  const file = join(dataDir, 'plumbline.sqlite');
  const other = new Sqlite(file, { timeout: 0 });
  const checkpoints = setInterval(() => other.pragma('wal_checkpoint(PASSIVE)'), 20);
  const statuses: number[] = [];
  for (const { port } of programs) await visit(port);
  const share = Math.ceil(writesEach / clients);
  const savers = programs.flatMap(({ port }) =>
    Array.from({ length: clients }, (_, n) => save(port, Math.min(share, writesEach - n * share), statuses)),
  );
  await Promise.all(savers);
  clearInterval(checkpoints);
  const rows = Number(other.prepare('SELECT count(*) FROM answer').pluck().get());
  const whole = other.pragma('integrity_check', { simple: true }) === 'ok';
  other.close();
  for (const program of programs) program.signal('SIGTERM');
  await Promise.all(programs.map(({ ended }) => ended));
  return { rows, refused: statuses.filter((status) => status !== 303).length, whole };
}

async function save(port: number, times: number, statuses: number[]): Promise<void> {
  if (times <= 0) return;
  const visitor: Visitor = await visit(port);
  for (let n = 0; n < times; n++) statuses.push((await visitor.save(n, `note ${n}`)).status);
}
