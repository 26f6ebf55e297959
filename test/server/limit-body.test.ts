import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { type RunningApp, runApp } from './running-app';

const sameOrigin = { 'Sec-Fetch-Site': 'same-origin' };
const limit = 64 * 1024;

function post(app: RunningApp, body: string, headers: Record<string, string> = {}) {
  return app.ask('/save', { method: 'POST', headers: { ...sameOrigin, ...headers }, body });
}

describe('a body', () => {
  it('of 64 KiB passes, one byte more does not', async () => {
    const app = await runApp();
    expect(await post(app, 'x'.repeat(limit))).toMatchObject({ status: 200, body: `got ${limit}` });
    expect((await post(app, 'x'.repeat(limit + 1))).status).toBe(413);
  });

  it('is counted in bytes, not in letters', async () => {
    const app = await runApp();
    expect((await post(app, '\u{1F600}'.repeat(limit / 4))).status).toBe(200);
    expect((await post(app, '\u{1F600}'.repeat(limit / 4 + 1))).status).toBe(413);
  });

  it('too long is answered by a page that says nothing was saved and leads back', async () => {
    const app = await runApp();
    const reply = await post(app, 'x'.repeat(70_000), { Referer: 'http://127.0.0.1:3000/a/1/review?x="><script>' });
    expect(reply.headers['content-type']).toContain('text/html');
    expect(reply.body).toContain('Nothing of it was saved');
    expect(reply.body).toContain('href="/a/1/review"');
  });

  it.each([
    ['no page', ''],
    ['another site', 'https://evil.example/a/1'],
    ['a path that names another site', 'http://127.0.0.1:3000//evil.example/a'],
    ['a path that names another site by a backslash', 'http://127.0.0.1:3000/\\evil.example/a'],
    ['nonsense', 'not an address'],
  ])('sent from %s leads home', async (_, referer) => {
    const app = await runApp();
    expect((await post(app, 'x'.repeat(70_000), { Referer: referer })).body).toContain('href="/"');
  });

  it('in chunks is counted too, and without a length not taken', async () => {
    const app = await runApp();
    expect((await post(app, 'x'.repeat(70_000), { 'Transfer-Encoding': 'chunked' })).status).toBe(413);
    expect((await post(app, 'x', { 'Transfer-Encoding': 'chunked' })).status).toBe(411);
  });

  it('without end is cut off', async () => {
    const app = await runApp();
    const status = await new Promise((resolve, reject) => {
      const headers = { ...sameOrigin, 'Transfer-Encoding': 'chunked' };
      const sent = request({ port: app.port, path: '/save', method: 'POST', headers }, (res) => {
        clearInterval(more);
        res.resume();
        resolve(res.statusCode);
      });
      const more = setInterval(() => sent.write('x'.repeat(1024 * 1024)), 5);
      sent.on('error', (error) => {
        clearInterval(more);
        reject(error);
      });
    });
    expect(status).toBe(413);
  });
});
