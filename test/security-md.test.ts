import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const text = readFileSync('SECURITY.md', 'utf8');

/** Cells of the table under a heading, without its head and rule. */
function rowsUnder(heading: string): string[][] {
  const section = text.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const lines = section.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const quoted = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
const isPath = (words: string) => /^(?:app|test|drizzle|content)\/|\.(?:ts|tsx|mjs|sql|json|md)$/.test(words);

/** The versions of a package in the lock file, nested ones included. */
function lockedVersions(name: string): string[] {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Readonly<Record<string, { version?: string }>>;
  };
  const found = Object.entries(packages).filter(([path]) => path.endsWith(`node_modules/${name}`));
  return [...new Set(found.map(([, { version }]) => version ?? ''))].sort();
}

function holdsATest(path: string): boolean {
  if (!existsSync(path)) return false;
  if (statSync(path).isDirectory()) return readdirSync(path).some((name) => holdsATest(join(path, name)));
  return /\.test\.tsx?$/.test(path) && /\b(?:it|test)(?:\.each)?\b/.test(readFileSync(path, 'utf8'));
}

describe('SECURITY.md', () => {
  const controls = rowsUnder('Controls');

  it('names only files that exist', () => {
    const named = [...text.matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? '').filter(isPath);
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter((path) => !existsSync(path))).toEqual([]);
  });

  it('names for every control where it lives and a test', () => {
    expect(controls.length).toBeGreaterThan(15);
    for (const [control, where, tests] of controls) {
      expect([control, quoted(where ?? '').length > 0]).toEqual([control, true]);
      const paths = quoted(tests ?? '');
      expect([control, paths.length > 0, paths.filter((path) => !holdsATest(path))]).toEqual([control, true, []]);
    }
  });

  it('accepts advisories only for the versions that the lock file holds, each with a date', () => {
    const advisories = rowsUnder('Known and accepted');
    expect(advisories.length).toBeGreaterThan(3);
    for (const [advisory, packages, , , date] of advisories) {
      expect([advisory, date]).toEqual([advisory, expect.stringMatching(/^\d{4}-\d\d-\d\d$/)]);
      const pinned = quoted(packages ?? '').map((one) => one.split(/@(?=[^@]+$)/));
      expect([advisory, pinned.length > 0]).toEqual([advisory, true]);
      for (const [name = '', version] of pinned) {
        expect([advisory, name, lockedVersions(name)]).toEqual([advisory, name, version?.split(' ')]);
      }
    }
  });

  it('leaves out no file of tests against attackers', () => {
    const against = ['test/authorisation', 'test/hostile'].flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.test.ts'))
        .map((name) => `${folder}/${name}`),
    );
    expect(against.filter((path) => !text.includes(path))).toEqual([]);
  });
});
