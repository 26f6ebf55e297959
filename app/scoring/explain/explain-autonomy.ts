import { type AutonomyRequirement, type Step, steps } from '../../bank/edition';
import type { AutonomyStep, AutonomySum, RequirementStanding, Scored } from './explanation';

/** Every requirement of every step with how it stands; a step holds if all of its own do. */
export function explainAutonomy(scored: Scored): AutonomySum {
  return { steps: steps.map((step) => stepOf(step, scored)), makes: scored.card.autonomy.supported };
}

function stepOf(step: Step, scored: Scored): AutonomyStep {
  const requirements = scored.edition.settings.autonomy[step].map((one) => standing(step, one, scored));
  const held = ({ outcome }: RequirementStanding) => outcome === 'holds' || outcome === 'ruledOut';
  return {
    step,
    requirements,
    holds: {
      floor: requirements.every(held),
      ceiling: requirements.every(({ outcome }) => outcome !== 'below'),
    },
  };
}

function standing(step: Step, { question, atLeast }: AutonomyRequirement, { card }: Scored): RequirementStanding {
  const now = card.standings[question];
  const has = now?.state === 'known' ? now.level : null;
  const missing = card.autonomy.missing.find((one) => one.for === step && one.question === question);
  const kept = has === null && now?.state === 'outOfScope' ? 'ruledOut' : 'holds';
  return { question, needs: atLeast, has, outcome: missing?.why ?? kept };
}
