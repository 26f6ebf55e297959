import { type Accepted, isAccepted } from '../assessment/is-accepted';
import type { Plan } from '../scoring/score-card';
import { rankOfGap } from './chapters/gap-anchor';
import { dispositionOf, type ReportInput } from './report-input';

/** A gap that somebody answers for, so that nobody works on it until a day. */
export interface AcceptedGap {
  /** Place in the list of gaps, from 1. */
  readonly rank: number;
  readonly decision: Accepted;
  /** Person-weeks that its place in the 90 days holds; 0 after them. */
  readonly points: number;
}

/** In the order of the plan, where accepted gaps keep their place. */
export function acceptedGaps(input: ReportInput, { horizons, after }: Plan): AcceptedGap[] {
  const within = horizons.flatMap(({ items }) => items);
  const later = after.items.map((item) => ({ ...item, points: 0 }));
  return [...within, ...later].flatMap(({ question, points }) => {
    const decision = dispositionOf(input, question);
    if (!isAccepted(decision, input.assessment.date)) return [];
    return [{ rank: rankOfGap(input, question), decision, points }];
  });
}
