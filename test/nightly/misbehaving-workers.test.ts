import { monitorEventLoopDelay } from 'node:perf_hooks';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildWorker, mishaps, openPool, small } from '../server/pdf-pools';

beforeAll(buildWorker);

/** Milliseconds by which even the hung job's reader has an answer. */
const answeredBy = 31_000;

describe('a worker that misbehaves twenty times over', () => {
  it.each(mishaps)(
    'costs one request each time, leaves no worker, and the main thread runs on: %s',
    async (mishap) => {
      const pool = openPool({ threads: 1, runTime: 6000 });
      await pool.warm();
      const delay = monitorEventLoopDelay({ resolution: 5 });
      delay.enable();
      for (let round = 0; round < 20; round++) {
        const [bad, next] = await Promise.all([pool.render(small(mishap)), pool.render(small())]);
        expect([bad.kind, next.kind]).toEqual(['failed', 'file']);
        expect(pool.workers()).toBe(1);
      }
      delay.disable();
      expect(delay.percentile(99) / 1e6).toBeLessThan(200);
    },
    300_000,
  );

  it('is ended after 30 s under the limits that are shipped', async () => {
    const pool = openPool({ threads: 1 });
    const start = Date.now();
    const [hung, next] = await Promise.all([pool.render(small('loop')), pool.render(small())]);
    expect([hung.kind, next.kind]).toEqual(['failed', 'file']);
    expect(Date.now() - start).toBeLessThan(answeredBy + 5_000);
    expect(Date.now() - start).toBeGreaterThan(29_000);
  }, 60_000);
});
