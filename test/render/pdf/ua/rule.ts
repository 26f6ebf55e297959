import type { ReadPdf } from './read-pdf';

/** One rule of veraPDF's profile for PDF/UA-1 by its id, clause of ISO 14289-1 and number of the test, in our own words. */
export interface Rule {
  readonly id: string;
  readonly says: string;
  /** Where the file breaks it; empty = it does not. */
  readonly faults: (pdf: ReadPdf) => string[];
}

export function rule(id: string, says: string, faults: Rule['faults']): Rule {
  return { id, says, faults };
}

/** For rules about the file as a whole. */
export function when(broken: boolean, fault: string): string[] {
  return broken ? [fault] : [];
}
