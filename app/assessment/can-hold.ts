import { levels } from '../bank/bank';
import { checkCondition, scopeOfEdition } from '../bank/check-condition';
import type { Edition } from '../bank/edition';
import { type Condition, evaluate, questionIds } from '../content/condition';
import type { Answer, FactValue } from './assessment';
import { conditionView } from './condition-view';
import { testsByFact, valuesToldApart } from './fact-values';

/** More combinations than any author would write; beyond them a condition counts as reachable. */
const most = 200_000;

/**
 * Whether some client, all of whose facts and answers are known, makes this condition true. Tries every value that the
 * condition can tell apart, so a "no" is a proof. One that is at fault itself counts as reachable: that fault is told elsewhere.
 * Unlike `satisfiable` it takes each answer alone, whether or not the facts let it be asked.
 */
export function canHold(condition: Condition, edition: Edition): boolean {
  if (checkCondition(condition, scopeOfEdition(edition), false).length > 0) return true;
  const variables = [...factVariables(condition, edition), ...answerVariables(condition)];
  const count = variables.reduce((product, { values }) => product * values.length, 1);
  if (count > most) return true;
  return Array.from({ length: count }, (_, index) => pick(variables, index)).some(({ facts, answers }) => {
    return evaluate(condition, conditionView(edition, { facts, answers })) === 'yes';
  });
}

/** A fact or a question of the condition, and what it may be. */
type Variable =
  | { readonly kind: 'fact'; readonly name: string; readonly values: readonly FactValue[] }
  | { readonly kind: 'answer'; readonly name: string; readonly values: readonly (Answer | undefined)[] };

/** The combination with this number, counted like the hands of a clock. */
function pick(variables: readonly Variable[], index: number) {
  const facts: Record<string, FactValue> = {};
  const answers: Record<string, Answer> = {};
  let rest = index;
  for (const { kind, name, values } of variables) {
    const value = values[rest % values.length];
    rest = Math.floor(rest / values.length);
    if (value === undefined) continue;
    if (kind === 'fact') facts[name] = value as FactValue;
    else answers[name] = value as Answer;
  }
  return { facts, answers };
}

function answerVariables(condition: Condition): Variable[] {
  const known = levels.map((level): Answer => ({ state: 'known', level }));
  const values = [...known, { state: 'unknown' }, { state: 'notApplicable', reason: '-' }, undefined] as const;
  return questionIds(condition).map((name) => ({ kind: 'answer', name, values }));
}

function factVariables(condition: Condition, edition: Edition): Variable[] {
  return [...testsByFact([condition])].flatMap(([name, tests]) => {
    const fact = edition.facts.find((one) => one.id === name);
    return fact ? [{ kind: 'fact' as const, name, values: valuesToldApart(fact, tests) }] : [];
  });
}
