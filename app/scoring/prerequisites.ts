import type { Level, Question } from '../bank/bank';
import { isKnown, isOpen, type Stand } from './stand';

/** Question → level it is planned to reach. */
export type Planned = ReadonlyMap<string, Level>;

/**
 * Adds to what is planned every known unmet prerequisite, and raises planned levels that a prerequisite asks more of, until
 * nothing changes. A prerequisite counts if its `forLevel` is not above the planned level. Levels only rise, so it ends.
 */
export function withPrerequisites(planned: Planned, byId: ReadonlyMap<string, Stand>): Planned {
  const all = new Map(planned);
  const open = [...planned.keys()];
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
export function unmetNeeds(
  id: string,
  level: number,
  byId: ReadonlyMap<string, Stand>,
): readonly { readonly question: string; readonly atLeast: Level }[] {
  return needsOf(id, level, byId).filter(({ question, atLeast }) => {
    const stand = byId.get(question);
    return stand !== undefined && isKnown(stand) && stand.low < atLeast;
  });
}

/** Prerequisites whose level is not known: to be found out first; they block nothing. */
export function unknownNeeds(id: string, level: number, byId: ReadonlyMap<string, Stand>): string[] {
  return needsOf(id, level, byId).flatMap(({ question }) => {
    const stand = byId.get(question);
    return stand && isOpen(stand) ? [question] : [];
  });
}

const none: Question['requires'] = [];

function needsOf(id: string, level: number, byId: ReadonlyMap<string, Stand>): Question['requires'] {
  const requires = byId.get(id)?.question.requires ?? none;
  return requires.length === 0 ? none : requires.filter(({ forLevel }) => forLevel <= level);
}
