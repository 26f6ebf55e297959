import { shown } from './range';
import type { Range, Score } from './score-card';
import { applicable, ownWeight, type Stand, type WeightOf } from './stand';

/** `of` must not be 0: where nothing applies there is no score. */
export function score(points: number, of: number): Score {
  return { points, of, shown: shown(points, of) };
}

/** Σ weight · level of 4 · Σ weight, with unknowns as 0 and as 4; null when nothing is applicable. */
export function scoreRange(list: readonly Stand[], weight: WeightOf = ownWeight): Range<Score> | null {
  let [weights, low, high] = [0, 0, 0];
  for (const stand of list) {
    if (!applicable(stand)) continue;
    const own = weight(stand);
    weights += own;
    low += own * stand.low;
    high += own * stand.high;
  }
  const of = 4 * weights;
  return of === 0 ? null : { floor: score(low, of), ceiling: score(high, of) };
}

/** The exact mean of several scores as one fraction in lowest terms; null for none. */
export function meanScore(scores: readonly Score[]): Score | null {
  if (scores.length === 0) return null;
  const sum = scores.reduce((total, one) => add(total, one), { points: 0, of: 1 });
  const mean = reduce({ points: sum.points, of: sum.of * scores.length });
  return score(mean.points, mean.of);
}

interface Fraction {
  readonly points: number;
  readonly of: number;
}

function add(a: Fraction, b: Fraction): Fraction {
  return reduce({ points: a.points * b.of + b.points * a.of, of: a.of * b.of });
}

function reduce({ points, of }: Fraction): Fraction {
  const divisor = gcd(points, of);
  return { points: points / divisor, of: of / divisor };
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}
