import type { Assessment } from '../assessment/assessment';
import { answersOfTruth, type Settled } from '../assessment/effective-answers';
import type { ScoreCard } from './score-card';
import type { CompactCard } from './truth-cards';

/** One compact card for each truth. `headline` is that of the effective answers, which are mostly just what was said. */
export function scoreTruths(
  settled: Settled,
  headline: CompactCard,
  cardOf: (answers: Assessment['answers']) => CompactCard,
): ScoreCard['truths'] {
  const { said, assessment } = settled;
  if (assessment.examined) {
    const [evidenced, judged] = (['evidenced', 'judged'] as const).map((one) => answersOfTruth(settled, one));
    return { said: cardOf(said), evidenced: cardOf(evidenced ?? {}), judged: cardOf(judged ?? {}) };
  }
  const nothing = cardOf({});
  return { said: headline, evidenced: nothing, judged: nothing };
}
