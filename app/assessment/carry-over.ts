import type { Bank } from '../bank/bank';
import type { Edition } from '../bank/edition';
import { type Origin, originsOf } from '../bank/lineage';
import { filled } from '../content/record';
import { questionsInScope } from './applicable-questions';
import type { Assessment, Kept } from './assessment';
import { moveParts, splitBy } from './carry-parts';
import { isItself, type Place } from './carry-replies';

export interface CarryOver {
  /** Under the newer edition. */
  readonly assessment: Assessment;
  /** Questions whose answer stands as it was. */
  readonly kept: readonly string[];
  /** Questions and facts whose reply stands, and is to be looked at again. */
  readonly confirm: readonly string[];
  /** Questions in scope that need an answer because of the new edition: new ones, and those no old answer fits. */
  readonly asked: readonly string[];
  /** Answered before and asked no more; their answers stand in the assessment's `kept`. */
  readonly retired: readonly string[];
}

/** Which of the client's own decisions the newer edition's policy refuses, by id; only the policy knows. */
type RefusedDecisions = (moved: Assessment) => ReadonlySet<string>;

/**
 * An assessment moved to a newer edition. Every reply goes to its own question, or to one that an author derived from it,
 * and then to be confirmed; whatever finds no place stands in `kept` under the older edition. `known` holds the versions
 * of banks between the two. Source: the content design, "Carry-over".
 * @throws when the assessment uses another edition than `before`
 */
export function carryOver(
  given: Assessment,
  before: Edition,
  after: Edition,
  known: readonly Bank[] = [],
  refused: RefusedDecisions = () => new Set(),
): CarryOver {
  if (given.edition !== before.id) throw new Error(`The assessment uses edition ${given.edition}, not ${before.id}`);
  const places = placesIn(before, after, known);
  const { now, left, reworded } = moveParts(given, places, before, after);
  const answered = repliedTo(now);
  // Where one reply of several found no place, the rest is to be looked at too.
  const pending = new Set([...(given.confirm ?? []), ...reworded, ...repliedTo(left)]);
  const confirm = [
    ...after.facts.map(({ id }) => id).filter((id) => pending.has(id) && id in now.facts),
    ...places.filter((place) => answered.has(place.question.id) && toConfirm(place, pending)).map(idOf),
  ];
  const { facts: _f, answers: _a, examined: _e, responses: _r, dispositions: _d, confirm: _c, ...head } = given;
  const moved = withDecisions({ ...head, edition: after.id, ...now }, left, before.id, refused);
  return {
    assessment: { ...moved, ...(confirm.length > 0 && { confirm }) },
    kept: places.map(idOf).filter((id) => answered.has(id) && !confirm.includes(id)),
    confirm,
    asked: askedAnew(moved, after, places, answered, repliedTo(given)),
    retired: [...repliedTo(given)].filter((id) => !places.some((place) => idOf(place) === id)),
  };
}

/** Each question of the newer edition and where it comes from. */
function placesIn(before: Edition, after: Edition, known: readonly Bank[]): Place[] {
  return after.banks.flatMap((bank) => {
    const older = before.banks.find(({ domain }) => domain === bank.domain);
    const origins: ReadonlyMap<string, Origin> = originsOf(older, bank, known);
    return bank.questions.flatMap((question) => {
      const origin = origins.get(question.id);
      return origin ? { question, origin } : [];
    });
  });
}

function idOf({ question }: Place): string {
  return question.id;
}

/** Also where an earlier upgrade asked for it and nobody has looked since. */
function toConfirm({ question, origin }: Place, pending: ReadonlySet<string>): boolean {
  return origin.answers === 'confirm' || pending.has(question.id);
}

/** Questions that anybody replied to, in any of the ways. */
function repliedTo({ answers, examined, responses }: Kept): ReadonlySet<string> {
  const all = [answers, examined, ...(responses ?? []).map((one) => one.answers)];
  return new Set(all.flatMap((one) => Object.keys(one ?? {})));
}

function askedAnew(
  moved: Assessment,
  after: Edition,
  places: readonly Place[],
  answered: ReadonlySet<string>,
  before: ReadonlySet<string>,
): string[] {
  const byId = new Map(places.map((place) => [idOf(place), place]));
  return questionsInScope(after, moved)
    .map(({ id }) => id)
    .filter((id) => {
      const place = byId.get(id);
      if (!place || answered.has(id)) return false;
      return place.origin.answers === 'ask' || !isItself(place) || before.has(id);
    });
}

/** Decisions that the newer policy refuses are kept aside as everything else is. */
function withDecisions(moved: Assessment, left: Kept, before: string, refused: RefusedDecisions): Assessment {
  const { decisions = {}, kept, ...rest } = moved;
  const ids = Object.keys(decisions).length > 0 ? refused(moved) : new Set<string>();
  const split = splitBy(decisions, (id) => !ids.has(id));
  const aside: Kept = { ...left, ...filled('decisions', split.left) };
  return {
    ...rest,
    ...filled('decisions', split.now),
    ...filled('kept', { ...kept, ...(Object.keys(aside).length > 0 && { [before]: aside }) }),
  };
}

/** Ids of the newer edition's questions that continue older ones. */
export function carriedIds(before: Edition, after: Edition, known: readonly Bank[]): ReadonlySet<string> {
  const places = placesIn(before, after, known).filter(({ origin }) => origin.answers !== 'ask');
  return new Set(places.map(idOf));
}

/** By question of the newer edition: those of the older one that it comes from, whatever becomes of their answers. */
export function originIds(
  before: Edition,
  after: Edition,
  known: readonly Bank[],
): ReadonlyMap<string, readonly string[]> {
  return new Map(placesIn(before, after, known).map((place) => [idOf(place), place.origin.of]));
}
