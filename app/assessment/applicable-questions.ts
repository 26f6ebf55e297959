import type { Question } from '../bank/bank';
import { allQuestions, type Edition, isAutonomyRequirement } from '../bank/edition';
import { type ConditionView, evaluate, factNames } from '../content/condition';
import { keepIds } from '../content/record';
import type { Assessment } from './assessment';
import { conditionView } from './condition-view';
import { settle } from './effective-answers';

export type Scope =
  | { readonly kind: 'in' }
  | { readonly kind: 'out'; readonly by: 'track' }
  /** The facts whose values put the question out. */
  | { readonly kind: 'out'; readonly by: 'facts'; readonly facts: readonly string[] };

/** Whether each question of the edition is asked: in the track, and `applies` is not "no". Unknown facts keep it in. */
export function scopes(
  edition: Edition,
  assessment: Pick<Assessment, 'track' | 'role' | 'facts'>,
): ReadonlyMap<string, Scope> {
  // Scope hangs on facts only; the checker refuses answers in `applies`.
  const view = conditionView(edition, { facts: assessment.facts, answers: {} });
  const questions = allQuestions(edition);
  return new Map(questions.map((question) => [question.id, scopeOf(edition, question, assessment, view)]));
}

/** Whether one question is asked. `view` sees facts only. */
export function scopeOf(edition: Edition, question: Question, seat: TrackAndRole, view: ConditionView): Scope {
  if (!inTrack(edition, question, seat)) return { kind: 'out', by: 'track' };
  const out = question.applies && evaluate(question.applies, view) === 'no';
  return out && question.applies ? { kind: 'out', by: 'facts', facts: factNames(question.applies) } : asked;
}

const asked: Scope = { kind: 'in' };

/** Which track, and on the role track whose. */
export type TrackAndRole = Pick<Assessment, 'track' | 'role'>;

/**
 * Full = all; quick = every question that can be a gate, every autonomy requirement, every key question; builder = those
 * that list it; role = those that the role answers best or cross-checks.
 */
export function inTrack(edition: Edition, question: Question, { track, role }: TrackAndRole): boolean {
  switch (track) {
    case 'full':
      return true;
    case 'quick':
      return question.key || question.gateWhen !== undefined || isAutonomyRequirement(edition, question.id);
    case 'builder':
      return question.builder;
    case 'role':
      return question.ask.best === role || question.ask.crossCheck === role;
  }
}

/** How conditions see what counts: the effective answers, and none that the track or the facts put out of scope. */
export function countedView(edition: Edition, assessment: Assessment): ConditionView {
  const scope = scopes(edition, assessment);
  const { answers } = settle(edition, assessment).assessment;
  const counted = keepIds(answers, (id) => scope.get(id)?.kind === 'in');
  return conditionView(edition, { facts: assessment.facts, answers: counted });
}

/** The questions to ask, in the order of the banks. */
export function questionsInScope(
  edition: Edition,
  assessment: Pick<Assessment, 'track' | 'role' | 'facts'>,
): Question[] {
  const scope = scopes(edition, assessment);
  return allQuestions(edition).filter((question) => scope.get(question.id)?.kind === 'in');
}

/** Whether this question is a gate under these facts: unknown facts make it one. `view` sees facts only. */
export function isGate({ gateWhen }: Question, view: ConditionView): boolean {
  return gateWhen !== undefined && evaluate(gateWhen, view) !== 'no';
}
