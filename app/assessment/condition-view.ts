import type { Edition } from '../bank/edition';
import type { Fact } from '../bank/fact';
import type { AnswerTest, ConditionView, FactTest, Truth } from '../content/condition';
import { oncePer } from '../content/once-per';
import { type Answer, type Assessment, type FactValue, type NamedSystem, notSure } from './assessment';

/**
 * How conditions see an assessment: a fact that is missing or "not sure" is unknown, and so is the level of an answer
 * that is unknown, absent or not applicable. Out of scope is decided by the caller, who passes only answers that count.
 */
export function conditionView(
  edition: Pick<Edition, 'facts'>,
  assessment: Pick<Assessment, 'facts' | 'answers'>,
): ConditionView {
  const facts = factsById(edition.facts);
  return {
    fact: (name, test) => testFact(facts.get(name), assessment.facts[name], test),
    answer: (question, test) => testAnswer(assessment.answers[question], test),
  };
}

const factsById = oncePer((facts: Edition['facts']) => new Map(facts.map((fact) => [fact.id, fact])));

/** Whether one answer passes; only a state can be told of one that is not known. */
export function testAnswer(answer: Answer | undefined, test: AnswerTest): Truth {
  if (test.op === 'state') return truth((answer?.state ?? 'unanswered') === test.state);
  if (answer?.state !== 'known') return 'unknown';
  switch (test.op) {
    case 'atLeast':
      return truth(answer.level >= test.level);
    case 'atMost':
      return truth(answer.level <= test.level);
    case 'is':
      return truth(answer.level === test.level);
  }
}

function testFact(fact: Fact | undefined, value: FactValue | undefined, test: FactTest): Truth {
  if (!fact || value === undefined || value === notSure) return 'unknown';
  switch (test.op) {
    case 'is':
      return truth(value === test.value);
    case 'in':
      return truth(test.values.some((one) => one === value));
    case 'has':
      return truth(contents(value).includes(String(test.value)));
    case 'countAtMost':
      return truth(contents(value).length <= test.value);
    case 'atLeast':
      return truth(rank(fact, value) >= rank(fact, test.value));
    case 'atMost':
      return truth(rank(fact, value) <= rank(fact, test.value));
  }
}

/** Ids a list fact holds: choices, or the tiers of a register's systems. */
function contents(value: FactValue): string[] {
  if (!Array.isArray(value)) return [];
  return (value as readonly (string | NamedSystem)[]).map((one) => (typeof one === 'string' ? one : one.tier));
}

/** A number as it is, a choice by its place in the fact's order. */
function rank(fact: Fact, value: FactValue): number {
  if (typeof value === 'number') return value;
  return placesOf(fact).get(String(value)) ?? -1;
}

const placesOf = oncePer(({ choices }: Fact) => new Map(choices.map(({ id }, index) => [id, index])));

function truth(holds: boolean): Truth {
  return holds ? 'yes' : 'no';
}
