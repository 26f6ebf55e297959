import { beforeAll, expect, it } from 'vitest';
import { buildOnce } from './build-once';
import { doubleSubmit } from './double-submit';

beforeAll(buildOnce);

it('T13 in small: of 20 identical forms at once, for 3 keys, each has one effect and one result (50 for 100 nightly)', {
  timeout: 60_000,
}, async () => {
  expect(await doubleSubmit({ keys: 3, times: 20 })).toEqual({ keys: 3, startedOnce: 3, savedOnce: 3 });
});
