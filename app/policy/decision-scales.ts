/** From the least to the most critical: what is asked may only grow along this order. */
export const tiers = ['tier-4', 'tier-3', 'tier-2', 'tier-1'] as const;
export type Tier = (typeof tiers)[number];

/** From the loosest to the strictest. */
export const places = ['alone', 'review', 'never'] as const;
export type Place = (typeof places)[number];

/** Autonomous, human approval, pipeline, never; "-" = makes no sense there. From the loosest to the strictest. */
export const letters = ['-', 'A', 'H', 'P', 'N'] as const;
export type Letter = (typeof letters)[number];

export type GateCell =
  | {
      readonly kind: 'approvals';
      readonly approvals: number;
      /** How many of the approvals only a senior or owner can give. */
      readonly seniors: number;
      readonly by: string;
    }
  | { readonly kind: 'notAllowed' };
