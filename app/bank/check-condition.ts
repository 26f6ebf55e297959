import { type Condition, parts } from '../content/condition';
import { allQuestions, type Edition } from './edition';
import type { Fact } from './fact';

/** What a condition may name. */
export interface ConditionScope {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly questionIds: ReadonlySet<string>;
}

/** Whatever stands in an edition. */
export function scopeOfEdition(edition: Edition): ConditionScope {
  return {
    facts: new Map(edition.facts.map((fact) => [fact.id, fact])),
    questionIds: new Set(allQuestions(edition).map(({ id }) => id)),
  };
}

interface ConditionFault {
  readonly found: string;
  readonly expected: string;
}

/** Type-checks a condition against facts and questions. `factsOnly` refuses answers (scope and gates may not hang on them). */
export function checkCondition(condition: Condition, scope: ConditionScope, factsOnly: boolean): ConditionFault[] {
  return parts(condition).flatMap((part) => {
    if (part.kind === 'answer') return checkAnswer(part.question, scope, factsOnly);
    return part.kind === 'fact' ? checkFact(part, scope) : [];
  });
}

function checkAnswer(question: string, scope: ConditionScope, factsOnly: boolean): ConditionFault[] {
  if (factsOnly) return [{ found: `a test of the answer "${question}"`, expected: 'facts only here' }];
  if (scope.questionIds.has(question)) return [];
  return [{ found: `the question "${question}"`, expected: 'a question of this edition' }];
}

function checkFact(part: Extract<Condition, { kind: 'fact' }>, scope: ConditionScope): ConditionFault[] {
  const fact = scope.facts.get(part.name);
  if (!fact) return [{ found: `the fact "${part.name}"`, expected: `one of: ${[...scope.facts.keys()].join(', ')}` }];
  const { test } = part;
  if (!operators[fact.type].includes(test.op)) {
    return [
      { found: `"${test.op}" on ${fact.id} (${fact.type})`, expected: `one of: ${operators[fact.type].join(', ')}` },
    ];
  }
  if (test.op === 'countAtMost') return [];
  const values = test.op === 'in' ? test.values : [test.value];
  return values.flatMap((value) => checkValue(fact, value));
}

const operators: Record<Fact['type'], readonly string[]> = {
  choice: ['is', 'in', 'atLeast', 'atMost'],
  choices: ['has', 'countAtMost'],
  percent: ['is', 'atLeast', 'atMost'],
  number: ['is', 'atLeast', 'atMost'],
  register: ['has', 'countAtMost'],
  // Shown beside the result and never part of it.
  outcomes: [],
};

function checkValue(fact: Fact, value: string | number): ConditionFault[] {
  if (fact.type === 'choice' || fact.type === 'choices') {
    const ids = fact.choices.map((choice) => choice.id);
    return ids.some((id) => id === value)
      ? []
      : [{ found: `${fact.id} "${value}"`, expected: `one of: ${ids.join(', ')}` }];
  }
  if (fact.type === 'register') {
    return /^tier-[1-4]$/.test(String(value)) ? [] : [{ found: `${fact.id} "${value}"`, expected: 'tier-1 to tier-4' }];
  }
  return typeof value === 'number' ? [] : [{ found: `${fact.id} "${value}"`, expected: 'a number' }];
}
