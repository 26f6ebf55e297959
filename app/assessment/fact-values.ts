import type { Fact } from '../bank/fact';
import { type Condition, type FactTest, parts } from '../content/condition';
import type { FactValue, NamedSystem } from './assessment';
import { bounds, maxSystems } from './read-fact';

/** The tests that these conditions put to each fact, by its id. */
export function testsByFact(conditions: readonly Condition[]): ReadonlyMap<string, readonly FactTest[]> {
  const tests = new Map<string, FactTest[]>();
  for (const part of conditions.flatMap(parts))
    if (part.kind === 'fact') tests.set(part.name, [...(tests.get(part.name) ?? []), part.test]);
  return tests;
}

/** Values of a fact that its reader takes, on every side of each of these tests: whatever they can tell apart is among them. */
export function valuesToldApart(fact: Fact, tests: readonly FactTest[]): FactValue[] {
  const named = tests.flatMap((test) => (test.op === 'in' ? [...test.values] : [test.value]));
  const counts = tests.flatMap((test) => (test.op === 'countAtMost' ? [test.value, test.value + 1] : []));
  switch (fact.type) {
    case 'choice':
      return fact.choices.map(({ id }) => id);
    case 'choices':
      return listsOf(fact, named.map(String), counts);
    case 'register':
      return registersOf(named.map(String), counts);
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

/** Each set of the named choices, bare and filled up with others to each count that is tested; and what must stand alone. */
function listsOf(fact: Fact, named: readonly string[], counts: readonly number[]): string[][] {
  const free = fact.choices.filter(({ alone }) => !alone).map(({ id }) => id);
  const others = free.filter((id) => !named.includes(id));
  const sets = subsets(free.filter((id) => named.includes(id))).flatMap((set) => [
    set,
    ...filledTo(set.length, counts).map((more) => [...set, ...others.slice(0, more)]),
  ]);
  const alone = fact.choices.filter((choice) => choice.alone).map(({ id }) => [id]);
  // An empty list is no answer to such a fact.
  return [...sets.filter((set) => set.length > 0), ...alone];
}

/** Each set of the named tiers, with one system of each, and with more of them up to each count that is tested. */
function registersOf(named: readonly string[], counts: readonly number[]): NamedSystem[][] {
  return subsets(named.filter((one) => one.startsWith('tier-'))).flatMap((tiers) => {
    const filler = tiers[0] ?? 'tier-4';
    return [0, ...filledTo(tiers.length, counts)].map((more) =>
      [...tiers, ...Array.from({ length: more }, () => filler)]
        .slice(0, maxSystems)
        .map((tier, at) => ({ name: `S${at}`, tier })),
    );
  });
}

/** How many have to be added to one more than there are, which shows that there is something else, and to each count. */
function filledTo(length: number, counts: readonly number[]): number[] {
  const missing = counts.map((count) => count - length).filter((more) => more > 0);
  return [...new Set([1, ...missing])];
}

function subsets<T>(items: readonly T[]): T[][] {
  const sets: T[][] = [[]];
  for (const item of [...new Set(items)].slice(0, 10)) sets.push(...sets.map((set) => [...set, item]));
  return sets;
}
