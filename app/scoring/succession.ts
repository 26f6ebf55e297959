import { originIds } from '../assessment/carry-over';
import type { Bank, Level } from '../bank/bank';
import type { Edition } from '../bank/edition';
import type { ScoreCard } from './score-card';

/** Which questions of two rounds are one another's, across a split and a merger too. Within one edition each is its own. */
export interface Succession {
  /** Of a question of the later round: those of the earlier one that it comes from. */
  readonly older: (question: string) => readonly string[];
  /** Of a question of the earlier round: those of the later one that come from it. */
  readonly newer: (question: string) => readonly string[];
}

/** `known` holds the versions of banks between the two editions. */
export function successionOf(before: Edition, now: Edition, known: readonly Bank[]): Succession {
  const older = originIds(before, now, known);
  const newer = new Map<string, string[]>();
  for (const [id, of] of older) for (const one of of) newer.set(one, [...(newer.get(one) ?? []), id]);
  return { older: (id) => older.get(id) ?? [], newer: (id) => newer.get(id) ?? [] };
}

/** The lowest known level among these questions; null where none is known. */
export function lowestKnown({ standings }: Pick<ScoreCard, 'standings'>, questions: readonly string[]): Level | null {
  const levels = questions.flatMap((id) => {
    const standing = standings[id];
    return standing?.state === 'known' ? [standing.level] : [];
  });
  return levels.length === 0 ? null : (Math.min(...levels) as Level);
}
