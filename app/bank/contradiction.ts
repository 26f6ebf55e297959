import type { Condition } from '../content/condition';
import type { Prose } from '../content/prose';

/** Answers that can both be honest and still not fit: it asks, and never changes a score. */
export interface Contradiction {
  readonly id: string;
  readonly title: string;
  /** Over answers and facts; it speaks only when this is yes. */
  readonly when: Condition;
  readonly text: Prose;
  /** What to ask next; at least one. */
  readonly followUps: readonly string[];
}
