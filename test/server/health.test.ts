import { createServer } from 'node:http';
import { sql } from 'drizzle-orm';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Readiness } from '../../app/server/health';
import { listen, portOf } from '../../app/server/listen';
import { stop } from '../../app/server/stop';
import { tempDatabase } from '../storage/temp-database';
import { ask, runApp } from './running-app';

describe('health', () => {
  it('is ready only when it is said to be and the database answers', async () => {
    const app = await runApp();
    expect(await app.ask('/readyz')).toMatchObject({ status: 200, body: 'ready' });
    app.readiness.ready = false;
    expect(await app.ask('/readyz')).toMatchObject({ status: 503, body: 'not ready' });
    app.readiness.ready = true;
    await app.db.close();
    expect((await app.ask('/readyz')).status).toBe(503);
    expect((await app.ask('/healthz')).status).toBe(200);
  });
});

describe('listening', () => {
  it('is on this machine only', async () => {
    const server = await listen(() => undefined, 0);
    onTestFinished(() => void server.close());
    expect(server.address()).toMatchObject({ address: '127.0.0.1' });
  });

  it('on a port in use says so in one line', async () => {
    const first = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => first.once('listening', resolve));
    onTestFinished(() => void first.close());
    const port = portOf(first);
    await expect(listen(() => undefined, port)).rejects.toThrow(`Port ${port} is in use. Set PORT to another number.`);
  });
});

describe('stopping', () => {
  it('says not ready at once, answers what is under way, then closes the database', async () => {
    const { db } = tempDatabase();
    const readiness: Readiness = { ready: true };
    let finish = () => {};
    const server = await listen((_req, res) => {
      finish = () => void res.end('answered');
    }, 0);
    const port = portOf(server);
    const underWay = ask(port, '/');
    await new Promise((resolve) => server.once('request', resolve));
    let workersEnded = false;
    const pdfs = {
      close: async () => {
        workersEnded = true;
      },
    };
    const stopped = stop(server, db, readiness, pdfs);
    expect(readiness.ready).toBe(false);
    await expect(ask(port, '/')).rejects.toThrow('ECONNREFUSED');
    finish();
    expect((await underWay).body).toBe('answered');
    expect(workersEnded).toBe(false);
    await stopped;
    expect(workersEnded).toBe(true);
    expect(() => db.read.get(sql`SELECT 1`)).toThrow('not open');
  });
});
