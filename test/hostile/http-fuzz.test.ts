import { it } from 'vitest';
import { fuzz } from './fuzz';

it('1,000 generated requests: no 5xx, no stack, query or path in an answer, no fault in the log, still serving', async () => {
  await fuzz(1_000);
}, 60_000);
