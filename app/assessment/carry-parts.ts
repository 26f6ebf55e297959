import type { Edition } from '../bank/edition';
import type { Fact } from '../bank/fact';
import { filled, keepIds } from '../content/record';
import type { Assessment, FactValue, Kept, Response } from './assessment';
import {
  type Carried,
  carryExamined,
  carryReplies,
  holdsExamined,
  holdsSaid,
  isItself,
  type Successor,
} from './carry-replies';
import { readFact } from './read-fact';

/** An assessment's replies of every kind: those that found their place, and those left over. */
interface MovedParts {
  readonly now: Kept & Pick<Assessment, 'facts' | 'answers'>;
  readonly left: Kept;
  /** Facts that are worded otherwise now. */
  readonly reworded: readonly string[];
}

/** Everything but decisions, which only the policy can judge. */
export function moveParts(
  given: Assessment,
  successors: readonly Successor[],
  before: Edition,
  after: Edition,
): MovedParts {
  const { examined, responses, dispositions } = given;
  // What was said and what was shown of it move together or not at all.
  const allowed = (successor: Successor) =>
    successor.origin.answers !== 'ask' && holdsSaid(successor, given.answers) && holdsExamined(successor, examined);
  const facts = carryFacts(given.facts, before, after);
  const answers = carryReplies(given.answers, successors, allowed);
  const shown = carryExamined(examined ?? {}, successors, allowed);
  const replies = (responses ?? []).map((one) => ({ one, moved: carryReplies(one.answers, successors, allowed) }));
  const own = new Set(
    successors.filter((successor) => isItself(successor) && allowed(successor)).map(({ question }) => question.id),
  );
  const decided = splitBy(dispositions ?? {}, (id) => own.has(id));
  const parts = (side: 'now' | 'left'): Kept & Pick<Assessment, 'facts' | 'answers'> => ({
    facts: facts[side],
    answers: answers[side],
    ...filled('examined', shown[side]),
    ...filled('dispositions', decided[side]),
  });
  const said = replies.map(({ one, moved }) => ({ ...one, answers: moved.now }));
  return {
    now: { ...parts('now'), ...(responses && { responses: said }) },
    left: leftParts(parts('left'), replies),
    reworded: facts.reworded,
  };
}

function leftParts(
  { facts = {}, answers = {}, ...more }: Kept,
  replies: readonly { readonly one: Response; readonly moved: Carried<Response['answers'][string]> }[],
): Kept {
  const left = replies.map(({ one, moved }) => ({ ...one, answers: moved.left }));
  const responses = left.filter((one) => Object.keys(one.answers).length > 0);
  return {
    ...filled('facts', facts),
    ...filled('answers', answers),
    ...more,
    ...(responses.length > 0 && { responses }),
  };
}

function carryFacts(given: Assessment['facts'], before: Edition, after: Edition) {
  const [had, has] = [before, after].map(({ facts }) => new Map(facts.map((fact) => [fact.id, fact])));
  const { now, left } = splitBy(given, (id, value) => fits(has?.get(id), value));
  const reworded = Object.keys(now).filter((id) => wordsOf(had?.get(id)) !== wordsOf(has?.get(id)));
  return { now, left, reworded };
}

/** Whether the newer fact takes the value as it is. */
function fits(fact: Fact | undefined, value: FactValue): boolean {
  const read = fact && readFact(fact, value);
  return read?.kind === 'value' && JSON.stringify(read.value) === JSON.stringify(value);
}

function wordsOf(fact: Fact | undefined): string {
  return JSON.stringify([fact?.prompt, fact?.help, fact?.choices, fact?.unit]);
}

/** What stays at its id, and what is left over. */
export function splitBy<T>(given: Readonly<Record<string, T>>, stays: (id: string, value: T) => boolean): Carried<T> {
  return { now: keepIds(given, stays), left: keepIds(given, (id, value) => !stays(id, value)) };
}
