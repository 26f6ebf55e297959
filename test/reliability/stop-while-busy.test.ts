import { beforeAll, expect, it } from 'vitest';
import { buildOnce } from './build-once';
import { stopWhileBusy } from './stop-while-busy';

beforeAll(buildOnce);

it('T29 in small: stopped twice with 20 savers and a PDF under way, no acknowledged save is broken (50 stops nightly)', {
  timeout: 90_000,
}, async () => {
  const report = await stopWhileBusy({ stops: 2, clients: 20 });
  expect(report).toMatchObject({ stops: 2, broken: 0, notReadyFirst: 2, clean: 2 });
  expect(report.slowest).toBeLessThanOrEqual(15_000);
  expect(report.acknowledged).toBeGreaterThanOrEqual(40);
});
