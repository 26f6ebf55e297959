/** An exact fraction that a reader can recompute, and the one rounding (half up) it is shown with. */
export interface Score {
  readonly points: number;
  readonly of: number;
  /** 0..100, whole. */
  readonly shown: number;
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
