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
