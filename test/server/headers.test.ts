import { describe, expect, it } from 'vitest';
import { type Asked, runApp } from './running-app';

const sameOrigin = { 'Sec-Fetch-Site': 'same-origin' };
const requests: readonly (readonly [path: string, status: number, asked?: Asked])[] = [
  ['/', 200],
  ['/', 200, { method: 'HEAD' }],
  ['/save', 200, { method: 'POST', headers: sameOrigin, body: 'x' }],
  ['/favicon.svg', 200],
  ['/assets/page-a1b2c3.js', 200],
  ['/assets/absent.js', 404],
  ['/healthz', 200],
  ['/readyz', 200],
  ['/no/such/page', 404],
  ['/%E0%A4%A', 400],
  ['/fault', 500],
  ['/save', 403, { method: 'POST' }],
  ['/save', 405, { method: 'OPTIONS' }],
  ['/save', 413, { method: 'POST', headers: sameOrigin, body: 'x'.repeat(70_000) }],
  ['/save', 411, { method: 'POST', headers: { ...sameOrigin, 'Transfer-Encoding': 'chunked' }, body: 'x' }],
];

const fixed = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-robots-tag': 'noindex, nofollow, noarchive',
};

const policy = (nonce: string) =>
  `default-src 'none';script-src 'self' 'nonce-${nonce}';style-src 'self' 'nonce-${nonce}';img-src 'self' data:;` +
  "font-src 'self';connect-src 'self';manifest-src 'self';form-action 'self';base-uri 'none';object-src 'none';frame-ancestors 'none'";

describe('every response, errors and files included', () => {
  it('carries the security headers, a fresh nonce and no word of what made it', async () => {
    const app = await runApp();
    const nonces = new Set<string>();
    for (const [path, status, asked] of requests) {
      const reply = await app.ask(path, asked);
      expect([path, reply.status]).toEqual([path, status]);
      expect(reply.headers).toMatchObject(fixed);
      const nonce = /'nonce-([^']+)'/.exec(String(reply.headers['content-security-policy']))?.[1] ?? '';
      expect(reply.headers['content-security-policy']).toBe(policy(nonce));
      expect(reply.headers['x-powered-by']).toBeUndefined();
      expect(reply.headers['strict-transport-security']).toBeUndefined();
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(requests.length);
  });

  it('may be kept by the browser only if its name carries a hash', async () => {
    const app = await runApp();
    for (const [path, status, asked] of requests) {
      const kept = path === '/assets/page-a1b2c3.js' ? 'public, max-age=31536000, immutable' : 'no-store';
      expect([path, status, (await app.ask(path, asked)).headers['cache-control']]).toEqual([path, status, kept]);
    }
  });

  it('asks for https for two years when, and only when, it is reached by https', async () => {
    const app = await runApp({ APP_URL: 'https://plumbline.example' });
    for (const [path] of requests.filter(([, , asked]) => !asked)) {
      const { headers } = await app.ask(path);
      expect(headers['strict-transport-security']).toBe('max-age=63072000; includeSubDomains');
    }
  });
});

describe('a fault', () => {
  it('shows neither stack nor query nor value, and its own style passes the policy', async () => {
    const app = await runApp();
    const { body, headers } = await app.ask('/fault');
    expect(body).toContain('Something went wrong here');
    expect(body).not.toMatch(/SELECT|typed by|no such table|\bat \/|node_modules|\.ts:/);
    const nonce = /<style nonce="([^"]+)">/.exec(body)?.[1];
    expect(headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}'`);
  });

  it('is logged with its place but without what was typed', async () => {
    const app = await runApp();
    await app.ask('/fault');
    expect(app.logged()).toContain('request failed');
    expect(app.logged()).toContain('running-app.ts');
    expect(app.logged()).toContain('no such table');
    expect(app.logged()).not.toMatch(/typed by|SELECT secret/);
  });
});
