import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentPublish } from '../../app/cli/content-publish';
import { loadContent } from '../../app/load-content.server';
import { change, copyContent, makeSecond } from '../cli/real-versions';
import { tempFolder } from '../cli/run-cli';
import { lostValues, namesIn, record, recorded, renew, resultOf } from './kept-values';

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
// Once, after content:publish; and once more where results have more fields than were recorded: see content/README.md.
const { RECORD_EDITION: unrecorded, RENEW_EDITION: outgrown } = process.env;
if (unrecorded && published.includes(unrecorded)) record(content, unrecorded, personas, home);
if (outgrown) renew(content, outgrown, home);

const cases = namesIn(home).flatMap((edition) =>
  recorded(home, edition).map((one) => [edition, one.name, one] as const),
);
const first = recorded(home, '2026.1');

describe('a published edition scores for ever as it did', () => {
  it('has recorded results; without them: RECORD_EDITION=<id> npx vitest run --project unit test/content/published-editions.test.ts', () => {
    expect(namesIn(home)).toEqual([...published].sort());
    for (const edition of published) expect(recorded(home, edition).length).toBeGreaterThanOrEqual(10);
  });

  it.each(cases)('%s: every value recorded of %s is the same', (edition, _name, { answers, result }) => {
    const was = JSON.parse(result);
    expect(was.edition.id).toBe(edition);
    expect(lostValues(was, JSON.parse(resultOf(content, answers)))).toEqual([]);
  });
});

describe('the whole way on a copy of our content', () => {
  it('keeps what 2026.1 said of every persona after 2026.2 is published', () => {
    const folder = tempFolder();
    const copy = copyContent(folder);
    expect(contentPublish(['2026.1'], copy).code).toBe(0);
    record(contentIn(copy), '2026.1', firstPersonas(folder), join(folder, 'recorded'));
    makeSecond(copy);
    expect(contentPublish(['2026.2'], copy).code).toBe(0);
    const both = contentIn(copy);
    const kept = recorded(join(folder, 'recorded'), '2026.1');
    expect(kept.length).toBeGreaterThanOrEqual(10);
    for (const { answers, result } of kept) expect(resultOf(both, answers)).toBe(result);
  });

  it('would notice a published number that changed, even if the lock were written anew', () => {
    const copy = copyContent(tempFolder());
    const text = first[0]?.answers ?? '';
    const before = JSON.parse(resultOf(contentIn(copy), text));
    change(copy, 'banks/review/1.0.0/mandatory-review.md', /^weight: \d$/m, 'weight: 1');
    const lost = lostValues(before, JSON.parse(resultOf(contentIn(copy), text)));
    expect(lost).toContain('/domains/review/score/floor/of');
    expect(lost).toContain('/edition/digest');
  });
});

describe('recording', () => {
  it('refuses a persona of another edition, and writes nothing', () => {
    const folder = tempFolder();
    const of2026 = firstPersonas(folder);
    cpSync(join(personas, 'agency.yaml'), join(of2026, 'agency.yaml'));
    expect(() => record(content, '2026.1', of2026, join(folder, 'recorded'))).toThrow(
      'agency.yaml answers edition 2026.2; results of 2026.1 cannot be recorded from it',
    );
    expect(namesIn(join(folder, 'recorded'))).toEqual([]);
  });

  it('anew adds fields, and writes nothing where a recorded value is lost', () => {
    const folder = tempFolder();
    cpSync(join(home, '2026.1'), join(folder, '2026.1'), { recursive: true });
    const file = join(folder, '2026.1/agency/result.json');
    const { score, ...rest } = JSON.parse(resultIn(folder, 'agency'));
    writeFileSync(file, JSON.stringify(rest));
    renew(content, '2026.1', folder);
    expect(JSON.parse(resultIn(folder, 'agency')).score).toEqual(score);
    const other = JSON.stringify({ ...rest, organisation: 'Another' });
    writeFileSync(file, other);
    expect(() => renew(content, '2026.1', folder)).toThrow(/^2026\.1 says otherwise of agency now: \/organisation$/);
    expect(resultIn(folder, 'agency')).toBe(other);
  });
});

/** The personas as they were answered under 2026.1, one file each; those that live on answer a later edition. */
function firstPersonas(folder: string): string {
  const own = join(folder, 'personas');
  mkdirSync(own);
  for (const { name, answers } of first) writeFileSync(join(own, `${name}.yaml`), answers);
  return own;
}

function resultIn(folder: string, name: string): string {
  return recorded(folder, '2026.1').find((one) => one.name === name)?.result ?? '';
}

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
