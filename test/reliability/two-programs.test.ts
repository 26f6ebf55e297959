import { beforeAll, expect, it } from 'vitest';
import { buildOnce } from './build-once';
import { twoPrograms } from './two-programs';

beforeAll(buildOnce);

it('T7 in small: two programs with 200 saves each on one file store 400 rows and refuse none (5,000 each nightly)', {
  timeout: 90_000,
}, async () => {
  expect(await twoPrograms({ writesEach: 200, clients: 8 })).toEqual({ rows: 400, refused: 0, whole: true });
});
