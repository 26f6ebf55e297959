import type { Assessment } from '../assessment/assessment';
import { gatesOf } from './domain';
import { coverage } from './range';
import type { Coverage, ProvisionalReason } from './score-card';
import { applicable, type Stand, weigh } from './stand';
import type { ConfidenceCard, ConfidenceReason, EvidenceCard } from './truth-cards';

/** How much of what counts has a level that was shown and seen. */
export function scoreEvidence(all: readonly Stand[], examined: Assessment['examined']): EvidenceCard {
  const isEvidenced = ({ question }: Stand) => examined?.[question.id]?.evidenced?.state === 'known';
  const gates = gatesOf(all);
  return {
    weight: shareOf(all.filter(applicable), isEvidenced),
    gateWeight: shareOf(gates, isEvidenced),
    gates: { evidenced: gates.filter(isEvidenced).length, of: gates.length },
  };
}

function shareOf(list: readonly Stand[], isEvidenced: (stand: Stand) => boolean): Coverage {
  return coverage(weigh(list.filter(isEvidenced)), weigh(list));
}

const confidences = ['high', 'medium', 'low', 'veryLow'] as const;

/** High, and one step lower for each reason. Source: the scoring model, "Confidence". */
export function scoreConfidence(
  provisional: readonly ProvisionalReason[],
  contradictions: number,
  { gateWeight }: EvidenceCard,
): ConfidenceCard {
  const reasons: ConfidenceReason[] = [...provisional];
  if (contradictions > 0) reasons.push('contradiction');
  if (2 * gateWeight.known < gateWeight.of) reasons.push('evidenceUnder50OfGateWeight');
  return { level: confidences[Math.min(reasons.length, confidences.length - 1)] ?? 'veryLow', reasons };
}
