import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** Inside the project, as the product's own bundle is, so that the fonts are found above it. */
const root = join(import.meta.dirname, '../../..');
let folder = '';

beforeAll(() => {
  mkdirSync(join(root, 'node_modules/.cache'), { recursive: true });
  folder = mkdtempSync(join(root, 'node_modules/.cache/same-bytes-'));
  const entry = relative(root, join(import.meta.dirname, 'print-digests.ts'));
  const out = relative(root, join(folder, 'print-digests.mjs'));
  const script = `import('./build.mjs').then(({ bundleForNode }) => bundleForNode(${JSON.stringify(entry)}, ${JSON.stringify(out)}))`;
  execFileSync(process.execPath, ['-e', script], { cwd: root });
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('a bundled renderer', () => {
  it('gives the same bytes in another process, time zone and locale, and after other documents', {
    timeout: 90_000,
  }, () => {
    const names = ['sample', 'gap report', 'policy'];
    const cold = digests(names, { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' });
    const warm = digests(['hostile', ...names.toReversed()], { TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C' });
    expect(new Set(cold).size).toBe(3);
    expect(warm.slice(1)).toEqual(cold.toReversed());
  });
});

function digests(names: readonly string[], environment: Record<string, string>): string[] {
  const output = execFileSync(process.execPath, [join(folder, 'print-digests.mjs'), names.join()], {
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  });
  return output.trim().split('\n');
}
