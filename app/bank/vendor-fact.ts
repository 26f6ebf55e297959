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

/** A fact past its review, and what of one client rests on it: made from the kit, told by the advisory note. */
export interface StaleFact {
  readonly id: string;
  readonly title: string;
  readonly vendor: string;
  readonly checkedOn: string;
  readonly reviewBy: string;
  /** What the newer edition says of it: null = nothing that is younger. */
  readonly again: { readonly checkedOn: string; readonly isSame: boolean } | null;
  /** Titles of the settings that rest on it. */
  readonly controls: readonly string[];
  /** Clauses of this client's policy that those settings hold, whole or in part. */
  readonly clauses: readonly { readonly number: string; readonly title: string; readonly isWhole: boolean }[];
}

/** Whether a fact is past its review on this date (YYYY-MM-DD); wherever it is printed then, it says so. */
export function pastReview(fact: VendorFact, today: string): boolean {
  return fact.reviewBy < today;
}
