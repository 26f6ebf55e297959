import type { Role, Track } from '../bank/bank';
import type { Answer } from './answer';
import type { Consolidated } from './consolidated';

export type { Answer };

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
  /** What was said, by question id; absent = not answered yet. */
  readonly answers: Readonly<Record<string, Answer>>;
  /** What was shown and judged beside what was said, by question id. */
  readonly examined?: Readonly<Record<string, Examined>>;
  /** Several respondents, each one's answers; consolidated where they are read, never stored so. */
  readonly responses?: readonly Response[];
  /** What responses came to, in their place: read from a sealed report, which holds no single reply. */
  readonly consolidated?: Consolidated;
  /** The fewest replies that a group is shown with; absent = the edition's. */
  readonly minimumGroup?: number;
  /** What the client decides on a gap, by question id; it never changes a score. */
  readonly dispositions?: Readonly<Record<string, Disposition>>;
  /** By decision id: where the client departs from the policy's defaults. Only the policy knows what they mean. */
  readonly decisions?: Readonly<Record<string, WrittenDecision>>;
  /** By target: words of a document that were changed by hand. Only report and policy know what they lie over. */
  readonly edits?: Readonly<Record<string, WrittenEdit>>;
  /** Questions and facts, by id, whose reply came from an older edition and is to be looked at again. It changes no score. */
  readonly confirm?: readonly string[];
  /** By older edition: what was said there and has no place here. Kept and shown, never scored. */
  readonly kept?: Readonly<Record<string, Kept>>;
}

/** A text over a generated one. */
export interface WrittenEdit {
  /** The generated text that it was written over. */
  readonly base: string;
  readonly text: string;
  /** Absent where nobody has a name. */
  readonly by?: string;
  /** Calendar date YYYY-MM-DD. */
  readonly on: string;
  readonly why?: string;
  /** Values of the decisions that the base printed, by id. */
  readonly printed: Readonly<Record<string, number>>;
}

/** A part of an assessment under the edition it was said in. */
export type Kept = Partial<
  Pick<Assessment, 'facts' | 'answers' | 'examined' | 'responses' | 'dispositions' | 'decisions'>
>;

/** One value that a client decided otherwise: what, by whom, on which day and why. */
export interface WrittenDecision {
  readonly value: WrittenValue;
  readonly by: string;
  /** Calendar date YYYY-MM-DD. */
  readonly on: string;
  readonly why: string;
}

export type WrittenValue = string | number | WrittenApprovals;

/** A cell of the review gates. */
export interface WrittenApprovals {
  readonly approvals: number;
  readonly seniors?: number;
  readonly by: string;
}

/** Kept apart from what was said, so that each can be scored alone. */
export interface Examined {
  /** The level that was shown and seen. */
  readonly evidenced?: Answer;
  /** What the assessor holds, and why. */
  readonly judged?: { readonly answer: Answer; readonly reason: string };
  /** What was seen, one thing each. */
  readonly evidence: readonly string[];
  readonly note?: string;
}

/** All answers of one respondent. Nothing here tells who it was. */
export interface Response {
  readonly role: Role;
  /** A team or business unit; absent = speaks for the organisation. */
  readonly unit?: string;
  readonly answers: Readonly<Record<string, Reply>>;
}

/** "Not my area" leaves the count of those who could tell; it is never a don't know. */
export type Reply = Answer | { readonly state: 'notMyArea' };

export type Disposition =
  | { readonly kind: 'open' }
  /** `due`, `until`: calendar dates YYYY-MM-DD. */
  | { readonly kind: 'fix'; readonly owner: string; readonly due: string }
  | { readonly kind: 'accept'; readonly until: string; readonly by: string; readonly reason: string }
  | { readonly kind: 'dispute'; readonly reason: string };

/** What a fact says that the client cannot tell: to conditions it is unknown, as a fact without a value is. */
export const notSure = 'notSure';

export type FactValue =
  | typeof notSure
  | string
  | number
  | readonly string[]
  | readonly NamedSystem[]
  | readonly OutcomeNumber[];

/** One of the organisation's own outcome numbers: shown beside the result, never scored. */
export interface OutcomeNumber {
  /** A choice of its fact: change-fail-rate … */
  readonly measure: string;
  readonly value: number;
  /** As the client counts it: percent, hours, a month. */
  readonly unit: string;
  /** How many changes, incidents or reviews it was counted over. */
  readonly n: number;
  /** As the client names it: "2026 Q2". */
  readonly period: string;
  /** Before or after the AI tools came into use. */
  readonly when: 'before' | 'after';
}

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
