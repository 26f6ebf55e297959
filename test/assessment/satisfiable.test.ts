import { describe, expect, it } from 'vitest';
import { satisfiable } from '../../app/assessment/satisfiable';
import type { Condition } from '../../app/content/condition';
import { answerFrom, autonomyFrom, factIs, inventEdition, question } from '../scoring/invented-edition';

const edition = inventEdition({
  questions: [
    question('d.a'),
    question('d.b', { notApplicable: 'withReason' }),
    question('d.from-a3', { applies: autonomyFrom('A3') }),
  ],
});
const all = (...of: Condition[]): Condition => ({ kind: 'all', of });
const not = (of: Condition): Condition => ({ kind: 'not', of });
const state = (id: string, one: 'notApplicable' | 'unknown'): Condition => ({
  kind: 'answer',
  question: id,
  test: { op: 'state', state: one },
});

describe('whether anything can make a condition true', () => {
  it.each<[string, Condition]>([
    ['two levels', all(answerFrom('d.a', 3), not(answerFrom('d.b', 1)))],
    ['a level and facts', all(answerFrom('d.from-a3', 2), autonomyFrom('A4'))],
    [
      'a number between two tests',
      all(factIs('juniors', { op: 'atLeast', value: 30 }), factIs('juniors', { op: 'atMost', value: 30 })),
    ],
    [
      'a list of choices',
      all(
        factIs('system-tiers', { op: 'has', value: 'tier-1' }),
        not(factIs('system-tiers', { op: 'has', value: 'none' })),
      ),
    ],
    [
      'a list that has two choices and lacks a third',
      all(
        factIs('system-tiers', { op: 'has', value: 'tier-1' }),
        factIs('system-tiers', { op: 'has', value: 'tier-2' }),
        not(factIs('system-tiers', { op: 'has', value: 'tier-3' })),
      ),
    ],
    [
      'a list of a length between two tests',
      all(
        factIs('system-tiers', { op: 'countAtMost', value: 2 }),
        not(factIs('system-tiers', { op: 'countAtMost', value: 1 })),
      ),
    ],
    ['a state', all(state('d.b', 'notApplicable'), state('d.a', 'unknown'))],
  ])('%s can', (_name, condition) => {
    expect(satisfiable(edition, condition)).toBe(true);
  });

  it.each<[string, Condition]>([
    ['a level both above and below', all(answerFrom('d.a', 3), not(answerFrom('d.a', 2)))],
    ['an answer to a question that the same facts rule out', all(answerFrom('d.from-a3', 2), not(autonomyFrom('A3')))],
    [
      'a number that has no room',
      all(factIs('juniors', { op: 'atLeast', value: 30 }), factIs('juniors', { op: 'atMost', value: 29 })),
    ],
    ['a state that a question does not take', state('d.a', 'notApplicable')],
  ])('%s cannot', (_name, condition) => {
    expect(satisfiable(edition, condition)).toBe(false);
  });
});
