import { describe, expect, it } from 'vitest';
import { hostileFaults } from '../../render/hostile-run';

/** In parts, so that a fault is told before the night is over. */
const parts = Array.from({ length: 20 }, (_, index) => index * 500);

describe('ten thousand hostile strings, each within 5 s, become files without a fault', () => {
  it.each(parts)('500 from number %i', { timeout: 900_000 }, async (from) => {
    expect(await hostileFaults(from, from + 500)).toEqual([]);
  });
});
