/** An exact fraction that a reader can recompute, and the one rounding (half up) it is shown with. */
export interface Score {
  readonly points: number;
  readonly of: number;
  /** 0..100, whole. */
  readonly shown: number;
}

/** Whole percent of an exact fraction, rounded half up; the only rounding there is. `of` must not be 0. */
export function shown(points: number, of: number): number {
  return Math.floor((200 * points + of) / (2 * of));
}

export interface Range<T> {
  readonly floor: T;
  readonly ceiling: T;
}

/** Known weight of applicable weight. */
export interface Coverage {
  readonly known: number;
  readonly of: number;
  /** Whole percent, half up; 0 when nothing is applicable. */
  readonly shown: number;
}

/** Both in weight; `known` is a part of `of`. */
export function coverage(known: number, of: number): Coverage {
  return { known, of, shown: of === 0 ? 0 : shown(known, of) };
}
