import type { Autonomy, RiskTolerance } from '../bank/edition';
import type { Prose } from '../content/prose';

/** From the least to the most critical: what is asked may only grow along this order. */
export const tiers = ['tier-4', 'tier-3', 'tier-2', 'tier-1'] as const;
export type Tier = (typeof tiers)[number];

/** From the loosest to the strictest. */
export const places = ['alone', 'review', 'never'] as const;
export type Place = (typeof places)[number];

/** Autonomous, human approval, pipeline, never; "-" = makes no sense there. From the loosest to the strictest. */
export const letters = ['-', 'A', 'H', 'P', 'N'] as const;
export type Letter = (typeof letters)[number];

export type ByTolerance<T> = Readonly<Record<RiskTolerance, T>>;

/** Authored defaults from which a client's decisions are made. */
export interface DecisionTemplate {
  readonly parameters: readonly Parameter[];
  readonly items: readonly DelegationItem[];
  readonly authors: readonly GateAuthor[];
  readonly smallTeam: SmallTeam;
  readonly ceiling: AutonomyCeiling;
  readonly permissions: PermissionTemplate;
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
  readonly why: string;
}

export interface DelegationItem {
  readonly id: string;
  readonly text: string;
  readonly place: ByTolerance<Place>;
  /** Printed only from this autonomy in use on; absent = always. */
  readonly fromAutonomy?: Autonomy;
}

export type GateCell =
  | { readonly kind: 'approvals'; readonly approvals: number; readonly by: string }
  | { readonly kind: 'notAllowed' };

export interface GateAuthor {
  readonly id: string;
  readonly label: string;
  /** Least share of juniors in percent for this row; absent = always. */
  readonly fromJuniors?: number;
  readonly fromAutonomy?: Autonomy;
  readonly cells: ByTolerance<Readonly<Record<Tier, GateCell>>>;
}

/** What stands in for two reviewers where there are not enough people, and the risk that remains. */
export interface SmallTeam {
  readonly belowEngineers: number;
  readonly tier1: GateCell;
  readonly others: GateCell;
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
