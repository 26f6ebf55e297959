import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { loadContent, readContentFiles } from '../../app/load-content.server';
import { openContent, parseAhead, readParsed } from '../../app/parsed-content.server';

const home = mkdtempSync(join(tmpdir(), 'plumbline-parsed-'));
const folder = join(home, 'content');
const file = join(home, 'content.bin');
const build = 'this build';

beforeEach(() => {
  cpSync('content', folder, { recursive: true });
  parseAhead(folder, file, build);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Parsed by the build, or undefined where the start has to parse it. */
const taken = (asBuild = build) => readParsed(file, readContentFiles(folder), asBuild);

function retitle(path: string): void {
  const text = readFileSync(join(folder, path), 'utf8');
  writeFileSync(join(folder, path), text.replace('organisation:', 'organisation: Another'));
}

describe('content that the build parsed', () => {
  it('is what parsing the folder gives, and as frozen', () => {
    const ahead = taken();
    expect(ahead).toStrictEqual(loadContent(folder));
    expect(frozen(ahead)).toBe(true);
  });

  it('keeps one bank for two editions that pin it', () => {
    const ahead = taken();
    const [first, second] = ahead?.kind === 'ok' ? [...ahead.content.editions.values()] : [];
    const literacy = (one: typeof first) => one?.edition.banks.find(({ domain }) => domain === 'literacy');
    expect(literacy(first)).toBeDefined();
    expect(literacy(first)).toBe(literacy(second));
  });

  it('is not taken once a file is edited, added or gone', () => {
    retitle('sample.yaml');
    expect(taken()).toBeUndefined();
    cpSync('content', folder, { recursive: true });
    expect(taken()).toBeDefined();
    writeFileSync(join(folder, 'editions', '2027.1.md'), '');
    expect(taken()).toBeUndefined();
    rmSync(join(folder, 'editions', '2027.1.md'));
    expect(taken()).toBeDefined();
    rmSync(join(folder, 'sample.yaml'));
    expect(taken()).toBeUndefined();
  });

  it('is not taken by another build, nor by one that does not know what it is made from', () => {
    expect(taken('another build')).toBeUndefined();
    parseAhead(folder, file, '');
    expect(taken('')).toBeUndefined();
  });

  it.each([0, 10, 40, 100_000])('is not taken from a file cut off at %i bytes', (length) => {
    writeFileSync(file, readFileSync(file).subarray(0, length));
    expect(taken()).toBeUndefined();
  });

  it('is not taken with a byte of it changed', () => {
    const bytes = readFileSync(file);
    bytes[50_000] = (bytes[50_000] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    expect(taken()).toBeUndefined();
  });
});

it('a start without it parses the folder itself', () => {
  rmSync(file);
  expect(openContent(folder, file, build)).toStrictEqual(loadContent(folder));
});

it('faulty content leaves no file from before, and the start names the fault', () => {
  writeFileSync(join(folder, 'editions', '2027.1.md'), 'no front matter');
  parseAhead(folder, file, build);
  expect(existsSync(file)).toBe(false);
  const refused = openContent(folder, file, build);
  expect(refused.kind === 'faults' && refused.report).toContain('editions/2027.1.md:1:1');
  rmSync(join(folder, 'editions', '2027.1.md'));
});

function frozen(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  const children = value instanceof Map ? [...value.values()] : Object.values(value);
  return Object.isFrozen(value) && children.every(frozen);
}
