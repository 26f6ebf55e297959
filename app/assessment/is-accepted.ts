import type { Disposition } from './assessment';

export type Accepted = Extract<Disposition, { readonly kind: 'accept' }>;

/** Accepted until `date` or later. `date` = the assessment's, YYYY-MM-DD; what ended before it decides nothing. */
export function isAccepted(decision: Disposition, date: string): decision is Accepted {
  return decision.kind === 'accept' && decision.until >= date;
}
