import type { ReportInput } from '../report-input';

/** One printed figure before and after, and why it moves. */
export interface Move {
  readonly what: string;
  readonly before: string;
  readonly after: string;
  readonly because: readonly string[];
}

/** One figure in the same words on both sides. */
type Compare = (what: string, words: (input: ReportInput) => string, because?: readonly string[]) => Move;

/** Makes moves between these two results. */
export function comparing(before: ReportInput, after: ReportInput): Compare {
  return (what, words, because = []) => ({ what, before: words(before), after: words(after), because });
}
