import { levels } from '../bank/bank';
import { checkCondition, scopeOfEdition } from '../bank/check-condition';
import type { Edition } from '../bank/edition';
import type { Fact } from '../bank/fact';
import { type Condition, evaluate, type FactTest, parts, questionIds } from '../content/condition';
import type { Answer, FactValue, NamedSystem } from './assessment';
import { bounds } from './read-fact';
import { conditionView } from './truths';

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
  const tests = new Map<string, FactTest[]>();
  for (const part of parts(condition))
    if (part.kind === 'fact') tests.set(part.name, [...(tests.get(part.name) ?? []), part.test]);
  return [...tests].flatMap(([name, own]) => {
    const fact = edition.facts.find((one) => one.id === name);
    return fact ? [{ kind: 'fact' as const, name, values: valuesOf(fact, own) }] : [];
  });
}

/** Values between which the tests could see a difference. */
function valuesOf(fact: Fact, tests: readonly FactTest[]): FactValue[] {
  const named = tests.flatMap((test) => (test.op === 'in' ? [...test.values] : [test.value]));
  switch (fact.type) {
    case 'choice':
      return fact.choices.map(({ id }) => id);
    case 'choices':
      return listsOf(fact, named.map(String));
    case 'register':
      return registersOf(named.map(String), tests);
    case 'outcomes':
      return [];
    case 'number':
    case 'percent': {
      const [least, greatest] = bounds(fact);
      const near = named.flatMap((value) => (typeof value === 'number' ? [value - 1, value, value + 1] : []));
      return [...new Set([...near, least])].filter((value) => value >= least && value <= greatest);
    }
  }
}

/** Each set of the named choices, and each choice that must stand alone; bare and with all others added. */
function listsOf(fact: Fact, named: readonly string[]): string[][] {
  const free = fact.choices.filter(({ alone }) => !alone).map(({ id }) => id);
  const others = free.filter((id) => !named.includes(id));
  const sets = subsets(free.filter((id) => named.includes(id)));
  const alone = fact.choices.filter((choice) => choice.alone).map(({ id }) => [id]);
  return [...sets.flatMap((set) => [set, ...others.map((_, at) => [...set, ...others.slice(0, at + 1)])]), ...alone];
}

function registersOf(named: readonly string[], tests: readonly FactTest[]): NamedSystem[][] {
  const counts = tests.flatMap((test) => (test.op === 'countAtMost' ? [test.value + 1] : []));
  const longest = Math.min(50, Math.max(1, ...counts));
  return subsets(named.filter((one) => one.startsWith('tier-'))).flatMap((tiers) => {
    const systems = tiers.map((tier, at) => ({ name: `S${at}`, tier }));
    const more = Array.from({ length: longest }, (_, at) => ({ name: `M${at}`, tier: tiers[0] ?? 'tier-4' }));
    return [systems, [...systems, ...more]];
  });
}

function subsets<T>(items: readonly T[]): T[][] {
  const sets: T[][] = [[]];
  for (const item of [...new Set(items)].slice(0, 10)) sets.push(...sets.map((set) => [...set, item]));
  return sets;
}
