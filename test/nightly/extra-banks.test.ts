import { beforeAll, expect, it } from 'vitest';
import { buildBankWorker } from '../extra-banks/bank-parsers';
import { limit, tryMutations } from '../extra-banks/mutations';
import { seedOfRun } from '../hostile/random';

beforeAll(buildBankWorker);

it('10,000 mutated banks are valid or refused with a place, whole or not at all, each within a second', async () => {
  const outcome = await tryMutations(10_000, seedOfRun());
  process.stdout.write(`${JSON.stringify({ ...outcome, wrong: outcome.wrong.length })}\n`);
  expect(outcome.wrong).toEqual([]);
  expect(outcome.slowest.took, `seed ${outcome.slowest.seed}`).toBeLessThan(limit);
});
