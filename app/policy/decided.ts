import type { Autonomy, RiskTolerance } from '../bank/edition';
import { type GateCell, type Letter, type Place, places, type Tier } from './decision-scales';
import type { DelegationItem } from './decision-template';

/** Every typed value the policy prints, for one client. */
export interface Decisions {
  readonly tolerance: RiskTolerance;
  /** Ids of the facts that would have moved a decision and are not known. */
  readonly unknownFacts: readonly string[];
  readonly values: readonly DecidedValue[];
  readonly lists: Readonly<Record<Place, readonly DelegationItem[]>>;
  readonly gates: readonly GateRow[];
  /** Present when substitutes for a small team stand in the gates. */
  readonly residualRisk?: string;
  readonly ceiling: Readonly<Record<Tier, Autonomy>>;
  readonly permissions: readonly PermissionRow[];
  /** Known facts that are numbers, for the clauses that print them. */
  readonly numbers: Readonly<Record<string, number>>;
  /** What facts beyond the tolerance made stricter. */
  readonly moved: readonly MovedDecision[];
  /** What the client decided otherwise. */
  readonly overridden: readonly OverriddenDecision[];
}

export interface MovedDecision {
  readonly id: string;
  readonly label: string;
  readonly why: string;
  readonly facts: readonly string[];
  /** Unknown = it stands until the facts are known. */
  readonly truth: 'yes' | 'unknown';
}

export interface OverriddenDecision {
  readonly id: string;
  readonly label: string;
  /** What would stand without it. */
  readonly usual: string;
  readonly chosen: string;
  readonly looser: boolean;
  readonly by: string;
  readonly on: string;
  readonly why: string;
}

export interface DecidedValue {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  /** The value with its unit. */
  readonly words: string;
  readonly why: string;
}

export interface GateRow {
  readonly id: string;
  readonly label: string;
  readonly cells: Readonly<Record<Tier, GateCell>>;
}

export interface PermissionRow {
  readonly id: string;
  readonly label: string;
  /** By tier, then by environment id. */
  readonly letters: Readonly<Record<Tier, Readonly<Record<string, Letter>>>>;
}

/** What stands before it is told what moved it. */
export type Decided = Omit<Decisions, 'moved' | 'overridden'>;

export function placeOf({ lists }: Pick<Decided, 'lists'>, item: string): Place | undefined {
  return places.find((place) => lists[place].some(({ id }) => id === item));
}

export function cellOf({ gates }: Pick<Decided, 'gates'>, author: string, tier: Tier): GateCell | undefined {
  return gates.find(({ id }) => id === author)?.cells[tier];
}

/** A value of the policy as it prints it, with its unit. */
export function wordsOf({ values }: Pick<Decided, 'values'>, id: string): string | undefined {
  return values.find((one) => one.id === id)?.words;
}
