import type { Level, Role, Track } from '../bank/bank';

/** One run of one edition: what was said, and nothing derived from it. */
export interface Assessment {
  readonly edition: string;
  readonly track: Track;
  /** Who answers, on the role track; absent on every other. */
  readonly role?: Role;
  readonly organisation: string;
  /** Calendar date YYYY-MM-DD, given as input; nothing reads a clock. */
  readonly date: string;
  /** By fact id; absent = not answered yet. */
  readonly facts: Readonly<Record<string, FactValue>>;
  /** By question id; absent = not answered yet. */
  readonly answers: Readonly<Record<string, Answer>>;
}

export type Answer =
  | { readonly state: 'known'; readonly level: Level }
  | { readonly state: 'unknown' }
  | { readonly state: 'notApplicable'; readonly reason: string };

export const notSure = 'notSure';

export type FactValue = typeof notSure | string | number | readonly string[] | readonly NamedSystem[];

export interface NamedSystem {
  readonly name: string;
  /** `tier-1` … `tier-4`. */
  readonly tier: string;
}

/** A fault in an answer, for respondents, shown by the field. */
export interface Problem {
  /** Fact or question id, or a field such as `organisation`. */
  readonly field: string;
  readonly rule: string;
  readonly message: string;
}
