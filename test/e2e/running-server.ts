import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface RunningServer {
  readonly url: string;
  readonly dataDir: string;
  /** Everything it wrote so far. */
  readonly output: () => string;
  readonly stop: () => Promise<void>;
  /** Ends it and leaves its data folder to the next. */
  readonly end: () => Promise<void>;
}

/** The built program as a child process on a free port with a data folder of its own, which goes when it stops. */
export async function startServer(settings: Record<string, string> = {}): Promise<RunningServer> {
  const port = await freePort();
  const dataDir = settings.DATA_DIR ?? newDataFolder();
  const env = {
    ...process.env,
    PORT: String(port),
    APP_URL: `http://127.0.0.1:${port}`,
    RATE_LIMITS: 'off',
    ...settings,
    DATA_DIR: dataDir,
  };
  const child = spawn(process.execPath, ['build/server.mjs'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let written = '';
  const listening = new Promise<void>((resolve, reject) => {
    const onData = (chunk: Buffer) => {
      written += chunk;
      if (written.includes('Plumbline listens on')) resolve();
    };
    child.stdout.on('data', onData);
    child.stderr.on('data', onData);
    child.on('exit', (code) => reject(new Error(`the server ended with ${code}:\n${written}`)));
  });
  await listening;
  const end = () => endChild(child);
  const stop = async () => {
    await end();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { url: `http://127.0.0.1:${port}`, dataDir, output: () => written, stop, end };
}

/** May be filled before a server is started on it. */
export function newDataFolder(): string {
  return mkdtempSync(join(tmpdir(), 'plumbline-e2e-'));
}

async function endChild(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
