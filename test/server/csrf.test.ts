import { describe, expect, it } from 'vitest';
import { runApp } from './running-app';

const ours = 'http://127.0.0.1:3000';
const origins = {
  none: undefined,
  null: 'null',
  evil: 'https://evil.example',
  sub: 'http://a.127.0.0.1:3000',
  same: ours,
};
const sites = ['absent', 'none', 'same-origin', 'same-site', 'cross-site'];

/** The rule in one line: what the browser says counts; a browser that says nothing must name our origin. */
const passes = (origin: string | undefined, site: string) =>
  site === 'absent' ? origin === ours : site === 'same-origin';

describe('a changing request', () => {
  it('passes only when a page of ours sent it, whatever its method and address', async () => {
    const app = await runApp();
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
      for (const origin of Object.values(origins))
        for (const site of sites)
          for (const path of ['/save', '/save?x=1']) {
            const headers = { ...(origin && { Origin: origin }), ...(site !== 'absent' && { 'Sec-Fetch-Site': site }) };
            const { status } = await app.ask(path, { method, headers, body: 'x' });
            expect([method, origin, site, path, status]).toEqual([
              method,
              origin,
              site,
              path,
              passes(origin, site) ? 200 : 403,
            ]);
          }
  });

  it('refused says that nothing was saved and leads home', async () => {
    const app = await runApp();
    const { body } = await app.ask('/save', { method: 'POST', headers: { Origin: 'https://evil.example' } });
    expect(body).toContain('nothing was saved');
    expect(body).toContain('href="/"');
  });

  it('of an unknown method is refused before anything else', async () => {
    const app = await runApp();
    for (const method of ['OPTIONS', 'PROPFIND', 'TRACE']) {
      const reply = await app.ask('/save', { method, headers: { 'Sec-Fetch-Site': 'same-origin' } });
      expect([method, reply.status, reply.headers.allow]).toEqual([method, 405, 'GET, HEAD, POST']);
    }
  });

  it('reading needs no such proof', async () => {
    const app = await runApp();
    for (const method of ['GET', 'HEAD']) {
      expect((await app.ask('/', { method, headers: { Origin: 'https://evil.example' } })).status).toBe(200);
    }
  });
});

describe('headers of a proxy', () => {
  const headers = { 'X-Forwarded-Host': 'evil.example', Forwarded: 'host=evil.example' };

  it('are dropped when no proxy is trusted', async () => {
    const app = await runApp();
    expect((await app.ask('/', { headers })).body).toBe('host direct');
  });

  it('are kept when one is', async () => {
    const app = await runApp({ TRUST_PROXY: '1' });
    expect((await app.ask('/', { headers })).body).toBe('host evil.example');
  });
});
