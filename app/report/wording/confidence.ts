import type { ScoreCard } from '../../scoring/score-card';
import type { ConfidenceCard, ConfidenceReason } from '../../scoring/truth-cards';
import { count, plural } from './grammar';

const confidenceNames: Readonly<Record<ConfidenceCard['level'], string>> = {
  high: 'high',
  medium: 'medium',
  low: 'low',
  veryLow: 'very low',
};

export const confidenceRule =
  'Confidence starts at high and falls one step, down to very low, for each of: under 80% of the weight known, over 30% of it not applicable, answers that do not fit together, under half of the gates’ weight evidenced. It changes no score.';

type Trusted = Pick<ScoreCard, 'provisional' | 'confidence' | 'evidence' | 'contradictions' | 'respondents'>;

/** "Confidence: medium (under half of the gates’ weight evidenced). Evidence for 12% of the weight (15 of 122); …". */
export function confidenceSentences(card: Trusted): string[] {
  const { level, reasons } = card.confidence;
  const because = reasons.map((reason) => reasonWords(reason, card)).join('; ');
  const provisional = card.provisional.length > 0 ? 'Provisional. ' : '';
  const named = because === '' ? '' : ` (${because})`;
  return [`${provisional}Confidence: ${confidenceNames[level]}${named}.`, evidenceSentence(card.evidence)];
}

function reasonWords(reason: ConfidenceReason, card: Trusted): string {
  switch (reason) {
    case 'coverageUnder80':
      return 'under 80% of the weight known';
    case 'notApplicableOver30':
      return 'over 30% of the weight not applicable';
    case 'contradiction': {
      const places = card.contradictions.length + (card.respondents?.mixtures.length ?? 0);
      return `answers do not fit together in ${count(places, 'place')}`;
    }
    case 'evidenceUnder50OfGateWeight':
      return 'under half of the gates’ weight evidenced';
  }
}

function evidenceSentence({ weight, gates }: ScoreCard['evidence']): string {
  const ofGates =
    gates.of === 0 ? 'no gate is in force' : `${gates.evidenced} of ${gates.of} ${plural(gates.of, 'gate')} evidenced`;
  return `Evidence for ${weight.shown}% of the weight (${weight.known} of ${weight.of}); ${ofGates}.`;
}
