import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether an outside tool is installed; says loudly when its tests will be skipped. */
export function hasTool(name: string): boolean {
  return spawnSync(name, ['--version']).error === undefined || skipped(name);
}

export function skipped(name: string): false {
  process.stderr.write(`\nSKIPPED: ${name} is not installed, so tests that read PDFs with it do not run.\n`);
  return false;
}

/** The PDF's text in the order of its content, one string a page. */
export function textPages(pdf: Uint8Array): string[] {
  return onDisk(pdf, (path) => execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' }))
    .split('\f')
    .slice(0, -1);
}

export function runOn(
  pdf: Uint8Array,
  command: string,
  before: readonly string[],
  after: readonly string[] = [],
): string {
  return onDisk(pdf, (path) => execFileSync(command, [...before, path, ...after], { encoding: 'utf8' }));
}

export function onDisk<T>(pdf: Uint8Array, use: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'pdf-'));
  try {
    const path = join(folder, 'document.pdf');
    writeFileSync(path, pdf);
    return use(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Lines of `expected` that `text` does not contain in order; white space is left out, since lines break anywhere. */
export function missingLines(expected: readonly string[], text: string): string[] {
  const haystack = squeeze(text);
  let position = 0;
  return expected.filter((line) => {
    const found = haystack.indexOf(squeeze(line), position);
    if (found !== -1) position = found + squeeze(line).length;
    return found === -1;
  });
}

export function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}
