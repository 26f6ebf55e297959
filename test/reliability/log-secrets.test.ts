import { sql } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { ask } from '../server/running-app';
import { buildOnce } from './build-once';
import { newKey, question, send, visit } from './visitor';
import { wholeApp } from './whole-app';

beforeAll(buildOnce);

const note = 'note-of-a-person';
const organisation = 'Name-of-an-Organisation';
const reason = 'reason-of-a-person';

it('the log of a whole visit, with refusals, conflicts and a failing database, holds no name, answer, note, cookie, token or address', async () => {
  const app = await wholeApp();
  const creationKey = newKey();
  const visitor = await visit(app.port);
  const token = visitor.cookie.split('=')[1] ?? '';
  await send(app.port, '/start', { fields: { organisation, track: 'quick', creationKey } });
  await send(app.port, `/?organisation=${organisation}&problem=full`);
  await send(app.port, `/r/${token}`, { cookie: visitor.cookie });
  await visitor.save(0, note);
  expect((await visitor.save(0, `${note} again`)).status).toBe(409);
  await visitor.post(`${visitor.base}/q/${question}`, { answer: 'notApplicable', reason, note, seenVersion: '1' });
  await visitor.post(`${visitor.base}/details`, { organisation, date: note, track: 'quick' });
  await visitor.get(`${visitor.base}/download/policy.pdf?${note}`);
  const headers = { 'X-Forwarded-For': '203.0.113.77', 'User-Agent': note, Referer: `http://127.0.0.1/r/${token}` };
  await ask(app.port, visitor.base, { headers: { ...headers, Cookie: visitor.cookie } });
  await ask(app.port, `${visitor.base}/q/${question}`, { method: 'POST', headers, body: note });
  await app.db.tx(async (q) => void q.run(sql.raw('PRAGMA query_only = ON')));
  expect((await visitor.save(1, `${note} refused`)).status).toBe(503);
  await app.db.close();
  expect((await visitor.get(visitor.base)).status).toBe(500);

  const lines = app.logged().trim().split('\n');
  expect(lines.length).toBeGreaterThan(12);
  for (const line of lines) expect(Object.keys(JSON.parse(line))).not.toContain('headers');
  const secrets = [
    note,
    organisation,
    reason,
    token,
    visitor.cookie,
    creationKey,
    '203.0.113.77',
    '127.0.0.1',
    'Cookie',
  ];
  for (const secret of secrets) expect([secret, app.logged().includes(secret)]).toEqual([secret, false]);
});
