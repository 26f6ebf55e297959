import type { Bank } from '../bank/bank';
import type { Edition } from '../bank/edition';
import { type Origin, originsOf } from '../bank/lineage';
import { filled } from '../content/record';
import { questionsInScope } from './applicable-questions';
import type { Assessment, Kept } from './assessment';
import { moveParts, splitBy } from './carry-parts';
import { isItself, type Successor } from './carry-replies';

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
  const successors = successorsIn(before, after, known);
  const { now, left, reworded } = moveParts(given, successors, before, after);
  const answered = repliedTo(now);
  // Where one reply of several found no place, the rest is to be looked at too.
  const pending = new Set([...(given.confirm ?? []), ...reworded, ...repliedTo(left)]);
  const confirm = [
    ...after.facts.map(({ id }) => id).filter((id) => pending.has(id) && id in now.facts),
    ...successors.filter((successor) => answered.has(successor.question.id) && toConfirm(successor, pending)).map(idOf),
  ];
  const { facts: _f, answers: _a, examined: _e, responses: _r, dispositions: _d, confirm: _c, ...head } = given;
  const moved = withDecisions({ ...head, edition: after.id, ...now }, left, before.id, refused);
  return {
    assessment: { ...moved, ...(confirm.length > 0 && { confirm }) },
    kept: successors.map(idOf).filter((id) => answered.has(id) && !confirm.includes(id)),
    confirm,
    asked: askedAnew(moved, after, successors, answered, repliedTo(given)),
    retired: [...repliedTo(given)].filter((id) => !successors.some((successor) => idOf(successor) === id)),
  };
}

/** Each question of the newer edition and where it comes from. */
function successorsIn(before: Edition, after: Edition, known: readonly Bank[]): Successor[] {
  return after.banks.flatMap((bank) => {
    const older = before.banks.find(({ domain }) => domain === bank.domain);
    const origins: ReadonlyMap<string, Origin> = originsOf(older, bank, known);
    return bank.questions.flatMap((question) => {
      const origin = origins.get(question.id);
      return origin ? { question, origin } : [];
    });
  });
}

function idOf({ question }: Successor): string {
  return question.id;
}

/** Also where an earlier upgrade asked for it and nobody has looked since. */
function toConfirm({ question, origin }: Successor, pending: ReadonlySet<string>): boolean {
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
  successors: readonly Successor[],
  answered: ReadonlySet<string>,
  before: ReadonlySet<string>,
): string[] {
  const byId = new Map(successors.map((successor) => [idOf(successor), successor]));
  return questionsInScope(after, moved)
    .map(({ id }) => id)
    .filter((id) => {
      const successor = byId.get(id);
      if (!successor || answered.has(id)) return false;
      return successor.origin.answers === 'ask' || !isItself(successor) || before.has(id);
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
  const successors = successorsIn(before, after, known).filter(({ origin }) => origin.answers !== 'ask');
  return new Set(successors.map(idOf));
}

/** By question of the newer edition: those of the older one that it comes from, whatever becomes of their answers. */
export function originIds(
  before: Edition,
  after: Edition,
  known: readonly Bank[],
): ReadonlyMap<string, readonly string[]> {
  return new Map(successorsIn(before, after, known).map((successor) => [idOf(successor), successor.origin.of]));
}
