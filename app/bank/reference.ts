/** An outside standard that questions and clauses cite, with those of its controls that may be named. */
export interface Reference {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly year: number;
  readonly url: string | null;
  readonly controls: readonly { readonly id: string; readonly title: string }[];
}
