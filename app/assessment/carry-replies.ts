import type { Question } from '../bank/bank';
import type { Origin } from '../bank/lineage';
import { keepIds } from '../content/record';
import type { Answer, Examined, Reply } from './assessment';

/** A question of the newer edition, and where it comes from: what an upgrade may give a reply to. */
export interface Successor {
  readonly question: Question;
  readonly origin: Origin;
}

export interface Carried<T> {
  readonly now: Readonly<Record<string, T>>;
  /** What did not move to its own id as it was; a question split or merged leaves its answer here too. */
  readonly left: Readonly<Record<string, T>>;
}

/** Replies by question, moved. `allowed` says which questions may be given one at all. */
export function carryReplies<T extends Reply>(
  given: Readonly<Record<string, T>>,
  successors: readonly Successor[],
  allowed: (successor: Successor) => boolean,
): Carried<T> {
  const moved = successors.filter(allowed).flatMap((successor): [Successor, T][] => {
    const reply = replyFor(successor, given);
    return reply ? [[successor, reply]] : [];
  });
  return settled(given, moved);
}

function replyFor<T extends Reply>({ question, origin }: Successor, given: Readonly<Record<string, T>>): T | undefined {
  const sources = origin.of.map((id) => given[id]);
  if (sources.length === 0 || sources.some((one) => one === undefined)) return undefined;
  const reply = least(sources as T[]);
  return takes(question, reply) ? reply : undefined;
}

/** Of several questions merged into one, the reply that promises least: a don't know, else the lowest level. */
function least<T extends Reply>(replies: readonly T[]): T {
  const order = (reply: Reply) => {
    switch (reply.state) {
      case 'unknown':
        return -1;
      case 'known':
        return reply.level;
      case 'notApplicable':
        return 5;
      case 'notMyArea':
        return 6;
    }
  };
  return replies.reduce((a, b) => (order(b) < order(a) ? b : a));
}

function takes(question: Question, reply: Reply | undefined): boolean {
  return reply?.state !== 'notApplicable' || question.notApplicable === 'withReason';
}

/** Whether the question takes what was said, if anything was. */
export function holdsSaid({ question, origin }: Successor, given: Readonly<Record<string, Answer>>): boolean {
  return origin.of.length !== 1 || takes(question, given[origin.of[0] ?? '']);
}

/** What was shown and judged, moved whole, from one question only: evidence of two is not evidence of their sum. */
export function carryExamined(
  given: Readonly<Record<string, Examined>>,
  successors: readonly Successor[],
  allowed: (successor: Successor) => boolean,
): Carried<Examined> {
  const moved = successors.filter(allowed).flatMap((successor): [Successor, Examined][] => {
    const [id = '', ...more] = successor.origin.of;
    const examined = given[id];
    return examined && more.length === 0 ? [[successor, examined]] : [];
  });
  return settled(given, moved);
}

/** Where evidence stands that has no place any more, what was said alone would count for more than it did. */
export function holdsExamined(
  { question, origin }: Successor,
  given: Readonly<Record<string, Examined>> = {},
): boolean {
  const own = origin.of.flatMap((id) => given[id] ?? []);
  if (own.length === 0) return true;
  const answers: (Answer | undefined)[] = own.flatMap(({ evidenced, judged }) => [evidenced, judged?.answer]);
  return origin.of.length === 1 && answers.every((answer) => takes(question, answer));
}

function settled<T>(given: Readonly<Record<string, T>>, moved: readonly (readonly [Successor, T])[]): Carried<T> {
  const exact = new Set(moved.filter(([successor]) => isItself(successor)).map(([{ question }]) => question.id));
  return {
    now: Object.fromEntries(moved.map(([{ question }, value]) => [question.id, value])),
    left: keepIds(given, (id) => !exact.has(id)),
  };
}

/** Comes from its own id and nothing else. */
export function isItself({ question, origin }: Successor): boolean {
  return origin.of.length === 1 && origin.of[0] === question.id;
}
