import type { FactValue } from '../../app/assessment/assessment';
import type { ConditionView, FactTest, Truth } from '../../app/content/condition';

/** A view over facts alone: every answer is unknown. Ids of ordered choices compare by their text (A1 < A2). */
export function factView(facts: Readonly<Record<string, FactValue>>): ConditionView {
  return {
    fact: (name, test) => {
      const value = facts[name];
      return value === undefined || value === 'notSure' ? 'unknown' : truth(holds(value, test));
    },
    answer: () => 'unknown',
  };
}

function holds(value: FactValue, test: FactTest): boolean {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const single = value as string | number;
  switch (test.op) {
    case 'is':
      return value === test.value;
    case 'has':
      return list.includes(test.value);
    case 'in':
      return test.values.includes(single);
    case 'atLeast':
      return single >= test.value;
    case 'atMost':
      return single <= test.value;
    case 'countAtMost':
      return list.length <= test.value;
  }
}

function truth(value: boolean): Truth {
  return value ? 'yes' : 'no';
}
