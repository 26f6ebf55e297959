import { beforeAll, expect, it } from 'vitest';
import { buildBankWorker } from './bank-parsers';
import { limit, tryMutations } from './mutations';

beforeAll(buildBankWorker);

it('500 mutated banks are valid or refused with a place, whole or not at all, each within a second', async () => {
  const { wrong, valid, refused, slowest } = await tryMutations(500, 20_261_125);
  expect(wrong).toEqual([]);
  expect(valid + refused).toBe(500);
  // Neither the mutator nor the checker may be blind.
  expect(valid).toBeGreaterThan(20);
  expect(refused).toBeGreaterThan(250);
  expect(slowest.took, `seed ${slowest.seed}`).toBeLessThan(limit);
}, 180_000);
