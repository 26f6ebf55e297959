import type { Assessment } from '../../assessment/assessment';
import type { Level } from '../../bank/bank';
import type { Autonomy, Edition, RiskTolerance, Zone } from '../../bank/edition';
import type { Truth } from '../../content/condition';
import type { Gap, MissingRequirement, Range, Rating, Score, ScoreCard, Stakes, Standing } from '../score-card';

/** A card with what it was made from: all that an explanation reads. */
export interface Scored {
  readonly edition: Edition;
  readonly assessment: Assessment;
  readonly card: ScoreCard;
}

/** One question's part of a sum, with unknown answers at their worst and at their best for the number explained. */
export interface Term {
  readonly question: string;
  readonly state: Standing['state'];
  readonly weight: number;
  /** 1..3 in an exposure; null in a score, which has no such factor. */
  readonly relevance: number | null;
  /** The level that counts on each side. */
  readonly levels: Range<Level>;
  readonly points: Range<number>;
  /** The most it can add. */
  readonly of: number;
}

/** Every applicable question's part, in bank order, and what the parts make; null = nothing is applicable. */
export interface Sum {
  readonly terms: readonly Term[];
  readonly makes: Range<Score> | null;
}

/** The overall score: the exact mean of the scored domains. */
export interface Mean {
  readonly parts: readonly { readonly domain: string; readonly score: Range<Score> }[];
  readonly makes: Range<Score> | null;
}

/** One step 1..4 of a domain's level on one side: both tests with what they saw. */
export interface LevelStep {
  readonly level: Level;
  /** Weight at this level or above, the least that is needed (whole), and the whole weight. */
  readonly weight: { readonly reached: number; readonly needed: number; readonly of: number };
  readonly minimum: Level;
  readonly gatesBelow: readonly string[];
  readonly holds: boolean;
}

/** A level is the greatest step that holds together with all below it. */
export interface LevelSum {
  readonly floor: readonly LevelStep[];
  readonly ceiling: readonly LevelStep[];
  readonly makes: Range<Level> | null;
}

export interface RequirementStanding {
  readonly question: string;
  readonly needs: Level;
  /** Null = no level. */
  readonly has: Level | null;
  /** `ruledOut`: out of scope by other facts than the autonomy in use, so it holds. */
  readonly outcome: 'holds' | 'ruledOut' | MissingRequirement['why'];
}

export interface AutonomyStep {
  readonly step: Autonomy;
  readonly requirements: readonly RequirementStanding[];
  readonly holds: Range<boolean>;
}

export interface AutonomySum {
  readonly steps: readonly AutonomyStep[];
  readonly makes: Range<Autonomy>;
}

/** A key question or gate of relevance 3, with the band it asks for by itself. */
export interface Hole {
  readonly question: string;
  readonly gate: boolean;
  readonly levels: Range<Level>;
  readonly band: Range<number>;
}

/** One authored condition of the stakes, in the order they are tried. */
export interface StakesTest {
  readonly stakes: Stakes;
  readonly truth: Truth;
  readonly facts: readonly string[];
  readonly decides: boolean;
}

export interface RatingSum {
  readonly exposure: Sum;
  /** Upper edges of the bands, and the band of the mean alone. */
  readonly edges: readonly number[];
  readonly meanBand: Range<number> | null;
  readonly holes: readonly Hole[];
  readonly band: Range<number> | null;
  readonly stakesTests: readonly StakesTest[];
  readonly stakes: Stakes;
  readonly stakesIndex: number;
  readonly makes: Range<Rating> | null;
}

/** Σ weight · value of 100 · Σ weight; a value that is not known is taken as 0 and as 100. */
export interface AdoptionSum {
  readonly parts: readonly { readonly fact: string; readonly weight: number; readonly value: number | null }[];
  readonly knownShare: number;
  readonly makes: Range<Score> | null;
}

export interface ZoneTest {
  readonly kind: 'adoptionBelow' | 'governanceAtLeast' | 'gapIs' | 'gapAtLeast' | 'gapAtMost';
  readonly value: number;
  /** `unknown`: on one part of the range it holds, on another it does not. */
  readonly truth: Truth;
}

/** Zones are tried in order; the first whose tests all hold is named. */
export interface ZoneSum {
  readonly zones: readonly { readonly zone: Zone; readonly tests: readonly ZoneTest[]; readonly named: boolean }[];
}

/** What asked for a level; the target is the highest of them. */
export type TargetRule =
  | { readonly rule: 'tolerance'; readonly level: Level; readonly tolerance: RiskTolerance; readonly stakes: Stakes }
  | { readonly rule: 'tier1Gate'; readonly level: Level }
  | { readonly rule: 'inUse'; readonly level: Level; readonly step: Autonomy }
  | { readonly rule: 'authored'; readonly level: Level; readonly facts: readonly string[] }
  | { readonly rule: 'prerequisite'; readonly level: Level; readonly of: readonly string[] };

/** Where a gap stands in the plan and what put it there; slots are 0..2 for the horizons, 3 after them. */
export interface Placement {
  readonly slot: number;
  readonly points: number;
  readonly authored: number;
  /** The latest slot of what has to come before it; null = nothing has to. */
  readonly after: number | null;
  readonly because: 'critical' | 'authored' | 'prerequisite' | 'noRoom';
  /** Points in each slot when the plan is whole. */
  readonly slots: readonly number[];
  readonly perHorizon: number;
}

export interface GapSum {
  readonly gap: Gap;
  /** Place in its list, from 1, and how many stand there. */
  readonly rank: number;
  readonly of: number;
  readonly targets: readonly TargetRule[];
  readonly stakesFrom: readonly { readonly pattern: string; readonly relevance: number; readonly stakes: Stakes }[];
  readonly placement: Placement;
}

/** One priced item: points of its effort times the levels it climbs. */
interface Price {
  readonly question: string;
  readonly effort: number;
  readonly from: Level;
  readonly to: Level;
  readonly points: number;
}

export interface ChangePrice {
  readonly kind: 'autonomy' | 'profile';
  /** The step supported, or the domain lifted. */
  readonly to: string;
  readonly level: Level | null;
  readonly items: readonly Price[];
  readonly makes: number;
}
