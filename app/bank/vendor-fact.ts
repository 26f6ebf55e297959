import type { Prose } from '../content/prose';

/** What one vendor's product does today, as its maker documents it. It ages: each fact says when to look again. */
export interface Vendor {
  readonly id: string;
  readonly title: string;
  readonly facts: readonly VendorFact[];
}

export interface VendorFact {
  /** Unique in its vendor. */
  readonly id: string;
  readonly title: string;
  readonly text: Prose;
  readonly source: { readonly title: string; readonly publisher: string; readonly url: string | null };
  /** Calendar dates YYYY-MM-DD. */
  readonly checkedOn: string;
  readonly reviewBy: string;
}

/** Whether a fact is past its review on this date (YYYY-MM-DD); wherever it is printed then, it says so. */
export function pastReview(fact: VendorFact, today: string): boolean {
  return fact.reviewBy < today;
}
