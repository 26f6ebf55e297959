import type { Level, Role } from '../bank/bank';
import type { Answer } from './answer';

/**
 * What several respondents said together. It holds no respondent's own reply, no group too small to be shown, and no group
 * beside which a smaller one could be worked out from what all said.
 */
export interface Consolidated {
  /** The organisation's said answers, from responses without a unit; absent = nobody replied. */
  readonly answers: Readonly<Record<string, Answer>>;
  readonly minimumGroup: number;
  readonly respondents: Respondents;
  /** Questions that some group may be shown for, in the order of the banks. */
  readonly groups: readonly QuestionGroups[];
  /** Leadership and hands-on two levels or more apart; both may be shown. */
  readonly perceptionGaps: readonly {
    readonly question: string;
    readonly leadership: Level;
    readonly handsOn: Level;
    readonly n: { readonly leadership: number; readonly handsOn: number };
  }[];
  /** Questions that some answer with a level and others wave off as not applicable. */
  readonly mixtures: readonly string[];
  readonly units: readonly Unit[];
}

/** Who spoke for the organisation: responses without a unit. */
export interface Respondents {
  /** Null = withheld, because with the roles it would give away how few are left. */
  readonly n: number | null;
  readonly roles: readonly { readonly role: Role; readonly n: number }[];
  /** Roles that replied in groups too small to be shown: by name only. */
  readonly withheld: readonly Role[];
}

export interface QuestionGroups {
  readonly question: string;
  readonly groups: readonly { readonly role: Role; readonly n: number; readonly level: Level | null }[];
  /** Greatest minus least of the levels shown; null below two of them. */
  readonly spread: number | null;
}

export interface Unit {
  readonly unit: string;
  /** Null = too few responses to be shown. */
  readonly shown: { readonly n: number; readonly answers: Readonly<Record<string, Answer>> } | null;
}
