import { beforeAll, expect, it } from 'vitest';
import { buildOnce } from '../reliability/build-once';
import { twoPrograms } from '../reliability/two-programs';
import { report } from './report';

beforeAll(buildOnce);

it('T7: two programs with 5,000 saves each on one file and checkpoints all the while store 10,000 rows, 0 refused', async () => {
  const measured = report('T7', await twoPrograms({ writesEach: 5_000, clients: 16 }));
  expect(measured).toEqual({ rows: 10_000, refused: 0, whole: true });
});
