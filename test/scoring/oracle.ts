import { questionsInScope } from '../../app/assessment/applicable-questions';
import type { Assessment } from '../../app/assessment/assessment';
import type { Edition } from '../../app/bank/edition';
import type { Score } from '../../app/scoring/score-card';

/** Exact fractions of big integers: written apart from the engine, never reduced. */
interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

export function fractionOf(score: Pick<Score, 'points' | 'of'>): Fraction {
  return { top: BigInt(score.points), bottom: BigInt(score.of) };
}

export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.top * b.bottom - b.top * a.bottom;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

export function sameFraction(a: Fraction, b: Fraction): boolean {
  return compareFractions(a, b) === 0;
}

/** Whole percent, half up, by long division. */
export function roundHalfUp(points: number, of: number): number {
  const [hundred, bottom] = [BigInt(points) * 100n, BigInt(of)];
  const whole = hundred / bottom;
  return Number((hundred % bottom) * 2n >= bottom ? whole + 1n : whole);
}

/** Mean over domains with applicable weight of Σ w·level / (4·Σ w), unknown as 0 and as 4. */
export function overallByOracle(
  edition: Edition,
  assessment: Assessment,
): { floor: Fraction; ceiling: Fraction } | null {
  const tally = new Map<string, { weight: bigint; least: bigint; most: bigint }>();
  for (const question of questionsInScope(edition, assessment)) {
    const answer = assessment.answers[question.id];
    if (answer?.state === 'notApplicable') continue;
    const [least, most] = answer?.state === 'known' ? [answer.level, answer.level] : [0, 4];
    const so = tally.get(question.domain) ?? { weight: 0n, least: 0n, most: 0n };
    const weight = BigInt(question.weight);
    tally.set(question.domain, {
      weight: so.weight + weight,
      least: so.least + weight * BigInt(least),
      most: so.most + weight * BigInt(most),
    });
  }
  if (tally.size === 0) return null;
  const domains = [...tally.values()];
  const mean = (side: 'least' | 'most') => {
    const bottom = domains.reduce((product, one) => product * 4n * one.weight, 1n);
    const top = domains.reduce((sum, one) => sum + (one[side] * bottom) / (4n * one.weight), 0n);
    return { top, bottom: bottom * BigInt(domains.length) };
  };
  return { floor: mean('least'), ceiling: mean('most') };
}
