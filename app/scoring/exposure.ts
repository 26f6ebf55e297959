import type { EditionSettings } from '../bank/edition';
import type { Pattern } from '../bank/pattern';
import { type ConditionView, evaluate } from '../content/condition';
import { compare } from '../content/issue';
import { score, scoreRange } from './score';
import type { PatternCard, Range, Rating, Score, Stakes } from './score-card';
import { applicable, coverageOf, isKnown, moreAnswers, type Stand, tooLittleKnown, type WeightOf } from './stand';

/** One pattern: mean exposure, the band that the worst hole may raise, stakes and rating. `touching` = those about it. */
export function scorePattern(
  pattern: Pattern,
  touching: readonly Stand[],
  settings: EditionSettings,
  facts: ConditionView,
): PatternCard {
  const relevance = relevanceTo(pattern.id);
  const applies = patternApplies(pattern, facts);
  const stakes = stakesOf(pattern, facts);
  const coverage = coverageOf(touching, relevance);
  const exposure = exposureRange(touching, relevance);
  const mean = exposure && { floor: bandOf(exposure.floor, settings), ceiling: bandOf(exposure.ceiling, settings) };
  const band = mean && bandRange(mean, touching, pattern.id);
  const rated = applies && band && !tooLittleKnown(coverage);
  return {
    applies,
    exposure,
    band,
    worst: mean && worstHole(touching, pattern.id, mean.floor),
    stakes,
    rating: rated ? { floor: ratingOf(band.floor, stakes), ceiling: ratingOf(band.ceiling, stakes) } : null,
    coverage,
    moreAnswers: moreAnswers(touching, coverage, relevance),
  };
}

/** How much a question counts for a pattern. */
export function relevanceTo(pattern: string): WeightOf {
  return (stand) => stand.question.weight * (stand.question.patterns[pattern] ?? 0);
}

/** Unknown facts keep a pattern in. */
function patternApplies(pattern: Pattern, facts: ConditionView): boolean {
  return !pattern.applies || evaluate(pattern.applies, facts) !== 'no';
}

/** The highest matching condition, else moderate; an unknown high or moderate one matches, an unknown low one does not. */
function stakesOf(pattern: Pattern, facts: ConditionView): Stakes {
  const { high, moderate, low } = pattern.stakes;
  if (high && evaluate(high, facts) !== 'no') return 'high';
  if (moderate && evaluate(moderate, facts) !== 'no') return 'moderate';
  return low && evaluate(low, facts) === 'yes' ? 'low' : 'moderate';
}

/** What is missing to the best: the score formula turned round, so its floor takes unknowns as 4. */
function exposureRange(touching: readonly Stand[], relevance: WeightOf): Range<Score> | null {
  const covered = scoreRange(touching, relevance);
  return covered && { floor: missing(covered.ceiling), ceiling: missing(covered.floor) };
}

function missing({ points, of }: Score): Score {
  return score(of - points, of);
}

/** Index 0..3 of the band an exact exposure falls in; edges belong to the band above them. */
export function bandOf(exposure: Score, settings: Pick<EditionSettings, 'exposureBands'>): number {
  const edge = settings.exposureBands.findIndex((upper) => 100 * exposure.points < upper * exposure.of);
  return edge < 0 ? settings.exposureBands.length : edge;
}

/** The mean's bands, raised by the worst hole. */
function bandRange(mean: Range<number>, touching: readonly Stand[], patternId: string): Range<number> {
  let { floor, ceiling } = mean;
  for (const stand of touching) {
    if (!applicable(stand) || !isTelling(stand, patternId)) continue;
    floor = Math.max(floor, bandOfHole(stand.high));
    ceiling = Math.max(ceiling, bandOfHole(stand.low));
  }
  return { floor, ceiling };
}

/** A relevance-3 key question or gate in force: a hole there must not vanish in a mean. */
export function isTelling(stand: Stand, patternId: string): boolean {
  return stand.question.patterns[patternId] === 3 && (stand.gate || stand.question.key);
}

/** The band that one answer asks for by itself: level 0 the top one (3), 1 the next, any other none (0). */
export function bandOfHole(level: number): number {
  return level <= 1 ? 3 - level : 0;
}

/** The known telling question that is worse than the mean's band: lowest level, then heaviest, then id. */
function worstHole(touching: readonly Stand[], patternId: string, meanBand: number): string | null {
  const holes = touching.filter(
    (stand) => isKnown(stand) && isTelling(stand, patternId) && bandOfHole(stand.low) > meanBand,
  );
  const [worst] = holes.sort(
    (a, b) => a.low - b.low || b.question.weight - a.question.weight || compare(a.question.id, b.question.id),
  );
  return worst?.question.id ?? null;
}

/** What stakes add to a band. */
export const stakesIndex: Record<Stakes, 0 | 1 | 2> = { low: 0, moderate: 1, high: 2 };
const ratings: readonly Rating[] = ['low', 'low', 'moderate', 'high', 'severe', 'severe'];

/** Band 0..3 plus stakes 0..2: 0–1 low, 2 moderate, 3 high, 4–5 severe. */
export function ratingOf(band: number, stakes: Stakes): Rating {
  return ratings[band + stakesIndex[stakes]] ?? 'severe';
}
