import type { Assessment } from '../assessment/assessment';
import type { Rounds } from '../scoring/rounds';
import type { DomainCard } from '../scoring/score-card';

/** What an assessment brought from older editions, and what moved since the last round; each part only where there is one. */
export function upgradedJson(
  { confirm, kept }: Pick<Assessment, 'confirm' | 'kept'>,
  rounds: Rounds | null | undefined,
): object {
  return {
    ...(confirm && { confirm }),
    ...(kept && { kept: withoutReplies(kept) }),
    ...(rounds !== undefined && roundsJson(rounds)),
  };
}

/** A result is passed on; single respondents' replies stay in the answers file. */
function withoutReplies(kept: NonNullable<Assessment['kept']>): NonNullable<Assessment['kept']> {
  return Object.fromEntries(Object.entries(kept).map(([edition, { responses: _, ...rest }]) => [edition, rest]));
}

/** `trend` stands by itself, as it did before rounds could be compared. */
function roundsJson(rounds: Rounds | null): object {
  if (!rounds) return { trend: null, rounds: null };
  const { trend, level, domains, ...moved } = rounds.comparison;
  const levels = Object.entries(domains).map(([id, { before, after }]) => [
    id,
    { before: levelOf(before), after: levelOf(after) },
  ]);
  return { trend, rounds: { level, domains: Object.fromEntries(levels), ...moved, path: rounds.path } };
}

function levelOf(card: DomainCard | null) {
  return card && { level: card.level, atMostByGates: card.atMostByGates };
}
