import { beforeAll, expect, it } from 'vitest';
import { buildOnce } from '../reliability/build-once';
import { stopWhileBusy } from '../reliability/stop-while-busy';
import { report } from './report';

beforeAll(buildOnce);

it('T29: of 50 stops with 50 savers and a PDF under way, 0 acknowledged saves broken, each within 15 s, 503 first, log emptied', async () => {
  const measured = report('T29', await stopWhileBusy({ stops: 50, clients: 50 }));
  expect(measured).toMatchObject({ stops: 50, broken: 0, notReadyFirst: 50, clean: 50 });
  expect(measured.slowest).toBeLessThanOrEqual(15_000);
});
