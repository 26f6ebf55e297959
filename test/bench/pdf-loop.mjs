import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { bundleForNode } from '../../build.mjs';

/** How far eight gap reports, built here and written by the pool, keep this thread from other work. Milliseconds. */
export async function loopDelay() {
  const { openPdfPool } = await bundled('app/server/pdf-pool.ts', 'bench-pool.mjs');
  const { realReport } = await bundled('test/bench/real-report.ts', 'bench-report.mjs');
  const report = realReport();
  const pool = openPdfPool(join('build', 'pdf-worker.mjs'));
  await pool.warm();
  await pool.render(report('Warm'));
  const single = await timed(() => pool.render(report('Single')));
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const all = await timed(() => Promise.all(Array.from({ length: 8 }, (_, index) => asked(pool, report, index))));
  delay.disable();
  const threads = pool.workers();
  const { PDFDocument } = await import('pdf-lib');
  const pages = (await PDFDocument.load(all.result[0].bytes)).getPageCount();
  await pool.close();
  const ms = (nanoseconds) => nanoseconds / 1e6;
  return {
    p99: ms(delay.percentile(99)),
    max: ms(delay.max),
    mean: ms(delay.mean),
    wall: all.wall,
    report: single.wall,
    threads,
    pages,
  };
}

/** Requests come one by one from the network, so each is its own turn of the loop. */
async function asked(pool, report, index) {
  await new Promise((resolve) => setImmediate(resolve));
  const result = await pool.render(report(`Client ${index}`));
  if (result.kind !== 'file') throw new Error(`Report ${index}: ${result.kind}`, { cause: result.error });
  return result;
}

async function timed(work) {
  const start = performance.now();
  const result = await work();
  return { result, wall: performance.now() - start };
}

async function bundled(entry, name) {
  await bundleForNode(entry, `build/${name}`);
  return import(pathToFileURL(join('build', name)).href);
}
