import type { Condition } from '../content/condition';
import type { Prose } from '../content/prose';

/** An outage told: what was reported, and what would have stood in its way. */
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
  /** Empty where nobody disputes it. */
  readonly otherPosition: Prose;
  readonly lesson: Prose;
}

/** One condition that stands in an incident's way. */
export interface Barrier {
  readonly id: string;
  readonly holds: Condition;
  readonly text: string;
}
