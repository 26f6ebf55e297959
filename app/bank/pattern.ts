import type { Condition } from '../content/condition';
import type { Prose } from '../content/prose';

export interface Pattern {
  readonly id: string;
  readonly title: string;
  readonly text: Prose;
  /** Facts under which the pattern can occur at all; absent = always. */
  readonly applies?: Condition;
  readonly stakes: { readonly high?: Condition; readonly moderate?: Condition; readonly low?: Condition };
}

export interface Practice {
  readonly id: string;
  readonly title: string;
  readonly text: Prose;
}

/** One of the six controls a company installed after its outages. */
export interface ResetControl {
  readonly id: string;
  readonly title: string;
  readonly text: Prose;
  readonly questions: readonly string[];
}
