import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { portOf } from '../../app/server/listen';
import { buildOnce } from '../reliability/build-once';
import { tempFolder } from '../storage/temp-database';
import { ask } from './running-app';

interface Started {
  readonly port: number;
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly ended: Promise<number | null>;
}

/** The built program as a user starts it; resolves when it listens or has ended. */
async function start(settings: Record<string, string>, port?: number): Promise<Started> {
  const free = port ?? (await freePort());
  const inherited = { ...process.env, NODE_ENV: 'production' as const, SECRET: undefined, APP_URL: undefined };
  const env: NodeJS.ProcessEnv = { ...inherited, PORT: String(free), ...settings };
  const child = spawn(process.execPath, ['start.mjs'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  let output = '';
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const listening = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        output += chunk;
        if (output.includes('Plumbline listens on')) resolve();
      });
    }
  });
  await Promise.race([listening, ended]);
  return { port: free, child, output: () => output, ended };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const port = portOf(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

beforeAll(() => {
  buildOnce();
});

describe('npm start', () => {
  it('says one line, serves pages, and stops on request with its log emptied', async () => {
    const dataDir = join(tempFolder(), 'data');
    const app = await start({ DATA_DIR: dataDir });
    expect(app.output()).toBe(`Plumbline listens on http://127.0.0.1:${app.port}\n`);
    expect((await ask(app.port, '/readyz')).body).toBe('ready');
    const home = await ask(app.port, '/');
    expect(home.status).toBe(200);
    const nonce = /'nonce-([^']+)'/.exec(String(home.headers['content-security-policy']))?.[1];
    for (const [, found] of home.body.matchAll(/<script nonce="([^"]*)"/g)) expect(found).toBe(nonce);
    expect(home.body).not.toMatch(/<script(?![^>]* nonce=)/);
    expect(readdirSync(dataDir).sort()).toEqual([
      'in-use',
      'plumbline.sqlite',
      'plumbline.sqlite-shm',
      'plumbline.sqlite-wal',
      'secret',
    ]);
    app.child.kill('SIGTERM');
    expect(await app.ended).toBe(0);
    expect(readdirSync(dataDir).sort()).toEqual(['in-use', 'plumbline.sqlite', 'secret']);
  });

  it('answers odd addresses, hosts and cookies with a page, never with a stack', async () => {
    const app = await start({ DATA_DIR: tempFolder() });
    const sameOrigin = { 'Sec-Fetch-Site': 'same-origin' };
    const odd: [path: string, asked?: Parameters<typeof ask>[2]][] = [
      ['/no/such/page'],
      ['/%E0%A4%A'],
      ['//evil.example/%00'],
      ['/?_data=routes%2Fno-such-route'],
      ['/__manifest?p=/'],
      ['/', { headers: { Host: 'a b' } }],
      ['/', { headers: { Host: '127.0.0.1:99999' } }],
      ['/', { headers: { Cookie: '=;%%%;a="' } }],
      ['/', { method: 'POST', headers: sameOrigin, body: '%%%' }],
      [
        '/?_data=root',
        { method: 'POST', headers: { ...sameOrigin, 'Content-Type': 'multipart/form-data; boundary=x' }, body: '--x' },
      ],
      ['/?_data=root', { method: 'POST', headers: { Origin: 'https://evil.example' }, body: 'a=1' }],
      ['/', { method: 'POST', headers: { ...sameOrigin, Origin: 'null' }, body: 'a=1' }],
    ];
    for (const [path, asked] of odd) {
      const { body, headers } = await ask(app.port, path, asked);
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect([path, body]).toEqual([path, expect.not.stringMatching(/\n\s+at |node_modules|file:\/\/|sqlite/i)]);
    }
    expect((await ask(app.port, '/readyz')).body).toBe('ready');
    // Nothing of these is a fault of ours, and the log is all that was printed. A line is written after its answer.
    const levels = () => {
      const lines = app.output().trim().split('\n').slice(1);
      return lines.map((line) => JSON.parse(line).level);
    };
    await expect.poll(levels, { timeout: 10_000 }).toEqual(odd.map(() => 30));
  });

  it('on a port in use ends with one line', async () => {
    const first = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => first.once('listening', resolve));
    onTestFinished(() => void first.close());
    const app = await start({ DATA_DIR: tempFolder() }, portOf(first));
    expect(await app.ended).toBe(1);
    expect(app.output()).toBe(`Port ${app.port} is in use. Set PORT to another number.\n`);
  });

  it('with a wrong setting ends with one line that names it', async () => {
    const short = await start({ DATA_DIR: tempFolder(), SECRET: 'too-short' });
    expect(await short.ended).toBe(1);
    expect(short.output()).toMatch(/^SECRET must be at least 32 bytes[^\n]*\n$/);
    const absent = await start({ DATA_DIR: tempFolder(), CONTENT_DIR: '/no/such/folder' });
    expect(await absent.ended).toBe(1);
    expect(absent.output()).toBe('CONTENT_DIR /no/such/folder does not exist.\n');
  });

  it('with another program’s database ends with one line', async () => {
    const dataDir = tempFolder();
    const other = new Sqlite(join(dataDir, 'plumbline.sqlite'));
    other.exec('CREATE TABLE notes (words TEXT)');
    other.close();
    const app = await start({ DATA_DIR: dataDir });
    expect(await app.ended).toBe(1);
    expect(app.output()).toMatch(/^\S+ belongs to another program\. [^\n]*\n$/);
  });

  it('with a broken question file names its place, before any data is touched', async () => {
    const contentDir = join(tempFolder(), 'content');
    cpSync('content', contentDir, { recursive: true });
    writeFileSync(join(contentDir, 'editions', '2026.1.md'), '---\nid: [broken\n---\n');
    const dataDir = join(tempFolder(), 'data');
    const app = await start({ DATA_DIR: dataDir, CONTENT_DIR: contentDir });
    expect(await app.ended).toBe(1);
    expect(app.output()).toMatch(/editions\/2026\.1\.md:\d+:\d+ /);
    expect(app.output()).not.toMatch(/\n\s+at /);
    expect(() => readdirSync(dataDir)).toThrow();
  });

  it('without an installation of Node’s packages on an old Node says which Node it needs', () => {
    const folder = tempFolder();
    mkdirSync(join(folder, 'old'));
    copyFileSync('start.mjs', join(folder, 'old', 'start.mjs'));
    const pretend =
      "Object.defineProperty(process.versions, 'node', { value: '18.20.0' }); await import('./start.mjs')";
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', pretend], {
      cwd: join(folder, 'old'),
      encoding: 'utf8',
    });
    expect([run.status, run.stderr]).toEqual([1, 'Plumbline needs Node 20.20 or later; this is 18.20.0.\n']);
  });
});
