import type { Disposition } from '../assessment/assessment';
import type { Horizon, Level, Question, Role } from '../bank/bank';
import type { Autonomy, Zone } from '../bank/edition';
import type { ratingWords } from '../bank/key-message';
import type { Capacity } from './effort';
import type { Coverage, Range, Score } from './range';
import type { Standpoint } from './truth-cards';

export type { Coverage, Range, Score };

export type Severity = 'critical' | 'high' | 'medium' | 'low';
export type Stakes = 'low' | 'moderate' | 'high';
export type Rating = (typeof ratingWords)[number];
export type GateState = 'met' | 'unmet' | 'unknown';
export type Verdict = 'open' | 'thin' | 'layered' | 'cannot arise' | 'does not apply';

/** How one question stands in this assessment. */
export type Standing =
  | { readonly state: 'known'; readonly level: Level }
  | { readonly state: 'unknown' }
  | { readonly state: 'unanswered' }
  | { readonly state: 'notApplicable'; readonly reason: string }
  /** Out of scope: by the track, or by the facts named. */
  | { readonly state: 'outOfScope'; readonly by: 'track' | 'facts'; readonly facts: readonly string[] };

/** Everything derived from one assessment under one edition. Pure data, no words for people. */
export interface ScoreCard extends Standpoint {
  readonly standings: Readonly<Record<string, Standing>>;
  readonly counts: Counts;
  readonly coverage: Coverage;
  readonly provisional: readonly ProvisionalReason[];
  readonly score: Range<Score> | null;
  readonly level: Range<Level> | null;
  readonly gates: { readonly met: number; readonly unmet: number; readonly unknown: number };
  readonly autonomy: AutonomyCard;
  readonly domains: Readonly<Record<string, DomainCard>>;
  /** By domain: what a bank outside the overall leads to. Its score and level stand in `domains`; nothing else sees it. */
  readonly outside: Readonly<Record<string, OutsideCard>>;
  /** What holds the profile: the domains at the lowest level, lowest floor score first. */
  readonly holdsProfile: readonly string[];
  readonly patterns: Readonly<Record<string, PatternCard>>;
  readonly practices: Readonly<Record<string, Range<Score> | null>>;
  readonly pace: PaceCard;
  readonly resetControls: Readonly<
    Record<string, { readonly standing: 'inPlace' | 'partly' | 'absent' | 'unknown' | 'notAsked' | 'notApplicable' }>
  >;
  readonly incidents: Readonly<Record<string, IncidentCard>>;
  /** Ranked: severity, stakes, weight, effort, id. */
  readonly gaps: readonly Gap[];
  /** Questions that something was decided on although they are no gap, in the order of the banks. */
  readonly dispositionsWithoutGap: readonly string[];
  /** Known unmet requirements that turn critical once their step is next and in use; steps without one are left out. */
  readonly becomeCritical: readonly { readonly at: Autonomy; readonly questions: number }[];
  /** Unknown and unanswered questions, ordered as if they stood at 0. */
  readonly toFindOut: readonly string[];
  readonly plan: Plan;
  readonly smallestChange: SmallestChange;
  /** Ids of the rules whose answers do not fit together; they ask, and change nothing above. */
  readonly contradictions: readonly string[];
  /** Facts that put questions out of scope, with how many and their weight. */
  readonly scopedOut: readonly { readonly fact: string; readonly questions: number; readonly weight: number }[];
}

export interface Counts {
  readonly inScope: number;
  readonly applicable: number;
  readonly known: number;
  readonly unknown: number;
  readonly unanswered: number;
  readonly notApplicable: number;
}

export type ProvisionalReason = 'coverageUnder80' | 'notApplicableOver30';

export interface DomainCard {
  readonly score: Range<Score> | null;
  /** Null where coverage is under 40 %, more than half is not applicable, or nothing applies. */
  readonly level: Range<Level> | null;
  readonly noLevelBecause: 'coverage' | 'notApplicable' | 'nothingApplies' | null;
  /** How many more known answers lift coverage to 40 %; 0 when it is there. */
  readonly moreAnswers: number;
  readonly gates: readonly { readonly question: string; readonly state: GateState }[];
  readonly coverage: Coverage;
  readonly counts: Counts;
  readonly provisional: readonly ProvisionalReason[];
  /** Gates below min(level + 1) on the floor; else the weight short of the next level. Empty at level 4. */
  readonly holds: {
    readonly gates: readonly { readonly question: string; readonly needs: Level }[];
    readonly weightShort: Score | null;
  };
  /** The greatest level whose gate minimum every gate meets on the ceiling: what the quick track prints as "at most". */
  readonly atMostByGates: Level;
}

/** The own lists of a domain outside the overall, by the same rules as the edition's. */
export interface OutsideCard {
  readonly gaps: readonly Gap[];
  readonly toFindOut: readonly string[];
  readonly plan: Plan;
}

export interface AutonomyCard {
  /** Null when the client is not sure. */
  readonly inUse: Autonomy | null;
  readonly supported: Range<Autonomy>;
  /** Steps in use above what is supported; negative = room. Null when not sure. */
  readonly gap: Range<number> | null;
  /** Requirements that do not hold on the floor, step by step in edition order. */
  readonly missing: readonly MissingRequirement[];
  /** Those of the first step above the supported floor. */
  readonly nextStep: readonly MissingRequirement[];
}

export interface MissingRequirement {
  /** The autonomy this requirement belongs to. */
  readonly for: Autonomy;
  readonly question: string;
  /** Null = unknown, unanswered or not asked. */
  readonly has: Level | null;
  readonly needs: Level;
  readonly why: 'below' | 'unknown' | 'notAsked';
}

export interface PatternCard {
  readonly applies: boolean;
  /** Mean exposure in percent as an exact fraction; floor takes unknowns as 4. */
  readonly exposure: Range<Score> | null;
  /** Band index 0..3 after the worst key question or gate has spoken. */
  readonly band: Range<number> | null;
  /** The question that decides the band, when it is worse than the mean's. */
  readonly worst: string | null;
  readonly stakes: Stakes;
  /** Null when the pattern does not apply or coverage is under 40 %. */
  readonly rating: Range<Rating> | null;
  readonly coverage: Coverage;
  readonly moreAnswers: number;
}

export interface PaceCard {
  /** Null when under the edition's share of adoption facts is known. */
  readonly adoption: Range<Score> | null;
  readonly governance: Range<Score> | null;
  /** The zones that the ranges touch, in edition order; empty when an index is missing. */
  readonly zones: readonly Zone[];
}

export interface IncidentCard {
  readonly verdict: Verdict;
  /** First barrier in the chain not reported in place. */
  readonly firstMissing: string | null;
  readonly barriers: readonly {
    readonly id: string;
    readonly state: 'inPlace' | 'missing' | 'unknown' | 'doesNotApply';
  }[];
}

export interface Gap {
  readonly question: string;
  readonly level: Level;
  readonly target: Level;
  readonly severity: Severity;
  readonly stakes: Stakes;
  /** What the client decides on it; never part of a score. */
  readonly disposition: Disposition;
  /** Why it has this severity: the requirement's step, the gate, or the rule's distance. */
  readonly because:
    | 'requirement'
    | 'gateAtZero'
    | 'laterRequirement'
    | 'heavyAndFar'
    | 'farOrWeighty'
    | 'rest'
    /** At its target, but lower than a planned gap needs it. */
    | 'prerequisite';
}

/** Gaps by horizon: criticals in day 30, the rest from their authored horizon as capacity allows. Points are person-weeks. */
export interface Plan {
  readonly capacity: Capacity;
  readonly horizons: readonly ({ readonly day: Horizon } & PlanSlot)[];
  /** What finds no room in 90 days. */
  readonly after: PlanSlot;
  /** Points by which the criticals of day 30 exceed its capacity. */
  readonly excess: number;
}

export interface PlanSlot {
  readonly points: number;
  readonly items: readonly PlanItem[];
}

export interface PlanItem {
  readonly question: string;
  readonly from: Level;
  readonly to: Level;
  readonly severity: Severity;
  readonly owner: Role;
  readonly effort: Question['effort'];
  readonly points: number;
  /** Planned prerequisites, which stand in the same horizon or before. */
  readonly after: readonly string[];
  /** Prerequisites whose level is not known; they block nothing. */
  readonly findOutFirst: readonly string[];
}

/** The cheapest steps to each of two ends; exact. Points are person-weeks times levels, for comparing only. */
export interface SmallestChange {
  /** Step by step up to the autonomy in use; empty when it is supported or not known. */
  readonly autonomy: readonly ({ readonly for: Autonomy } & ChangeSum)[];
  /** For each domain at the lowest level. */
  readonly profile: readonly ({ readonly domain: string; readonly to: Level } & ChangeSum)[];
  /** By pattern: mean exposure with unknown answers at their worst, today and after each of the two. */
  readonly exposure: Readonly<
    Record<string, { readonly today: Score; readonly afterAutonomy: Score; readonly afterProfile: Score }>
  >;
}

export interface ChangeSum {
  readonly points: number;
  readonly items: readonly ChangeItem[];
}

export interface ChangeItem {
  readonly question: string;
  readonly from: Level;
  readonly to: Level;
  readonly points: number;
  /** Not known today, counted from 0. */
  readonly findOutFirst: boolean;
  /** Known unmet prerequisites, named and not added. */
  readonly after: readonly string[];
}
