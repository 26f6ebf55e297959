import type { WrittenDecision } from '../assessment/assessment';
import type { Autonomy } from '../bank/edition';
import type { GateCell, Letter, Place, Tier } from './decision-scales';

/** What a client decided otherwise, read against the template. Ids are those of the answers file. */
export type Override = Pick<WrittenDecision, 'by' | 'on' | 'why'> & { readonly id: string } & OverrideTarget;

export type OverrideTarget =
  | { readonly kind: 'value'; readonly value: string; readonly to: number }
  | { readonly kind: 'place'; readonly item: string; readonly to: Place }
  | { readonly kind: 'gate'; readonly author: string; readonly tier: Tier; readonly to: GateCell }
  | { readonly kind: 'ceiling'; readonly tier: Tier; readonly to: Autonomy }
  | { readonly kind: 'letter'; readonly action: string; readonly environment: string; readonly to: Letter };

/** The id under which the answers file names a decision. */
export const decisionId = {
  value: (id: string) => id,
  place: (item: string) => `list.${item}`,
  gate: (author: string, tier: Tier) => `gate.${author}.${tier}`,
  ceiling: (tier: Tier) => `ceiling.${tier}`,
  letter: (action: string, environment: string) => `permission.${action}.${environment}`,
} as const;
