import { beforeAll, expect, it } from 'vitest';
import { buildOnce } from '../authorisation/route-manifest';
import { visit } from '../reliability/visitor';
import { wholeApp } from '../reliability/whole-app';

beforeAll(buildOnce);

it('a fact that the form does not hold stays as it is, whatever was said of it elsewhere', async () => {
  const { port } = await wholeApp();
  const { base, get, post } = await visit(port);
  const facts = `${base}/facts/use`;
  expect((await post(facts, { autonomy: 'A4', 'autonomy.version': '0' })).status).toBe(303);
  const others = { mandate: 'encouraged', 'mandate.version': '0' };
  expect((await post(facts, others)).status).toBe(303);
  const tooMuch = { 'weekly-use': '140', 'weekly-use.version': '0' };
  const refused = await post(facts, tooMuch);
  expect(refused.status).toBe(400);
  // The page that comes back still shows what is saved beside what is wrong.
  for (const { body } of [refused, await get(facts)]) {
    expect(body).toMatch(/checked="" value="A4"|value="A4" checked=""/);
    expect(body).toContain('name="autonomy.version" value="1"');
  }
});

it.each(['constructor', '__proto__', 'lead.constructor', 'clause.valueOf', 'message.toString'])(
  'an edit of %s is as absent as any other that nobody wrote',
  async (target) => {
    const { port } = await wholeApp();
    const { base, get, post } = await visit(port);
    expect((await get(`${base}/edit/${target}`)).status).toBe(404);
    expect((await post(`${base}/edit/${target}`, { text: 'x', seenVersion: '0', intent: 'save' })).status).toBe(404);
    for (const page of [`why/${target}`, `milestone/${target}`, `facts/${target}`, `download/${target}`])
      expect((await get(`${base}/${page}`)).status).toBe(404);
  },
);
