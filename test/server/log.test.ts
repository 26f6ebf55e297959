import { describe, expect, it } from 'vitest';
import { newToken } from '../../app/storage/new-id';
import { runApp } from './running-app';

describe('the log', () => {
  it('has one line a request with method, path and status, and no query', async () => {
    const app = await runApp();
    await app.ask('/no/such?name=Mallory');
    expect(JSON.parse(app.logged())).toMatchObject({ method: 'GET', path: '/no/such', status: 404 });
    expect(app.logged()).not.toContain('Mallory');
  });

  it('never holds a link’s token, however it is written', async () => {
    const app = await runApp();
    const token = newToken();
    const paths = [
      `/r/${token}`,
      `/R/${token}`,
      `//r/${token}`,
      `/%72/${token}`,
      `/r/${token}.data`,
      `/?t=${token}`,
      `/r/short`,
    ];
    for (const path of paths)
      await app.ask(path, { headers: { Referer: `http://127.0.0.1:3000/r/${token}`, Cookie: `m=${token}` } });
    await app.ask(`/r/${token}`, { method: 'POST' });
    expect(app.logged().trim().split('\n')).toHaveLength(paths.length + 1);
    expect(app.logged()).not.toContain(token);
    expect(app.logged()).not.toContain('short');
  });

  it('leaves out files and health checks that went well', async () => {
    const app = await runApp();
    for (const path of ['/assets/page-a1b2c3.js', '/healthz', '/readyz']) await app.ask(path);
    expect(app.logged()).toBe('');
  });
});
