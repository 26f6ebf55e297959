import { expect, it } from 'vitest';
import { logBound } from './log-bound';

it('T8 in small: 4 s of saves leave a write-ahead log of at most 64 MiB (10 minutes nightly)', async () => {
  const report = await logBound(4);
  expect(report.saves).toBeGreaterThan(50);
  expect(report.largest).toBeLessThanOrEqual(64);
  expect(report.after).toBeLessThanOrEqual(64);
});
