import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** Inside the project, as the product's own bundle is, so that the fonts are found above it. */
const root = join(import.meta.dirname, '../../..');
let folder = '';

beforeAll(async () => {
  mkdirSync(join(root, 'node_modules/.cache'), { recursive: true });
  folder = mkdtempSync(join(root, 'node_modules/.cache/same-bytes-'));
  await build({
    entryPoints: [join(import.meta.dirname, 'print-digests.ts')],
    outfile: join(folder, 'print-digests.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
  });
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('a bundled renderer', () => {
  it('gives the same bytes in another process, time zone and locale, and after other documents', () => {
    const cold = digests('sample', { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8' });
    const warm = digests('hostile,sample', { TZ: 'America/Los_Angeles', LANG: 'en_US.UTF-8' });
    expect(cold).toHaveLength(1);
    expect(warm.at(-1)).toBe(cold[0]);
    expect(warm[0]).not.toBe(cold[0]);
  });
});

function digests(names: string, environment: Record<string, string>): string[] {
  const output = execFileSync(process.execPath, [join(folder, 'print-digests.mjs'), names], {
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  });
  return output.trim().split('\n');
}
