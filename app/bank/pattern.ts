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

export interface Incident {
  readonly id: string;
  readonly order: number;
  /** Calendar date or month, as reported. */
  readonly date: string;
  readonly disputed: boolean;
  readonly title: string;
  /** Facts under which the incident could arise; absent = always. */
  readonly arises?: Condition;
  readonly barriers: readonly Barrier[];
  readonly sources: readonly { readonly title: string; readonly publisher: string; readonly date: string }[];
  readonly reported: Prose;
  readonly otherPosition: Prose;
  readonly lesson: Prose;
}

/** One condition that stands in an incident's way. */
export interface Barrier {
  readonly id: string;
  readonly holds: Condition;
  readonly text: string;
}

export interface Reference {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly year: number;
  readonly url: string | null;
  readonly controls: readonly { readonly id: string; readonly title: string }[];
}
