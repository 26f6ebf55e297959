import { beforeAll, expect, it } from 'vitest';
import { buildOnce } from '../reliability/build-once';
import { killWhileSaving } from '../reliability/kill-while-saving';
import { report } from './report';

beforeAll(buildOnce);

it('T1: of 500 kills -9 while 20 clients save, 0 acknowledged answers lost, 0 doubled, the file whole 500 of 500 times', async () => {
  const ledger = report('T1', await killWhileSaving({ kills: 500, clients: 20 }));
  expect(ledger).toMatchObject({ kills: 500, whole: 500, lost: 0, doubled: 0 });
});
