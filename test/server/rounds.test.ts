import { beforeAll, expect, it } from 'vitest';
import { buildOnce } from '../authorisation/route-manifest';
import { newKey, send, visit, visitorOf } from '../reliability/visitor';
import { wholeApp } from '../reliability/whole-app';

beforeAll(buildOnce);

it('a state is kept as a round, answered on from, and held against what stands now and against a later round', async () => {
  const { port } = await wholeApp();
  const { base, post, ...visitor } = await visit(port);
  const get = async (path: string) => {
    const { status, body } = await visitor.get(path);
    return { status, body: body.replaceAll('<!-- -->', '') };
  };
  const versions = new Map<string, number>();
  const answer = async (id: string, level: number, note = '') => {
    const seenVersion = String(versions.get(id) ?? 0);
    versions.set(id, Number(seenVersion) + 1);
    const form = { answer: String(level), reason: '', note, seenVersion, intent: 'save' };
    expect((await post(`${base}/q/${id}`, form)).status).toBe(303);
  };
  await answer('permissions.kill-switch', 1, 'No drill yet');
  await answer('permissions.sandbox', 3);
  expect((await get(base)).body).toContain(`href="${base}/rounds"`);
  expect((await get(`${base}/rounds`)).body).toContain('Keep this as round 1');
  const before = (await get(`${base}/download/result.json`)).body;

  // Sent twice, as by a double click: one round. Nothing that was said, and nothing computed, is another for it.
  const kept = await Promise.all([post(`${base}/rounds`, {}), post(`${base}/rounds`, {})]);
  expect(kept.map(({ status }) => status).every((status) => status === 303 || status === 409)).toBe(true);
  const frozen = (await get(`${base}/rounds`)).body;
  expect(frozen.split(`href="${base}/milestone/1"`)).toHaveLength(2);
  expect(frozen).toContain('What stands now is round 1.');
  expect((await get(`${base}/download/result.json`)).body).toBe(before);
  const first = (await get(`${base}/milestone/1`)).body;
  expect(first).toContain('Nothing has moved: every answer and every fact is what it was.');

  await answer('permissions.kill-switch', 4, 'Drill of May');
  await answer('permissions.sandbox', 1);
  const moved = (await get(`${base}/rounds`)).body;
  for (const words of ['Keep this as round 2', 'Since the last round', 'the level rose', 'the level fell'])
    expect(moved).toContain(words);
  expect((await get(`${base}/gap-report`)).body).toContain('Since the last round');
  const { rounds, trend } = JSON.parse((await get(`${base}/download/result.json`)).body);
  expect(rounds.gaps.closed.map((one: { question: string }) => one.question)).toEqual(['permissions.kill-switch']);
  expect(rounds.gaps.opened.map((one: { question: string }) => one.question)).toEqual(['permissions.sandbox']);
  expect([rounds.path.length, trend.from.edition === trend.to.edition]).toEqual([2, true]);
  const milestone = (await get(`${base}/milestone/1`)).body;
  expect(milestone).toMatch(/1 · [^<]+ \(No drill yet\)/);
  expect(milestone).not.toContain('Drill of May');

  const seenAt = Number(/name="seenAt" value="(\d+)"/.exec(moved)?.[1]);
  const stale = await post(`${base}/rounds`, { seenAt: String(seenAt - 1) });
  expect([stale.status, stale.body]).toEqual([409, expect.stringContaining('after you opened this page')]);
  expect((await post(`${base}/rounds`, { seenAt: String(seenAt) })).status).toBe(303);
  await answer('permissions.kill-switch', 0);
  expect((await get(`${base}/milestone/1?with=2`)).body).toContain('From then to round 2');
  expect((await get(`${base}/milestone/1?with=2`)).body).toContain('the level rose');
  expect((await get(`${base}/milestone/1`)).body).toContain(`href="${base}/milestone/1?with=2"`);
  for (const path of ['milestone/3', 'milestone/0', 'milestone/1?with=1', 'milestone/2?with=1', 'milestone/1?with=x'])
    expect((await get(`${base}/${path}`)).status).toBe(404);

  for (const name of ['advisory-note.md', 'advisory-note-1.md'])
    expect((await get(`${base}/download/${name}`)).body).toContain('No answer was asked again');
  for (const name of ['advisory-note-3.md', 'advisory-note.xlsx', 'advisory-note', 'advisory-note-x.pdf'])
    expect((await get(`${base}/download/${name}`)).status).toBe(404);
  const stranger = await visit(port);
  for (const path of ['rounds', 'milestone/1', 'download/advisory-note-1.md'])
    expect([(await send(port, `${base}/${path}`)).status, (await stranger.get(`${base}/${path}`)).status]).toEqual([
      404, 404,
    ]);
});

it('a milestone shows the texts that were edited, as they stood then, by the names of their clauses', async () => {
  const { port } = await wholeApp();
  const { base, get, post } = await visit(port);
  const edit = `${base}/edit/clause.acknowledgement`;
  const page = (await get(edit)).body;
  const fields = Object.fromEntries(
    [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]),
  );
  const saved = await post(edit, { ...fields, text: 'Everybody signs on paper.', intent: 'save' });
  expect(saved.status).toBe(303);
  expect((await post(`${base}/rounds`, {})).status).toBe(303);
  await post(edit, { text: '', seenVersion: '1', intent: 'restore' });
  const milestone = (await get(`${base}/milestone/1`)).body;
  expect(milestone).toContain('Texts that were edited');
  expect(milestone).toContain('Everybody signs on paper.');
  expect(milestone).not.toContain('clause.acknowledgement');
});

it('one seat keeps rounds too, without a comparison of scores that it does not have', async () => {
  const { port } = await wholeApp();
  const fields = { organisation: 'Example Ltd', track: 'quick', seat: 'build', creationKey: newKey() };
  const started = await send(port, '/start', { fields });
  const cookie = String(started.headers['set-cookie']?.[0]).split(';')[0] ?? '';
  const { base, get, post } = visitorOf(port, String(started.headers.location), cookie);
  expect((await post(`${base}/rounds`, {})).status).toBe(303);
  const said = { answer: '1', reason: '', note: '', seenVersion: '0', intent: 'save' };
  expect((await post(`${base}/q/permissions.prompt-injection`, said)).status).toBe(303);
  const rounds = await get(`${base}/rounds`);
  expect([rounds.status, rounds.body.includes('advisory-note')]).toEqual([200, false]);
  expect((await get(`${base}/milestone/1`)).body).toContain('What moved since cannot be told');
  for (const file of ['advisory-note.pdf', 'advisory-note-1.md'])
    expect((await get(`${base}/download/${file}`)).status).toBe(404);
  for (const file of ['result.json', 'gap-report.md']) expect((await get(`${base}/download/${file}`)).status).toBe(200);
});
