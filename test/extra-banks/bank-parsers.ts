import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type BankParser, openBankParser, type ParserLimits } from '../../app/extra-banks/bank-parser';

export const validBank = join(import.meta.dirname, '../fixtures/banks/acme');
const worker = join(import.meta.dirname, '../../build/bank-worker.mjs');

/** Builds the worker as it is shipped; tests use that, not the source. */
export function buildBankWorker(): void {
  const script = "import('./build.mjs').then(({ bundleBankWorker }) => bundleBankWorker())";
  const { status, stderr } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

export function openParser(limits: Partial<ParserLimits> = {}): BankParser {
  return openBankParser(worker, limits);
}

/** A copy of the valid bank in a folder of its own, gone after the test. */
export function bankCopy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-bank-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(validBank, folder, { recursive: true });
  return folder;
}
