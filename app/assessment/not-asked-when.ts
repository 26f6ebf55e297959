import type { Question } from '../bank/bank';
import type { Edition } from '../bank/edition';
import type { Fact } from '../bank/fact';
import { type AnswerTest, type Condition, evaluate, type FactTest, questionIds } from '../content/condition';
import { orList } from './allowed-values';
import { conditionView } from './condition-view';

/** When facts put a question out of scope, in words: "autonomy is A0 or A1". Undefined = it is always asked. */
export function notAskedWhen(edition: Edition, question: Question): string | undefined {
  if (!question.applies) return undefined;
  const [asked] = questionIds(question.applies);
  if (asked !== undefined)
    throw new Error(`"applies" looks at the answer to ${asked}, which the content check refuses`);
  return words(edition, question.applies, false);
}

/** A condition in words: "autonomy is A2, A3 or A4". */
export function conditionWords(edition: Edition, condition: Condition): string {
  return words(edition, condition, true);
}

/** The condition in words, or its opposite when `holds` is false. */
function words(edition: Edition, condition: Condition, holds: boolean): string {
  switch (condition.kind) {
    case 'always':
      return holds ? 'always' : 'never';
    case 'not':
      return words(edition, condition.of, !holds);
    case 'all':
    case 'any':
      return joined(edition, condition.of, (condition.kind === 'all') === holds ? ' and ' : ' or ', holds);
    case 'fact':
      return factWords(edition, condition.name, condition.test, holds);
    case 'answer':
      return `${condition.question} ${answerWords(condition.test, holds)}`;
  }
}

function answerWords(test: AnswerTest, holds: boolean): string {
  switch (test.op) {
    case 'atLeast':
      return `is ${holds ? 'at least' : 'below'} level ${test.level}`;
    case 'atMost':
      return `is ${holds ? 'at most' : 'above'} level ${test.level}`;
    case 'is':
      return `is ${holds ? '' : 'not '}at level ${test.level}`;
    case 'state':
      return `is ${holds ? '' : 'not '}${test.state}`;
  }
}

function joined(edition: Edition, parts: readonly Condition[], word: string, holds: boolean): string {
  const said = parts.map((part) => {
    const text = words(edition, part, holds);
    return isGroup(part) ? `(${text})` : text;
  });
  return said.join(word);
}

/** Whether its words are joined ones; the opposite of a group is one too. */
function isGroup(condition: Condition): boolean {
  if (condition.kind === 'not') return isGroup(condition.of);
  return condition.kind === 'all' || condition.kind === 'any';
}

function factWords(edition: Edition, name: string, test: FactTest, holds: boolean): string {
  const fact = edition.facts.find((one) => one.id === name);
  if (!fact) throw new Error(`a condition looks at the fact ${name}, which edition ${edition.id} does not have`);
  return `${name} ${fact.type === 'choice' ? choiceWords(edition, fact, test, holds) : testWords(test, holds)}`;
}

/** A choice is told by naming every value that passes. */
function choiceWords(edition: Edition, fact: Fact, test: FactTest, holds: boolean): string {
  const condition: Condition = { kind: 'fact', name: fact.id, test };
  const passing = fact.choices.filter(({ id }) => {
    const view = conditionView(edition, { facts: { [fact.id]: id }, answers: {} });
    return (evaluate(condition, view) === 'yes') === holds;
  });
  return `is ${orList(passing.map(({ id }) => id))}`;
}

function testWords(test: FactTest, holds: boolean): string {
  switch (test.op) {
    case 'is':
      return `is ${holds ? '' : 'not '}${test.value}`;
    case 'in':
      return `is ${holds ? '' : 'none of '}${test.values.join(', ')}`;
    case 'has':
      return `${holds ? 'includes' : 'does not include'} ${test.value}`;
    case 'countAtMost':
      return `lists ${holds ? 'at most' : 'more than'} ${test.value}`;
    case 'atLeast':
      return `is ${holds ? 'at least' : 'below'} ${test.value}`;
    case 'atMost':
      return `is ${holds ? 'at most' : 'above'} ${test.value}`;
  }
}
