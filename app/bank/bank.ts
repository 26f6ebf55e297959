import type { Condition } from '../content/condition';
import type { Prose } from '../content/prose';

/** Absent, informal, partial, enforced, proven. */
export const levels = [0, 1, 2, 3, 4] as const;
export type Level = (typeof levels)[number];

/** Who is asked; the last three work with the tools themselves. */
export const roles = ['leadership', 'security', 'platform', 'senior', 'engineer', 'junior'] as const;
export type Role = (typeof roles)[number];

/** Who work with the tools themselves. */
export const handsOnRoles: readonly Role[] = ['senior', 'engineer', 'junior'];

/** Tracks that judge the organisation. */
export const companyTracks = ['quick', 'full'] as const;
/** Tracks that ask one person what they see. */
export const seatTracks = ['builder', 'role'] as const;
export const tracks = [...companyTracks, ...seatTracks] as const;
/**
 * Which questions an assessment asks. Quick and full judge the organisation. Builder (one engineer, first-hand) and role
 * say what one seat sees: they have no level, no score and no supported autonomy.
 */
export type Track = (typeof tracks)[number];
export type CompanyTrack = (typeof companyTracks)[number];
type SeatTrack = (typeof seatTracks)[number];

/** Whether a track has no score card. */
export function isSeatTrack(track: Track): track is SeatTrack {
  return seatTracks.some((one) => one === track);
}

/** Small, medium, large: what they cost in person-weeks is edition data. */
export const efforts = ['S', 'M', 'L'] as const;
export type Effort = (typeof efforts)[number];

export const horizons = [30, 60, 90] as const;
/** Days until a first effective version should stand. */
export type Horizon = (typeof horizons)[number];

export interface Question {
  /** `<domain>.<slug>`, permanent. */
  readonly id: string;
  readonly domain: string;
  /** sha256 of the question's file, LF-normalised. */
  readonly digest: string;
  readonly weight: number;
  /** Facts under which this question is a gate; absent = never. */
  readonly gateWhen?: Condition;
  readonly key: boolean;
  readonly notApplicable: 'never' | 'withReason';
  /** Pattern id → relevance 1..3. */
  readonly patterns: Readonly<Record<string, number>>;
  readonly practices: readonly string[];
  readonly ask: { readonly best: Role; readonly crossCheck: Role };
  /** Asked on the builder track as well, of one engineer about what they see. */
  readonly builder: boolean;
  readonly effort: Effort;
  readonly horizon: Horizon;
  readonly requires: readonly Prerequisite[];
  readonly references: readonly string[];
  /** Facts only; absent = always. */
  readonly applies?: Condition;
  readonly targets: readonly { readonly when: Condition; readonly level: Level }[];
  readonly prompt: string;
  readonly help: Prose;
  /** One sentence a level, indexed by level. */
  readonly choices: Choices;
  /** Other wordings of the choices; the first whose condition is yes is used. Levels and scores never differ. */
  readonly variants: readonly ChoiceVariant[];
  readonly why: Prose;
  readonly evidence: readonly string[];
  readonly firstFix: Prose;
  /** From level n to n+1, indexed by n = 0..3. */
  readonly nextSteps: readonly [string, string, string, string];
  /** In a pulse: the clause that it is about. */
  readonly clause?: AskedClause;
}

export const askedOfClause = ['know', 'can', 'did'] as const;
/** Whether people know a clause, can do what it asks, did it the last time. */
export type AskedOfClause = (typeof askedOfClause)[number];

export interface AskedClause {
  readonly asks: AskedOfClause;
  /** As the policy printed it, such as "8.1". */
  readonly number: string;
  readonly title: string;
}

/** One sentence a level, indexed by level. */
export type Choices = readonly [string, string, string, string, string];

export interface ChoiceVariant {
  /** Unique in its question. */
  readonly id: string;
  /** Facts only; unknown keeps the base wording. */
  readonly when: Condition;
  readonly choices: Choices;
}

/**
 * Who sees that a gap is closed: whoever knows the answer best, unless that is somebody asked for what they saw themselves,
 * who cannot change it for all; then the role that checks the answer, or leaders.
 */
export function ownerOf({ ask }: Pick<Question, 'ask'>): Role {
  return [ask.best, ask.crossCheck].find((role) => role !== 'engineer' && role !== 'junior') ?? 'leadership';
}

export interface Prerequisite {
  readonly question: string;
  readonly atLeast: Level;
  readonly forLevel: Level;
}

export interface Bank {
  readonly domain: string;
  readonly version: string;
  readonly title: string;
  readonly purpose: string;
  readonly lang: string;
  readonly retired: readonly string[];
  /** What became of the version before; absent in a first version. */
  readonly from?: FromVersion;
  /** Set when the bank stands outside the overall: scored by itself, read by nothing else. `digest` is of its files. */
  readonly outside?: { readonly digest: string };
  /** In the bank's order. */
  readonly questions: readonly Question[];
}

/** What an author may say became of a question; new, weighed otherwise and retired show by themselves. */
export const declaredChanges = ['reworded', 'relevelled', 'split', 'merged'] as const;

/** How a version follows from an earlier one of the same bank: what its author says about each question that reads otherwise. */
export interface FromVersion {
  readonly version: string;
  readonly questions: readonly DeclaredChange[];
}

/** What becomes of an answer: it stands, it stands and is looked at again, or the question is asked anew. */
export type Fate = 'keep' | 'confirm' | 'ask';

export interface DeclaredChange {
  /** Of this version. */
  readonly id: string;
  readonly change: (typeof declaredChanges)[number];
  /** The questions of the earlier version that it was split from or merged of; else its own id. */
  readonly of: readonly string[];
  readonly answers: Fate;
}
