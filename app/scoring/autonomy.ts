import type { Assessment } from '../assessment/assessment';
import { conditionView } from '../assessment/condition-view';
import {
  type Autonomy,
  type AutonomyRequirement,
  autonomyLevels,
  type Edition,
  type Step,
  steps,
} from '../bank/edition';
import { evaluate } from '../content/condition';
import type { AutonomyCard, MissingRequirement, Range } from './score-card';
import { isKnown, type Stand } from './stand';

/** Autonomy in use against the greatest autonomy whose requirements, and all below, hold. */
export function scoreAutonomy(
  edition: Edition,
  assessment: Assessment,
  byId: ReadonlyMap<string, Stand>,
): AutonomyCard {
  const holding = steps.map((step) => ({ missing: missingFor(step, edition, assessment, byId) }));
  const supported: Range<Autonomy> = {
    floor: greatest(holding.map(({ missing }) => missing.length === 0)),
    ceiling: greatest(holding.map(({ missing }) => missing.every((one) => one.why !== 'below'))),
  };
  const inUse = autonomyInUse(assessment);
  const next = autonomyLevels[rankOf(supported.floor) + 1];
  const missing = holding.flatMap((one) => one.missing);
  return {
    inUse,
    supported,
    gap: inUse && {
      floor: rankOf(inUse) - rankOf(supported.ceiling),
      ceiling: rankOf(inUse) - rankOf(supported.floor),
    },
    missing,
    nextStep: missing.filter((one) => one.for === next),
  };
}

/** Null when the client is not sure, or has not said. */
export function autonomyInUse(assessment: Pick<Assessment, 'facts'>): Autonomy | null {
  return autonomyLevels.find((level) => level === assessment.facts.autonomy) ?? null;
}

/** Its place on the ladder: 0 for A0 to 4 for A4. */
export function rankOf(autonomy: Autonomy): number {
  return autonomyLevels.indexOf(autonomy);
}

function greatest(holding: readonly boolean[]): Autonomy {
  const broken = holding.indexOf(false);
  return autonomyLevels[broken < 0 ? holding.length : broken] ?? 'A0';
}

function missingFor(
  step: Step,
  edition: Edition,
  assessment: Assessment,
  byId: ReadonlyMap<string, Stand>,
): MissingRequirement[] {
  const missing: MissingRequirement[] = [];
  for (const requirement of edition.settings.autonomy[step]) {
    const stand = byId.get(requirement.question);
    if (!stand)
      throw new Error(`Requirement ${requirement.question} of ${step} is no question of edition ${edition.id}`);
    const why = whyMissing(requirement, stand, edition, assessment);
    if (!why) continue;
    const has = why === 'below' ? stand.low : null;
    missing.push({ for: step, question: requirement.question, has, needs: requirement.atLeast, why });
  }
  return missing;
}

function whyMissing(
  requirement: AutonomyRequirement,
  stand: Stand,
  edition: Edition,
  assessment: Assessment,
): MissingRequirement['why'] | null {
  if (isKnown(stand)) return stand.low >= requirement.atLeast ? null : 'below';
  if (requirement.atLeast === 0) return null;
  if (stand.standing.state !== 'outOfScope') return 'unknown';
  return scopedOutByOtherFacts(stand, edition, assessment) ? null : 'notAsked';
}

/** Out of scope even if A4 were in use: other facts rule the question out, so its requirement holds. */
function scopedOutByOtherFacts(stand: Stand, edition: Edition, assessment: Assessment): boolean {
  const { applies } = stand.question;
  const { standing } = stand;
  if (!applies || (standing.state === 'outOfScope' && standing.by === 'track')) return false;
  const atA4 = conditionView(edition, { facts: { ...assessment.facts, autonomy: 'A4' }, answers: {} });
  return evaluate(applies, atA4) === 'no';
}
