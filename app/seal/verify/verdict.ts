import type { Engine } from '../engine';

/** What a check of one file found. */
export type Verdict =
  /** Byte for byte what the answers inside it give. */
  | { readonly kind: 'genuine'; readonly about: About }
  /** Not what its answers give, or not what was sealed; `what` is never empty. */
  | { readonly kind: 'altered'; readonly what: readonly string[]; readonly about?: About }
  /** Sealed by another version of this program: every number is compared, the bytes cannot be. */
  | {
      readonly kind: 'olderEngine';
      readonly made: Engine;
      readonly differences: readonly ResultDifference[];
      readonly about: About;
    }
  /** No check is possible. */
  | { readonly kind: 'unreadable'; readonly why: string };

export interface About {
  readonly organisation: string;
  readonly date: string;
  readonly edition: string;
  readonly sha256: string;
  readonly engine: Engine;
}

export interface ResultDifference {
  /** "domains.tooling.score.floor.shown". */
  readonly path: string;
  /** As JSON; null = not there. */
  readonly sealed: string | null;
  readonly now: string | null;
}
