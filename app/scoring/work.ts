import { capacityFor, pointsFor } from './effort';
import { findGaps, findOut, type GapInput, withPrerequisiteGaps } from './gaps';
import { makePlan, plannedLevels } from './plan';
import type { OutsideCard } from './score-card';

/** What is to be done about these questions: their gaps, what to find out, and the plan. */
export function listWork(input: GapInput): OutsideCard {
  const { byId, autonomy, edition, assessment } = input;
  const own = findGaps(input);
  const planned = plannedLevels(own, byId, autonomy);
  const gaps = withPrerequisiteGaps(own, planned, input);
  const pointsOf = pointsFor(edition.settings, assessment.facts);
  const capacity = capacityFor(edition.settings, assessment.facts);
  return { gaps, toFindOut: findOut(input), plan: makePlan({ gaps, planned, byId, pointsOf, capacity }) };
}
