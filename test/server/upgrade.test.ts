import { Agent } from 'node:http';
import { beforeAll, expect, it } from 'vitest';
import { contentPublish } from '../../app/cli/content-publish';
import { type Content, loadContent } from '../../app/load-content.server';
import { buildOnce } from '../authorisation/route-manifest';
import { copyContent, makeSecond } from '../cli/real-versions';
import { tempFolder } from '../cli/run-cli';
import { send, visit } from '../reliability/visitor';
import { wholeApp } from '../reliability/whole-app';

beforeAll(buildOnce);

function contentOf(folder: string): Content {
  const loaded = loadContent(folder);
  if (loaded.kind === 'faults') throw new Error(loaded.report);
  return loaded.content;
}

it('an assessment in the browser moves to a newer edition, with a milestone, and asks for a second look', async () => {
  const folder = copyContent(tempFolder());
  contentPublish(['2026.1'], folder);
  let content = contentOf(folder);
  const { port } = await wholeApp({ content: () => content });
  // Publishing holds this thread for longer than the server keeps a silent connection.
  const { base, post, ...visitor } = await visit(port, { agent: new Agent() });
  const get = async (path: string) => {
    const { status, body } = await visitor.get(path);
    return { status, body: plain(body) };
  };
  const answer = (id: string, level: number, note: string, seenVersion = 0) =>
    post(`${base}/q/${id}`, {
      answer: String(level),
      reason: '',
      note,
      seenVersion: String(seenVersion),
      intent: 'save',
    });
  expect((await answer('permissions.kill-switch', 2, 'Drill of May')).status).toBe(303);
  expect((await answer('permissions.sandbox', 3, 'Seen in CI')).status).toBe(303);
  expect((await get(`${base}/upgrade`)).body).toContain('Edition 2026.1 is the newest');
  expect((await get(base)).body).not.toContain('/upgrade');

  makeSecond(folder);
  contentPublish(['2026.2'], folder);
  content = contentOf(folder);
  for (const path of [base, `${base}/result`]) expect((await get(path)).body).toContain(`href="${base}/upgrade"`);
  expect((await get(`${base}/upgrade`)).body).toContain(`href="${base}/download/advisory-note.pdf"`);
  const asked = (await get(`${base}/upgrade`)).body;
  expect(asked).toContain('Move from edition 2026.1 to 2026.2?');
  expect(/\d+ answers? stays? as [^.]*\./.exec(asked)?.[0]).toBe('1 answer stays as it is.');
  expect(asked).toContain('To be confirmed: 1');
  expect((await get('/content/diff/2026.1/2026.2')).body).toContain('From edition 2026.1 to 2026.2');

  // A page that was opened before something was saved: it moves nothing, says what to do, and shows what stands now.
  const seenAt = /name="seenAt" value="(\d+)"/.exec(asked)?.[1] ?? '';
  expect((await answer('permissions.kill-switch', 2, 'Drill of June', 1)).status).toBe(303);
  const seenEdition = /name="seenEdition" value="([0-9a-f]{64})"/.exec(asked)?.[1] ?? '';
  const stale = await post(`${base}/upgrade`, { seenAt, seenEdition });
  expect(stale.status).toBe(409);
  expect(plain(stale.body)).toContain('after you opened this page. The page shows it now: look again, then move.');
  expect(stale.body).not.toContain(`value="${seenAt}"`);

  // A page that showed another edition than the one that is the newest by now, such as before the server was updated.
  content = contentOf('content');
  for (const fields of [{ seenEdition }, { seenEdition: '' }]) {
    const other = await post(`${base}/upgrade`, fields);
    expect(other.status).toBe(409);
    expect(plain(other.body)).toContain('Another edition became the newest after you opened this page.');
    expect(other.body).not.toContain(seenEdition);
  }
  expect((await get(base)).body).toContain(`href="${base}/upgrade"`);
  content = contentOf(folder);

  // Sent twice, as by a double click: one milestone.
  const move = () => post(`${base}/upgrade`, { seenEdition });
  const moves = await Promise.all([move(), move()]);
  expect(moves.map(({ status }) => status).every((status) => status === 303 || status === 409)).toBe(true);
  const parts = (await get(base)).body;
  expect(parts.split(`href="${base}/rounds"`)).toHaveLength(3);
  expect(parts).toContain('To be confirmed');
  const result = JSON.parse((await get(`${base}/download/result.json`)).body);
  expect([result.edition.id, result.confirm]).toEqual(['2026.2', ['permissions.sandbox']]);

  const again = 'This is asked otherwise than when it was answered';
  expect((await get(`${base}/q/permissions.sandbox`)).body).toContain(again);
  expect((await get(`${base}/q/permissions.kill-switch`)).body).not.toContain(again);
  expect((await answer('permissions.sandbox', 3, 'Seen in CI', 1)).status).toBe(303);
  expect((await get(`${base}/q/permissions.sandbox`)).body).not.toContain(again);
  expect((await get(base)).body).not.toContain('To be confirmed');

  const rounds = (await get(`${base}/rounds`)).body;
  expect(rounds.split(`${base}/milestone/1`)).toHaveLength(2);
  expect(rounds).toContain('Edition 2026.1, then moved to 2026.2');
  const milestone = await get(`${base}/milestone/1`);
  expect(milestone.status).toBe(200);
  for (const words of ['Round 1, kept on', 'Drill of June', 'Seen in CI', 'Answered otherwise'])
    expect(milestone.body).toContain(words);
  expect((await get(`${base}/milestone/2`)).status).toBe(404);
  for (const path of ['upgrade', 'milestone/1', 'rounds'])
    expect((await send(port, `${base}/${path}`)).status).toBe(404);
  const stranger = await visit(port);
  expect((await stranger.get(`${base}/milestone/1`)).status).toBe(404);
});

it('a new assessment starts on 2026.2, and one begun with 2026.1 stays there until its owner moves it', async () => {
  const first = copyContent(tempFolder());
  contentPublish(['2026.1'], first);
  const [older, ours] = [contentOf(first), contentOf('content')];
  let content = older;
  const { port } = await wholeApp({ content: () => content });
  const begun = await visit(port);
  expect((await begun.save(0, 'Before')).status).toBe(303);
  content = ours;
  const later = await visit(port);
  const resultOf = async ({ base, get }: typeof begun) => {
    const { edition, coverage } = JSON.parse((await get(`${base}/download/result.json`)).body);
    return [edition.id, coverage.known > 0];
  };
  expect(await resultOf(later)).toEqual(['2026.2', false]);
  expect((await later.get(`${later.base}/upgrade`)).body).toContain('is the newest');
  expect((await begun.save(1, 'After', 3)).status).toBe(303);
  expect(await resultOf(begun)).toEqual(['2026.1', true]);
  expect((await begun.get(begun.base)).body).toContain(`href="${begun.base}/upgrade"`);
  const asked = plain((await begun.get(`${begun.base}/upgrade`)).body);
  expect(asked).toContain('Move from edition 2026.1 to 2026.2?');
});

/** React separates two texts by a comment. */
function plain(html: string): string {
  return html.replaceAll('<!-- -->', '');
}
