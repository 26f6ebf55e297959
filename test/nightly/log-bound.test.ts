import { expect, it } from 'vitest';
import { logBound } from '../reliability/log-bound';
import { report } from './report';

it('T8: 10 minutes of saves keep the write-ahead log within 64 MiB, and after a reader that held it up it is back within', async () => {
  const measured = report('T8, MiB', await logBound(600));
  expect(measured.largest).toBeLessThanOrEqual(64);
  expect(measured.after).toBeLessThanOrEqual(64);
});
