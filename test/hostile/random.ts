/** Random choices that a seed repeats. */
export interface Random {
  /** 0 <= x < 1 */
  readonly next: () => number;
  readonly below: (count: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
  readonly chance: (share: number) => boolean;
  readonly bytes: (count: number) => Buffer;
}

/** Mulberry32: small, fast, good enough to vary requests. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number) => Math.floor(next() * count);
  return {
    next,
    below,
    pick: (list) => list[below(list.length)] as (typeof list)[number],
    chance: (share) => next() < share,
    bytes: (count) => Buffer.from(Array.from({ length: count }, () => below(256))),
  };
}

/** A seed of this run, unless FUZZ_SEED repeats an earlier one. */
export function seedOfRun(): number {
  return Number(process.env.FUZZ_SEED) || Date.now() & 0x7fffffff;
}
