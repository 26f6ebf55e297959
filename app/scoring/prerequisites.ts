import type { Level, Prerequisite } from '../bank/bank';
import { isKnown, isOpen, type Stand } from './stand';

/** Question → level it is planned to reach. */
export type Planned = ReadonlyMap<string, Level>;

/**
 * Adds to what is planned every known unmet prerequisite, and raises planned levels that a prerequisite asks more of, until
 * nothing changes. A prerequisite counts if its `forLevel` is not above the planned level. Levels only rise, so it ends.
 */
export function withPrerequisites(
  planned: Iterable<readonly [string, Level]>,
  byId: ReadonlyMap<string, Stand>,
): Planned {
  const all = new Map(planned);
  const open = [...all.keys()];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const need of unmetNeeds(id, all.get(id) ?? 0, byId)) {
      if ((all.get(need.question) ?? 0) >= need.atLeast) continue;
      all.set(need.question, need.atLeast);
      open.push(need.question);
    }
  }
  return all;
}

/** Known prerequisites that stand lower than a question planned to `level` needs them. */
export function unmetNeeds(id: string, level: number, byId: ReadonlyMap<string, Stand>): readonly Prerequisite[] {
  return needsOf(id, level, byId, (stand, atLeast) => isKnown(stand) && stand.low < atLeast);
}

/** Prerequisites whose level is not known: to be found out first; they block nothing. */
export function unknownNeeds(id: string, level: number, byId: ReadonlyMap<string, Stand>): string[] {
  return needsOf(id, level, byId, isOpen).map(({ question }) => question);
}

function needsOf(
  id: string,
  level: number,
  byId: ReadonlyMap<string, Stand>,
  counts: (stand: Stand, atLeast: Level) => boolean,
): Prerequisite[] {
  const needs: Prerequisite[] = [];
  for (const need of byId.get(id)?.question.requires ?? []) {
    const stand = need.forLevel <= level ? byId.get(need.question) : undefined;
    if (stand && counts(stand, need.atLeast)) needs.push(need);
  }
  return needs;
}
