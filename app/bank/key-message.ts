import type { Condition } from '../content/condition';
import type { Prose } from '../content/prose';

/** A sentence of the report that authors wrote, printed where its condition is yes and every value it names exists. */
export interface KeyMessage {
  readonly id: string;
  readonly title: string;
  readonly when: MessageCondition;
  /** The first three that hold are printed, the smallest number first; no two of a list are equal. */
  readonly priority: number;
  readonly text: Prose;
}

/** Messages to know, and decisions asked of the reader. Both in order of priority. */
export interface KeyMessages {
  readonly messages: readonly KeyMessage[];
  readonly decisions: readonly KeyMessage[];
}

/** A condition that may also look at what was scored. `plain` tests facts and answers. Three-valued like every condition. */
export type MessageCondition =
  | { readonly kind: 'plain'; readonly of: Condition }
  | { readonly kind: 'all' | 'any'; readonly of: readonly MessageCondition[] }
  | { readonly kind: 'not'; readonly of: MessageCondition }
  | { readonly kind: 'level'; readonly domain: string; readonly test: NumberTest }
  | { readonly kind: 'rating'; readonly pattern: string; readonly test: RatingTest }
  /** In steps; what is in use less what is supported. */
  | { readonly kind: 'autonomyGap'; readonly test: NumberTest };

export type ScoredCondition = Extract<MessageCondition, { kind: 'level' | 'rating' | 'autonomyGap' }>;

export const numberOps = ['atLeast', 'atMost', 'is'] as const;

export interface NumberTest {
  readonly op: (typeof numberOps)[number];
  readonly value: number;
}

/** Mildest first. */
export const ratingWords = ['low', 'moderate', 'high', 'severe'] as const;

export interface RatingTest {
  readonly op: (typeof numberOps)[number];
  readonly value: (typeof ratingWords)[number];
}

/** Every part of a condition that stands alone, in reading order. */
export function messageLeaves(
  condition: MessageCondition,
): Exclude<MessageCondition, { kind: 'all' | 'any' | 'not' }>[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap(messageLeaves);
    case 'not':
      return messageLeaves(condition.of);
    default:
      return [condition];
  }
}
