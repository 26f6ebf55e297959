import type { Autonomy } from '../bank/edition';
import type { Condition } from '../content/condition';
import type { GateCell, Letter, Place, Tier } from './decision-scales';

/** An authored rule by which facts tighten a decision, whatever the tolerance. Unknown facts count as if it applied. */
export interface FactMove {
  readonly id: string;
  /** Over facts alone. */
  readonly when: Condition;
  readonly sets: MoveTarget;
  readonly why: string;
}

/** The stricter of this and what stood before holds. */
export type MoveTarget =
  | { readonly kind: 'value'; readonly value: string; readonly to: number }
  | { readonly kind: 'place'; readonly item: string; readonly to: Place }
  | {
      readonly kind: 'gate';
      readonly authors: readonly string[];
      readonly tiers: readonly Tier[];
      readonly to: GateCell;
    }
  | { readonly kind: 'ceiling'; readonly tiers: readonly Tier[]; readonly to: Autonomy }
  | {
      readonly kind: 'letter';
      readonly action: string;
      readonly environments: readonly string[];
      readonly to: Letter;
    };
