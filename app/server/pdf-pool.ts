import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import type { Job, Written } from '../render/pdf/worker';
import { jobQueue, noTurn } from './job-queue';
import { warmDocument } from './warm-document';
import { type PdfResult, writeOnce } from './write-once';

export interface PdfPool {
  render(job: Job): Promise<PdfResult>;
  /** Loads the writer and its fonts in one worker, so that the first reader need not wait for that. */
  warm(): Promise<PdfResult>;
  close(): Promise<void>;
  /** Workers alive now. */
  readonly workers: () => number;
}

export interface PoolLimits {
  readonly threads: number;
  readonly waiting: number;
  /** Milliseconds. */
  readonly waitTime: number;
  readonly runTime: number;
  /** Of one worker's JavaScript heap. */
  readonly megabytes: number;
  readonly cacheBytes: number;
}

const usual: PoolLimits = {
  threads: Math.max(1, availableParallelism() - 1),
  waiting: 20,
  // A worker that hangs is ended after 30 s; those who wait behind it still get their turn.
  waitTime: 40_000,
  runTime: 30_000,
  megabytes: 256,
  cacheBytes: 32 * 1024 * 1024,
};

/** Writes PDFs, pictures and other files off the main thread. `workerFile` is the bundled app/render/pdf/worker.ts. */
export function openPdfPool(workerFile: string, changed: Partial<PoolLimits> = {}): PdfPool {
  const limits = { ...usual, ...changed };
  const piscina = openPiscina(workerFile, limits);
  const queue = jobQueue({ slots: limits.threads, waiting: limits.waiting, waitTime: limits.waitTime });
  const once = writeOnce(limits.cacheBytes, write);
  const writer = digest(readFileSync(workerFile));

  async function write(json: string): Promise<PdfResult> {
    try {
      const result = await queue<Written>(() => piscina.run(json, { signal: AbortSignal.timeout(limits.runTime) }));
      return result === noTurn ? { kind: 'busy' } : result;
    } catch (error) {
      return { kind: 'failed', error };
    }
  }

  return {
    render: (job) => {
      const json = JSON.stringify(job);
      return once(digest(`${writer}\n${json}`), json);
    },
    warm: () => write(JSON.stringify(warmDocument)),
    close: () => piscina.destroy(),
    workers: () => piscina.threads.length,
  };
}

/** Waiting is done in our own queue: there the time limit counts from a job's start, not from its request. */
function openPiscina(filename: string, { threads, megabytes }: PoolLimits): Piscina {
  const piscina = new Piscina({
    filename,
    minThreads: 1,
    maxThreads: threads,
    idleTimeout: 60_000,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  // A worker that dies between two jobs costs nobody anything: the next job gets a new one.
  piscina.on('error', () => undefined);
  return piscina;
}

function digest(of: string | Uint8Array): string {
  return createHash('sha256').update(of).digest('hex');
}
