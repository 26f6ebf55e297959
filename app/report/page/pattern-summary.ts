import type { Block, Inline } from '../../document/document';
import { proseBlocks } from '../blocks';
import { gapEntry } from '../chapters/gap-anchor';
import { patternCard, ratingInlines, worstHoleInFull } from '../chapters/pattern-rows';
import { couldHappenHere, inOrder } from '../chapters/patterns';
import type { ReportInput } from '../report-input';
import { patternLine } from '../wording/patterns';

export interface PatternSummary {
  readonly id: string;
  readonly title: string;
  readonly rating: readonly Inline[];
  readonly happens: string;
  /** Null where the pattern does not apply. */
  readonly worst: readonly Inline[] | null;
  readonly text: readonly Block[];
  /** Exposure with its points, stakes and coverage. */
  readonly sums: string;
}

/** Rated ones worst first, then the rest. */
export function patternSummaries(input: ReportInput): PatternSummary[] {
  return inOrder(input).map((pattern) => {
    const own = patternCard(input, pattern);
    return {
      id: pattern.id,
      title: pattern.title,
      rating: ratingInlines(own),
      happens: couldHappenHere(input, pattern),
      worst: own.applies ? worstHoleInFull(input, pattern, gapEntry) : null,
      text: proseBlocks(pattern.text),
      sums: patternLine(own),
    };
  });
}
