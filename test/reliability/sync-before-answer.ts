import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tempFolder } from '../storage/temp-database';
import { type HowToStart, startProgram } from './program';
import { visit } from './visitor';

export interface SyncReport {
  readonly saves: number;
  /** Answers written to the socket after the write-ahead log had been written and synced. */
  readonly syncedFirst: number;
}

/** Whether this machine lets strace watch a process. */
export const canTrace = spawnSync('strace', ['-f', '-o', '/dev/null', 'true']).status === 0;

/** T2: watches the system calls of the built program during saves, one after the other. */
export async function syncBeforeAnswer(saves: number, how: Partial<HowToStart> = {}): Promise<SyncReport> {
  const trace = join(tempFolder(), 'trace');
  const calls = 'trace=fdatasync,fsync,write,writev,pwrite64,sendto,sendmsg';
  const under = ['strace', '-f', '-y', '-s', '24', '-e', calls, '-o', trace];
  const program = await startProgram({ dataDir: tempFolder(), under, ...how });
  const visitor = await visit(program.port);
  for (let n = 0; n < saves; n++) {
    const { status } = await visitor.save(n, `note ${n}`);
    if (status !== 303) throw new Error(`save ${n} was answered ${status}`);
  }
  // Asked of Node itself: strace then ends with it, when the whole trace is written.
  program.signal('SIGTERM');
  await program.ended;
  return { saves, syncedFirst: countSynced(readFileSync(trace, 'utf8').split('\n'), saves) };
}

/** Of the last `saves` redirects that left, how many left after a write to the log that was synced after it. */
function countSynced(calls: readonly string[], saves: number): number {
  const verdicts: boolean[] = [];
  let state: 'nothing' | 'written' | 'synced' = 'nothing';
  for (const call of calls) {
    if (/ pwrite64\(\d+<[^>]*-wal>/.test(call)) state = 'written';
    // One that is interrupted by another thread's line counts when it resumes; it then names no file.
    else if (/ f(data)?sync\(\d+<[^>]*-wal>\)/.test(call) && state === 'written') state = 'synced';
    else if (/ f(data)?sync\(\d+<[^>]*-wal> <unfinished/.test(call) && state === 'written') state = 'nothing';
    else if (/ <\.\.\. f(data)?sync resumed>/.test(call)) state = 'synced';
    else if (/ (write|writev|sendto|sendmsg)\(.*HTTP\/1\.1 303/.test(call)) {
      verdicts.push(state === 'synced');
      state = 'nothing';
    }
  }
  return verdicts.slice(-saves).filter(Boolean).length;
}

/** A build that differs in one setting only: it does not sync. Returns its name in build/ and what removes it. */
export function buildWithoutSync(): { readonly entry: string; readonly remove: () => void } {
  const folder = join(import.meta.dirname, '../../build');
  const program = readFileSync(join(folder, 'server.mjs'), 'utf8');
  const unsafe = program.replace('["synchronous", "FULL", 2]', '["synchronous", "OFF", 0]');
  if (unsafe === program) throw new Error('the setting that makes saves durable was not found in build/server.mjs');
  const entry = `server-without-sync-${process.pid}.mjs`;
  writeFileSync(join(folder, entry), unsafe);
  return { entry, remove: () => rmSync(join(folder, entry)) };
}
