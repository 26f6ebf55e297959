import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { paragraph } from '../../app/document/build';
import type { Document } from '../../app/document/document';
import { openPdfPool, type PdfPool, type PoolLimits } from '../../app/server/pdf-pool';
import { documentOf } from '../render/sample-document';

export const mishaps = ['throw', 'exit', 'loop', 'alloc'] as const;

/** Builds the worker as it is shipped; tests use that, not the source. */
export function buildWorker(): void {
  const script = "import('./build.mjs').then(({ bundlePdfWorker }) => bundlePdfWorker())";
  const { status, stderr } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

/** A pool of the real worker that can be told to misbehave; closed after the test. */
export function openPool(limits: Partial<PoolLimits> = {}): PdfPool {
  const pool = openPdfPool(join(import.meta.dirname, 'misbehaving-worker.mjs'), limits);
  onTestFinished(() => pool.close());
  return pool;
}

let made = 0;

/** A small document unlike all before it, so that no cache answers for it. */
export function small(mishap = ''): Document {
  made++;
  return documentOf([paragraph(`Document ${made}`)], { subtitle: mishap });
}
