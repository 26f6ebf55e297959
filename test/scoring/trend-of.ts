import type { Bank } from '../../app/bank/bank';
import { type Moment, type Trend, trendBasis, trendFrom } from '../../app/scoring/trend';

/** A trend as rounds make it: its basis first. */
export function trendOf(before: Moment, now: Moment, known: readonly Bank[] = []): Trend | null {
  const basis = trendBasis(before, now, known);
  return basis && trendFrom(basis, now, known);
}
