import type { Autonomy, RiskTolerance } from '../bank/edition';
import type { Fact } from '../bank/fact';
import type { Prose } from '../content/prose';
import type { GateCell, Letter, Place, Tier } from './decision-scales';
import type { FactMove } from './fact-move';

export type ByTolerance<T> = Readonly<Record<RiskTolerance, T>>;

/** The same change under each tolerance. */
export function eachTolerance<T>(
  { progressive, balanced, conservative }: ByTolerance<T>,
  change: (value: T) => T,
): ByTolerance<T> {
  return { progressive: change(progressive), balanced: change(balanced), conservative: change(conservative) };
}

/** Authored defaults from which a client's decisions are made. */
export interface DecisionTemplate {
  readonly parameters: readonly Parameter[];
  readonly items: readonly DelegationItem[];
  readonly authors: readonly GateAuthor[];
  readonly smallTeam: SmallTeam;
  readonly ceiling: AutonomyCeiling;
  readonly permissions: PermissionTemplate;
  /** What facts beyond the tolerance change; each only tightens. */
  readonly moves: readonly FactMove[];
  readonly lighter: LighterGates;
  /** The edition's, so that conditions of moves know the order of choices. */
  readonly facts: readonly Fact[];
  readonly text: Readonly<Record<DecisionChapter, Prose>>;
}

export const decisionChapters = [
  'Delegation lists',
  'Review gates',
  'Autonomy ceiling',
  'Agent permissions',
  'Decisions',
] as const;
export type DecisionChapter = (typeof decisionChapters)[number];

/** One number of the policy. */
export interface Parameter {
  readonly id: string;
  readonly label: string;
  readonly unit: { readonly one: string; readonly many: string };
  readonly values: ByTolerance<number>;
  readonly stricter: 'higher' | 'lower';
  /** What an override may say. */
  readonly range: { readonly least: number; readonly most: number };
  /** Id of the value that this one may not exceed: a warning comes before the block. */
  readonly atMost?: string;
  readonly why: string;
}

export interface DelegationItem {
  readonly id: string;
  readonly text: string;
  /** For the card, where the whole text is too long. */
  readonly short?: string;
  readonly place: ByTolerance<Place>;
  /** What no client may change: the clause on exceptions knows none for it. */
  readonly fixed: boolean;
  /** The cells of the agent permissions that speak of the same act. */
  readonly permits?: { readonly action: string; readonly environments: readonly string[] };
  /** Printed only from this autonomy in use on; absent = always. */
  readonly fromAutonomy?: Autonomy;
}

export interface GateAuthor {
  readonly id: string;
  readonly label: string;
  /** Least share of juniors in percent for this row; absent = always. */
  readonly fromJuniors?: number;
  readonly fromAutonomy?: Autonomy;
  /** Place among the titles, 1 = least experienced; absent where no title is compared. */
  readonly seniority?: number;
  readonly cells: ByTolerance<Readonly<Record<Tier, GateCell>>>;
}

/** What stands in for two reviewers where there are not enough people, and the risk that remains. */
export interface SmallTeam {
  readonly belowEngineers: number;
  readonly tier1: GateCell;
  readonly others: GateCell;
  readonly residualRisk: string;
}

/** What may replace a heavier cell where reviewers cannot keep up; tier 1 is never lighter. */
export interface LighterGates {
  /** Authors whose rows it lightens. */
  readonly authors: readonly string[];
  readonly cells: Readonly<Partial<Record<Tier, GateCell>>>;
  readonly residualRisk: string;
}

export interface AutonomyCeiling {
  readonly labels: Readonly<Record<Autonomy, string>>;
  readonly tiers: Readonly<Record<Tier, ByTolerance<Autonomy>>>;
  readonly smallTeam: Autonomy;
  /** While nobody knows what agents do today. */
  readonly unknown: Autonomy;
}

export interface PermissionTemplate {
  readonly legend: readonly { readonly id: Letter; readonly label: string; readonly text: string }[];
  readonly environments: readonly { readonly id: string; readonly label: string }[];
  readonly actions: readonly PermissionAction[];
  readonly shifts: readonly TierShift[];
}

/** Letters by environment id; written for tiers 2 and 3. */
export interface PermissionAction {
  readonly id: string;
  readonly label: string;
  readonly fromAutonomy?: Autonomy;
  readonly letters: ByTolerance<Readonly<Record<string, Letter>>>;
}

export interface TierShift {
  readonly tier: Tier;
  readonly environments: readonly string[];
  readonly letters: Readonly<Partial<Record<Letter, Letter>>>;
}

export function approvalsOf(cell: GateCell): number {
  return cell.kind === 'approvals' ? cell.approvals : Number.POSITIVE_INFINITY;
}
