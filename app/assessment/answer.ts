import type { Level } from '../bank/bank';

export type Answer =
  | { readonly state: 'known'; readonly level: Level }
  | { readonly state: 'unknown' }
  | { readonly state: 'notApplicable'; readonly reason: string };
