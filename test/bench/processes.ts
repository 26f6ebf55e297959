import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Running {
  readonly port: number;
  readonly dataDir: string;
  /** Of its main thread since its start; null where the system does not tell. */
  readonly processor: () => ProcessorTime | null;
  readonly stop: () => Promise<void>;
}

export interface ProcessorTime {
  /** In ms. */
  readonly ran: number;
  /** In ms that it could have run, had a processor been free: how busy everything else kept the machine. */
  readonly waited: number;
}

/** The built program with a data folder of its own on this machine's disk. */
export function startPlumbline(): Promise<Running> {
  return start('plumbline', (port, dataDir) => ({
    args: ['build/server.mjs'],
    // The bench plays many people, each at an address of their own, so that what it measures is no limit for one.
    env: { PORT: String(port), APP_URL: `http://127.0.0.1:${port}`, DATA_DIR: dataDir, TRUST_PROXY: '1' },
  }));
}

export function startFloor(commit: 'each' | 'group'): Promise<Running> {
  return start('floor', (port, dataDir) => ({
    args: ['test/bench/floor-server.mjs', String(port), join(dataDir, 'floor.sqlite'), commit],
    env: {},
  }));
}

interface How {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

async function start(name: string, how: (port: number, dataDir: string) => How): Promise<Running> {
  const port = await freePort();
  const dataDir = mkdtempSync(join(tmpdir(), `plumbline-bench-${name}-`));
  const { args, env } = how(port, dataDir);
  const child = spawn(process.execPath, args, {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    // Its log goes through a pipe that is read and dropped, as into a collector.
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await new Promise<void>((resolve, reject) => {
    let written = '';
    const read = (chunk: Buffer) => {
      if (written.includes(' listens on ')) return;
      written += chunk;
      if (written.includes(' listens on ')) resolve();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => reject(new Error(`${name} ended with ${code}:\n${written}`)));
  });
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { port, dataDir, processor: () => processorTime(child.pid ?? 0), stop };
}

/** Linux tells it in ns. Source: kernel documentation, scheduler/sched-stats. */
function processorTime(pid: number): ProcessorTime | null {
  try {
    const [ran = 0, waited = 0] = readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ').map(Number);
    return { ran: ran / 1e6, waited: waited / 1e6 };
  } catch {
    return null;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
