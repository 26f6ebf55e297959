import { beforeAll, describe, expect, it } from 'vitest';
import { addressKey } from '../../app/server/address-key';
import { createCounter } from '../../app/server/counter';
import { standardLimits } from '../../app/server/rate-limit';
import { newToken } from '../../app/storage/new-id';
import { buildOnce } from '../reliability/build-once';
import { newKey, send, visit } from '../reliability/visitor';
import { type WholeApp, wholeApp } from '../reliability/whole-app';
import { ask } from './running-app';

beforeAll(buildOnce);

/** Behind one proxy, so that a test can be many addresses. */
const behindProxy = { TRUST_PROXY: '1' };
const from = (address: string) => ({ 'X-Forwarded-For': address });

function guess(app: WholeApp, path: string, address = '192.0.2.1') {
  return ask(app.port, path, { headers: from(address) });
}

describe('links that do not exist', () => {
  it('are answered alike 30 times in 10 minutes and then by 429 with Retry-After, however they are written', async () => {
    const app = await wholeApp({ settings: behindProxy });
    const ways = [
      (token: string) => `/r/${token}`,
      (token: string) => `//r//${token}`,
      (token: string) => `/R/${token}`,
      (token: string) => `/%72/${token}?x=1`,
    ];
    const statuses = [];
    for (let n = 0; n < 32; n++) statuses.push((await guess(app, ways[n % 4]?.(newToken()) ?? '')).status);
    expect(statuses).toEqual([...Array(30).fill(404), 429, 429]);
    const refused = await guess(app, `/r/${newToken()}`);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(590);
    expect(refused.body).toContain('Too many links tried');
    expect(refused.body).toContain('Wait 10 minutes, then try again.');
    expect((await guess(app, `/r/${newToken()}`, '192.0.2.2')).status).toBe(404);
    expect((await guess(app, '/')).status).toBe(200);
  });

  it('guessed 100 at once gain nothing: 30 are looked up', async () => {
    const app = await wholeApp({ settings: behindProxy });
    const replies = await Promise.all(Array.from({ length: 100 }, () => guess(app, `/r/${newToken()}`)));
    expect(replies.filter(({ status }) => status === 404)).toHaveLength(30);
    expect(replies.filter(({ status }) => status === 429)).toHaveLength(70);
  });

  it('are counted by the first 64 bits of an IPv6 address', async () => {
    const app = await wholeApp({ settings: behindProxy });
    const replies = [];
    for (let n = 0; n < 31; n++) replies.push(await guess(app, `/r/${newToken()}`, `2001:db8:1:2::${n.toString(16)}`));
    expect(replies.map(({ status }) => status).lastIndexOf(404)).toBe(29);
    expect((await guess(app, `/r/${newToken()}`, '2001:db8:1:3::1')).status).toBe(404);
  });

  it('take nothing from links that exist', async () => {
    const app = await wholeApp({
      settings: {},
      limits: { ...standardLimits, linkMisses: { most: 2, within: 60_000 } },
    });
    const { cookie } = await visit(app.port);
    for (let n = 0; n < 5; n++) expect((await ask(app.port, `/r/${cookie.split('=')[1]}`)).status).toBe(303);
  });

  it('are counted by the socket’s own address when no proxy is trusted', async () => {
    const app = await wholeApp({
      settings: {},
      limits: { ...standardLimits, linkMisses: { most: 2, within: 60_000 } },
    });
    const replies = [];
    for (let n = 0; n < 3; n++) replies.push(await guess(app, `/r/${newToken()}`, `192.0.2.${n}`));
    expect(replies.map(({ status }) => status)).toEqual([404, 404, 429]);
  });
});

describe('new assessments', () => {
  it('may be 10 in an hour; the 11th is refused and holds what was typed, and a mistyped one is not counted', async () => {
    const app = await wholeApp({ settings: {} });
    const start = (organisation: string) =>
      send(app.port, '/start', { fields: { organisation, track: 'full', creationKey: newKey() } });
    for (let n = 0; n < 5; n++) expect((await start('')).headers.location).toContain('problem=organisation');
    for (let n = 0; n < 10; n++) expect((await start('Example')).headers.location).toMatch(/^\/a\//);
    const refused = await start('R&D "kept"');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(3_500);
    expect(refused.body).toContain('R&amp;D &quot;kept&quot;</textarea>');
    expect(refused.body).toContain('<form method="post" action="/start">');
  });
});

describe('saves', () => {
  it('may be 120 a minute into one assessment; the next is refused, and its page sends it again', async () => {
    const limits = { ...standardLimits, saves: { most: 3, within: 1_500 } };
    expect(standardLimits.saves).toEqual({ most: 120, within: 60_000 });
    const app = await wholeApp({ settings: {}, limits });
    const [visitor, colleague] = [await visit(app.port), await visit(app.port)];
    for (let n = 0; n < 3; n++) expect((await visitor.save(n, `note ${n}`)).status).toBe(303);
    const refused = await visitor.save(3, 'the fourth\nnote </textarea><script>');
    expect(refused.status).toBe(429);
    expect(refused.body).toContain('This was not saved');
    expect(refused.body).toContain('the fourth\nnote &lt;/textarea&gt;&lt;script&gt;</textarea>');
    expect((await colleague.save(0, 'mine')).status).toBe(303);
    const held = [...refused.body.matchAll(/<textarea name="([^"]*)" hidden>\n([^<]*)<\/textarea>/g)];
    const fields = Object.fromEntries(held.map(([, name = '', value = '']) => [name, value]));
    const path = /<form method="post" action="([^"]*)">/.exec(refused.body)?.[1] ?? '';
    // Not a wait for luck: the refusal itself says how long it lasts.
    await new Promise((resolve) => setTimeout(resolve, Number(refused.headers['retry-after']) * 1000));
    expect((await visitor.post(path, fields)).status).toBe(303);
  });
});

describe('documents', () => {
  it('may all be downloaded twice by two people within an hour: each file that the result page offers', async () => {
    const app = await wholeApp({ settings: {}, limits: standardLimits });
    const visitor = await visit(app.port);
    const { body } = await visitor.get(`${visitor.base}/result`);
    const offered = [...body.matchAll(/href="([^"]*\/download\/([^"]+))"/g)].map(([, path = '']) => path);
    const documents = [...new Set(offered.filter((path) => /\.(pdf|zip)$/.test(path)))];
    const pictures = [...new Set(offered.filter((path) => /\.(png|svg)$/.test(path)))];
    expect(documents.map((path) => path.split('/').at(-1)).sort()).toEqual([
      'adoption-decision-record.pdf',
      'clause-ledger.pdf',
      'enforcement-kit.zip',
      'gap-report.pdf',
      'page-3.pdf',
      'policy-card.pdf',
      'policy.pdf',
      'pulse.zip',
      'tables.zip',
    ]);
    expect(documents.length * 2 * 2).toBeLessThanOrEqual(standardLimits.pdfs.most);
    expect(pictures.length * 2).toBeLessThanOrEqual(standardLimits.pictures.most);
    for (const path of [...documents, ...documents])
      expect({ path, status: (await visitor.get(path)).status }).toEqual({ path, status: 200 });
  });

  it('may be 40 an hour for one assessment, whoever asks; what is refused to strangers is not counted', async () => {
    const limits = { ...standardLimits, pdfs: { most: 1, within: 60_000 } };
    expect(standardLimits.pdfs).toEqual({ most: 40, within: 3_600_000 });
    const app = await wholeApp({ settings: {}, limits });
    const visitor = await visit(app.port);
    const path = `${visitor.base}/download/policy.pdf`;
    for (let n = 0; n < 3; n++) expect((await send(app.port, path)).status).toBe(404);
    expect((await visitor.get(path)).status).toBe(200);
    const refused = await visitor.get(path);
    expect([refused.status, refused.body.includes('Too many documents made')]).toEqual([429, true]);
    expect((await visitor.get(`${visitor.base}/download/enforcement-kit.zip`)).status).toBe(429);
    for (const file of ['policy.docx', 'policy.md', 'gap-report.html', 'tables.xlsx', 'tables.zip'])
      expect((await visitor.get(`${visitor.base}/download/${file}`)).status).toBe(429);
    expect((await visitor.get(`${visitor.base}/download/result.json`)).status).toBe(200);
  });

  it('leave pictures alone, which have a count of their own; one that is not there is not counted', async () => {
    const limits = { ...standardLimits, pdfs: { most: 1, within: 60_000 }, pictures: { most: 2, within: 60_000 } };
    const app = await wholeApp({ settings: {}, limits });
    const visitor = await visit(app.port);
    const get = (file: string) => visitor.get(`${visitor.base}/download/${file}`);
    expect((await get('page-3.pdf')).status).toBe(200);
    expect((await get('policy.pdf')).status).toBe(429);
    for (const file of ['chart-none.svg', 'chart-none.png', 'page-4.png']) expect((await get(file)).status).toBe(404);
    const [svg, png] = [await get('page-3.svg'), await get('page-3.png')];
    expect([svg.status, svg.headers['content-type'], png.status, png.headers['content-type']]).toEqual([
      200,
      'image/svg+xml',
      200,
      'image/png',
    ]);
    expect(svg.headers['content-disposition']).toBe('attachment; filename="page-3.svg"');
    const refused = await get('chart-level-plot.svg');
    expect([refused.status, refused.body.includes('Too many pictures made')]).toEqual([429, true]);
    expect((await send(app.port, `${visitor.base}/download/page-3.png`)).status).not.toBe(200);
  });
});

describe('the count', () => {
  it('of 100,000 addresses keeps 20,000 and forgets the oldest', () => {
    const counter = createCounter(() => 0);
    const once = { most: 1, within: 1 };
    const waits = Array.from({ length: 100_000 }, (_, n) => counter.take(`address ${n}`, once));
    expect(Math.max(...new Set(waits))).toBe(0);
    expect(counter.size()).toBe(20_000);
    expect(counter.take('address 99999', once)).toBe(1);
    expect(counter.take('address 0', once)).toBe(0);
  });

  it('begins anew when its time is over', () => {
    let now = 0;
    const counter = createCounter(() => now);
    const limit = { most: 2, within: 100 };
    expect([counter.take('a', limit), counter.take('a', limit), counter.take('a', limit)]).toEqual([0, 0, 100]);
    now = 99;
    expect(counter.take('a', limit)).toBe(1);
    now = 100;
    expect(counter.take('a', limit)).toBe(0);
  });
});

it.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002::9', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  [undefined, 'unknown'],
])('an address %s is known as %s', (address, key) => {
  expect(addressKey(address)).toBe(key);
});
