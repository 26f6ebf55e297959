import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { portOf } from '../../app/server/listen';

export interface Program {
  readonly port: number;
  readonly child: ChildProcess;
  /** To Node itself, also where another program runs it. */
  readonly signal: (name: NodeJS.Signals) => void;
  /** Everything it wrote so far. */
  readonly output: () => string;
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
}

export interface HowToStart {
  readonly dataDir: string;
  readonly settings?: Readonly<Record<string, string>>;
  /** Runs Node under another program, such as strace. */
  readonly under?: readonly string[];
  /** In build/. */
  readonly entry?: string;
  readonly uid?: number;
}

const build = join(import.meta.dirname, '../../build');

/** The built program on a free port, as a process of its own; resolves when it listens or has ended. */
export async function startProgram(how: HowToStart): Promise<Program> {
  const program = await startOn(await freePort(), how);
  // Somebody else on this machine was quicker; talking to them would be a mistake.
  return program.output() === `Port ${program.port} is in use. Set PORT to another number.\n`
    ? startProgram(how)
    : program;
}

async function startOn(port: number, how: HowToStart): Promise<Program> {
  const settings = { PORT: String(port), APP_URL: `http://127.0.0.1:${port}`, RATE_LIMITS: 'off', ...how.settings };
  const env = { PATH: process.env.PATH, NODE_ENV: 'production' as const, DATA_DIR: how.dataDir, ...settings };
  const [command = '', ...args] = [...(how.under ?? []), process.execPath, join(build, how.entry ?? 'server.mjs')];
  const ids = how.uid === undefined ? {} : { uid: how.uid, gid: how.uid };
  const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'], ...ids });
  const signal = (name: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    for (const pid of how.under ? childrenOf(child.pid) : []) process.kill(pid, name);
    if (!how.under || name === 'SIGKILL') child.kill(name);
  };
  onTestFinished(() => signal('SIGKILL'));
  let output = '';
  const ended = new Promise<number | NodeJS.Signals>((resolve) =>
    child.on('exit', (code, signal) => resolve(code ?? signal ?? 1)),
  );
  const listens = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        output += chunk;
        if (output.includes('Plumbline listens on')) resolve();
      });
    }
  });
  await Promise.race([listens, ended]);
  return { port, child, signal, output: () => output, ended };
}

/** On Linux, where alone programs are run under another one. */
function childrenOf(pid: number | undefined): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return children.split(' ').filter(Boolean).map(Number);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const port = portOf(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}
