import { beforeAll, expect, it } from 'vitest';
import { buildOnce } from './build-once';
import { killWhileSaving } from './kill-while-saving';

beforeAll(buildOnce);

it('T1 in small: of 3 kills while 20 clients save, no acknowledged answer is lost or doubled (500 kills nightly)', {
  timeout: 60_000,
}, async () => {
  const ledger = await killWhileSaving({ kills: 3, clients: 20 });
  expect(ledger).toMatchObject({ kills: 3, whole: 3, lost: 0, doubled: 0 });
  expect(ledger.acknowledged).toBeGreaterThan(20);
});
