import { beforeAll, expect, it } from 'vitest';
import { buildOnce } from '../reliability/build-once';
import { doubleSubmit } from '../reliability/double-submit';
import { report } from './report';

beforeAll(buildOnce);

it('T13: of 50 identical forms at once, for 100 keys, each has exactly 1 effect and 1 result', async () => {
  expect(report('T13', await doubleSubmit({ keys: 100, times: 50 }))).toEqual({
    keys: 100,
    startedOnce: 100,
    savedOnce: 100,
  });
});
