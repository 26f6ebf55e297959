import { levels, type Question } from '../bank/bank';
import { allQuestions, type Edition } from '../bank/edition';
import type { Fact } from '../bank/fact';
import { type Condition, evaluate, questionIds } from '../content/condition';
import { countedView } from './applicable-questions';
import type { Answer, Assessment } from './assessment';
import { testsByFact, valuesToldApart } from './fact-values';

type Said = Pick<Assessment, 'facts' | 'answers'>;

/**
 * Whether some facts and answers, known or not, make this condition true. Tried are all levels and states of the questions it names
 * and every side of each test of a fact; an answer to a question that these facts rule out does not count.
 */
export function satisfiable(edition: Edition, condition: Condition): boolean {
  const asked = questionIds(condition);
  const questions = allQuestions(edition).filter(({ id }) => asked.includes(id));
  const conditions = [condition, ...questions.flatMap(({ applies }) => applies ?? [])];
  const tests = testsByFact(conditions);
  const facts = edition.facts.filter(({ id }) => tests.has(id));
  const small: Edition = { ...edition, banks: edition.banks.map((bank) => onlyThese(bank, questions)) };
  const base = { edition: edition.id, track: 'full', organisation: '', date: '' } as const;
  return tries(facts, questions, tests).some(
    (said) => evaluate(condition, countedView(small, { ...base, ...said })) === 'yes',
  );
}

function onlyThese(bank: Edition['banks'][number], questions: readonly Question[]) {
  return { ...bank, questions: bank.questions.filter((one) => questions.includes(one)) };
}

function tries(facts: readonly Fact[], questions: readonly Question[], tests: ReturnType<typeof testsByFact>): Said[] {
  const factSets = combinations(facts, (fact) => [...valuesToldApart(fact, tests.get(fact.id) ?? []), undefined]);
  const answerSets = combinations(questions, answersTo);
  return factSets.flatMap((ofFacts) => answerSets.map((ofAnswers) => ({ facts: ofFacts, answers: ofAnswers })));
}

/** One record for each way to give every item one of its values; undefined leaves it out. */
function combinations<T extends { readonly id: string }, V>(
  items: readonly T[],
  valuesOf: (item: T) => readonly (V | undefined)[],
): Record<string, V>[] {
  return items.reduce<Record<string, V>[]>(
    (sets, item) => {
      const values = valuesOf(item);
      return sets.flatMap((set) => values.map((value) => (value === undefined ? set : { ...set, [item.id]: value })));
    },
    [{}],
  );
}

function answersTo(question: Question): (Answer | undefined)[] {
  const known = levels.map((level): Answer => ({ state: 'known', level }));
  const waved: Answer[] = question.notApplicable === 'never' ? [] : [{ state: 'notApplicable', reason: '' }];
  return [...known, { state: 'unknown' }, ...waved, undefined];
}
