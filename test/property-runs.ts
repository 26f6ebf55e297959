import fc from 'fast-check';

/**
 * Set up before every test file. A push tries the same cases each time, so that it fails for its own change only; the night
 * (PROPERTY_FACTOR above 1) tries ten times as many from a new seed. PROPERTY_SEED repeats a run.
 */
const night = Number(process.env.PROPERTY_FACTOR ?? 1);
const seed = Number(process.env.PROPERTY_SEED ?? (night > 1 ? Date.now() & 0x7fffffff : 20261122));
fc.configureGlobal({ seed });
if (night > 1) process.stdout.write(`Properties with PROPERTY_SEED=${seed}\n`);

/** How often a property is tried: `push` times, at night more. */
export function runs(push: number): { readonly numRuns: number } {
  return { numRuns: push * night };
}
