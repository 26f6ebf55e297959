import type { Assessment } from '../assessment/assessment';
import type { Consolidated } from '../assessment/consolidated';
import { mapValues } from '../content/record';
import type { CompactCard, RespondentsCard, UnitCard } from './truth-cards';

/** What several respondents show beside the score: groups, gaps in perception, and units each with its own card. */
export function scoreRespondents(
  consolidated: Consolidated | null,
  cardOf: (answers: Assessment['answers']) => CompactCard,
): RespondentsCard | null {
  if (!consolidated) return null;
  const { minimumGroup, respondents, groups, perceptionGaps, mixtures } = consolidated;
  const units = consolidated.units.map(
    ({ unit, shown }): UnitCard => ({
      unit,
      shown: shown && { n: shown.n, card: cardOf(shown.answers) },
    }),
  );
  return { minimumGroup, respondents, groups, perceptionGaps, mixtures, units, unitSpread: spreads(units) };
}

function spreads(units: readonly UnitCard[]): RespondentsCard['unitSpread'] {
  const cards = units.flatMap(({ shown }) => (shown ? [shown.card] : []));
  return mapValues(cards[0]?.levels ?? {}, (_, domain) => {
    const levels = cards.flatMap((card) => card.levels[domain]?.floor ?? []);
    return levels.length < 2 ? null : Math.max(...levels) - Math.min(...levels);
  });
}
