import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentPublish } from '../../app/cli/content-publish';
import { loadContent } from '../../app/load-content.server';
import { change, copyContent, makeSecond } from '../cli/real-versions';
import { tempFolder } from '../cli/run-cli';
import { lostValues, record, resultOf } from './kept-values';

const root = join(import.meta.dirname, '../..');
const personas = join(root, 'test/golden/personas');
const home = join(root, 'test/golden/editions');

function contentIn(folder: string) {
  const loaded = loadContent(folder);
  if (loaded.kind === 'faults') throw new Error(loaded.report);
  return loaded.content;
}

const content = contentIn(join(root, 'content'));
const published = [...content.editions.values()]
  .filter(({ edition }) => edition.status === 'published')
  .map(({ edition }) => edition.id);
// Once, after content:publish; see content/README.md.
const wanted = process.env.RECORD_EDITION;
if (wanted && published.includes(wanted)) record(content, wanted, personas, home);

const foldersIn = (path: string) => (existsSync(path) ? readdirSync(path) : []);
const cases = foldersIn(home).flatMap((edition) =>
  foldersIn(join(home, edition)).map((name) => [edition, name] as const),
);

describe('a published edition scores for ever as it did', () => {
  it('has recorded results; without them: RECORD_EDITION=<id> npx vitest run --project unit test/content/published-editions.test.ts', () => {
    expect(foldersIn(home).sort()).toEqual([...published].sort());
    for (const edition of published) expect(foldersIn(join(home, edition)).length).toBeGreaterThanOrEqual(10);
  });

  it.each(cases)('%s: every value recorded of %s is the same', (edition, name) => {
    const [answers, result] = ['answers.yaml', 'result.json'].map((file) =>
      readFileSync(join(home, edition, name, file), 'utf8'),
    );
    expect(lostValues(JSON.parse(result ?? ''), JSON.parse(resultOf(content, answers ?? '')))).toEqual([]);
  });
});

describe('the whole way on a copy of our content', () => {
  it('keeps what 2026.1 said of every persona after 2026.2 is published', () => {
    const folder = tempFolder();
    const copy = copyContent(folder);
    expect(contentPublish(['2026.1'], copy).code).toBe(0);
    record(contentIn(copy), '2026.1', personas, join(folder, 'recorded'));
    makeSecond(copy);
    expect(contentPublish(['2026.2'], copy).code).toBe(0);
    const both = contentIn(copy);
    const names = foldersIn(join(folder, 'recorded/2026.1'));
    expect(names.length).toBeGreaterThanOrEqual(10);
    for (const name of names) {
      const own = join(folder, 'recorded/2026.1', name);
      const now = resultOf(both, readFileSync(join(own, 'answers.yaml'), 'utf8'));
      expect(now).toBe(readFileSync(join(own, 'result.json'), 'utf8'));
    }
  });

  it('would notice a published number that changed, even if the lock were written anew', () => {
    const copy = copyContent(tempFolder());
    const text = readFileSync(join(personas, readdirSync(personas).find((one) => one.endsWith('.yaml')) ?? ''), 'utf8');
    const before = JSON.parse(resultOf(contentIn(copy), text));
    change(copy, 'banks/review/1.0.0/mandatory-review.md', /^weight: \d$/m, 'weight: 1');
    const lost = lostValues(before, JSON.parse(resultOf(contentIn(copy), text)));
    expect(lost).toContain('/domains/review/score/floor/of');
    expect(lost).toContain('/edition/digest');
  });
});

describe('values that are kept', () => {
  const was = { a: 1, b: [{ c: null }], engineVersion: '1' };

  it('may have fields added beside them, and another engine', () => {
    expect(lostValues(was, { ...was, b: [{ c: null, d: 2 }], e: 3, engineVersion: '2' })).toEqual([]);
  });

  it.each([
    [{ ...was, a: 2 }, '/a'],
    [{ ...was, a: '1' }, '/a'],
    [{ ...was, b: [] }, '/b'],
    [{ ...was, b: [{ c: undefined }] }, '/b/0/c'],
    [{ ...was, b: [{}] }, '/b/0/c'],
    [{ a: 1, engineVersion: '1' }, '/b'],
    [{ ...was, b: { 0: { c: null } } }, '/b'],
  ])('are lost in %j', (now, path) => {
    expect(lostValues(was, now)).toEqual([path]);
  });
});
