import { expect, it } from 'vitest';
import { hostileFaults } from '../hostile-run';

/** Ten thousand run in test/nightly. */
const strings = 500;

it(`writes ${strings} hostile strings, each within 5 s, into files without a fault`, { timeout: 300_000 }, async () => {
  expect(await hostileFaults(0, strings)).toEqual([]);
});
