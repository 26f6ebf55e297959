import type { Level } from '../bank/bank';
import { meanScore } from './score';
import type { DomainCard, Range, Score } from './score-card';

/** The mean of the scored domains, exact. */
export function overallScore(scored: readonly Range<Score>[]): Range<Score> | null {
  const floor = meanScore(scored.map((one) => one.floor));
  const ceiling = meanScore(scored.map((one) => one.ceiling));
  return floor && ceiling && { floor, ceiling };
}

/** The lowest domain level, and only if every domain with applicable weight has one. */
export function overallLevel(domains: readonly DomainCard[]): Range<Level> | null {
  const scored = domains.filter((domain) => domain.score !== null);
  const levels = scored.flatMap((domain) => domain.level ?? []);
  if (scored.length === 0 || levels.length < scored.length) return null;
  const least = (of: (range: Range<Level>) => Level) => Math.min(...levels.map(of)) as Level;
  return { floor: least((range) => range.floor), ceiling: least((range) => range.ceiling) };
}

/** All domains at the lowest level, lowest floor score first; at level 4 nothing holds. */
export function whatHoldsProfile(domains: Readonly<Record<string, DomainCard>>): string[] {
  const levelled = Object.entries(domains).filter(([, card]) => card.level !== null);
  const lowest = Math.min(...levelled.map(([, card]) => card.level?.floor ?? 4));
  if (levelled.length === 0 || lowest === 4) return [];
  const share = (card: DomainCard) => (card.score ? card.score.floor.points / card.score.floor.of : 1);
  return levelled
    .filter(([, card]) => card.level?.floor === lowest)
    .sort(([, a], [, b]) => share(a) - share(b))
    .map(([domain]) => domain);
}
