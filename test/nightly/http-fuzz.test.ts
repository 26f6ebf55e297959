import { it } from 'vitest';
import { fuzz } from '../hostile/fuzz';

it('10,000 generated requests: no 5xx, no stack, query or path in an answer, no fault in the log, still serving', async () => {
  await fuzz(10_000);
}, 300_000);
