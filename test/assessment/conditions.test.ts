import { describe, expect, it } from 'vitest';
import type { Answer, FactValue } from '../../app/assessment/assessment';
import { conditionView } from '../../app/assessment/condition-view';
import { type Condition, evaluate, type FactTest, type Truth } from '../../app/content/condition';
import { answersOf, factIs, inventEdition, question, type Short } from '../scoring/invented-edition';

const edition = inventEdition({ questions: [question('d.a')] });

function truthOf(
  condition: Condition,
  facts: Readonly<Record<string, FactValue>> = {},
  answers: Readonly<Record<string, Answer>> = {},
): Truth {
  return evaluate(condition, conditionView(edition, { facts, answers }));
}

const yes: Condition = { kind: 'always' };
const no: Condition = { kind: 'not', of: yes };
const unknown: Condition = factIs('mcp', { op: 'is', value: 'yes' });

describe('three-valued logic', () => {
  it.each<[string, Truth, Truth, Condition, Condition]>([
    ['yes and yes', 'yes', 'yes', yes, yes],
    ['yes and no', 'no', 'yes', yes, no],
    ['no and no', 'no', 'no', no, no],
    ['yes and unknown', 'unknown', 'yes', yes, unknown],
    ['no and unknown', 'no', 'unknown', no, unknown],
    ['unknown and unknown', 'unknown', 'unknown', unknown, unknown],
  ])('of %s: all is %s, any is %s', (_name, all, any, a, b) => {
    expect(truthOf({ kind: 'all', of: [a, b] })).toBe(all);
    expect(truthOf({ kind: 'all', of: [b, a] })).toBe(all);
    expect(truthOf({ kind: 'any', of: [a, b] })).toBe(any);
    expect(truthOf({ kind: 'any', of: [b, a] })).toBe(any);
  });

  it('keeps unknown under not', () => {
    expect(truthOf({ kind: 'not', of: unknown })).toBe('unknown');
    expect(truthOf({ kind: 'not', of: no })).toBe('yes');
  });
});

describe('a test of a fact', () => {
  it.each<[string, FactTest, FactValue, Truth]>([
    ['autonomy', { op: 'atLeast', value: 'A2' }, 'A2', 'yes'],
    ['autonomy', { op: 'atLeast', value: 'A2' }, 'A1', 'no'],
    ['autonomy', { op: 'atMost', value: 'A2' }, 'A2', 'yes'],
    ['autonomy', { op: 'atMost', value: 'A2' }, 'A3', 'no'],
    ['autonomy', { op: 'is', value: 'A2' }, 'A2', 'yes'],
    ['autonomy', { op: 'in', values: ['A0', 'A1'] }, 'A1', 'yes'],
    ['autonomy', { op: 'in', values: ['A0', 'A1'] }, 'A2', 'no'],
    ['autonomy', { op: 'atLeast', value: 'A0' }, 'notSure', 'unknown'],
    ['juniors', { op: 'atLeast', value: 10 }, 10, 'yes'],
    ['juniors', { op: 'atLeast', value: 10 }, 9, 'no'],
    ['juniors', { op: 'atMost', value: 0 }, 0, 'yes'],
    ['juniors', { op: 'atLeast', value: 0 }, 'notSure', 'unknown'],
    ['system-tiers', { op: 'has', value: 'tier-1' }, ['tier-1', 'tier-2'], 'yes'],
    ['system-tiers', { op: 'has', value: 'tier-1' }, ['tier-2'], 'no'],
    ['system-tiers', { op: 'has', value: 'tier-1' }, [{ name: 'Shop', tier: 'tier-1' }], 'yes'],
    ['system-tiers', { op: 'countAtMost', value: 1 }, ['tier-1', 'tier-2'], 'no'],
    ['system-tiers', { op: 'countAtMost', value: 2 }, ['tier-1', 'tier-2'], 'yes'],
  ])('%s %j of %j is %s … %s', (name, test, value, expected) => {
    expect(truthOf(factIs(name, test), { [name]: value })).toBe(expected);
  });

  it('is unknown when the fact is not answered', () => {
    expect(truthOf(factIs('juniors', { op: 'atMost', value: 100 }))).toBe('unknown');
  });
});

describe('a test of an answer', () => {
  const at = (short: Short | undefined, op: 'atLeast' | 'atMost' | 'is', level: number) =>
    truthOf(
      { kind: 'answer', question: 'd.a', test: { op, level } },
      {},
      answersOf(short === undefined ? {} : { 'd.a': short }),
    );

  it('compares a known level', () => {
    expect([
      at(3, 'atLeast', 3),
      at(2, 'atLeast', 3),
      at(2, 'atMost', 2),
      at(3, 'atMost', 2),
      at(2, 'is', 2),
      at(1, 'is', 2),
    ]).toEqual(['yes', 'no', 'yes', 'no', 'yes', 'no']);
  });

  it('is unknown for every state but known, even at least 0', () => {
    expect([at('?', 'atLeast', 0), at('-', 'atLeast', 0), at(undefined, 'atLeast', 0)]).toEqual([
      'unknown',
      'unknown',
      'unknown',
    ]);
  });

  it('may ask for the state itself', () => {
    const state = (short: Short | undefined, of: 'unknown' | 'notApplicable' | 'unanswered') =>
      truthOf(
        { kind: 'answer', question: 'd.a', test: { op: 'state', state: of } },
        {},
        answersOf(short === undefined ? {} : { 'd.a': short }),
      );
    expect([state('?', 'unknown'), state('-', 'notApplicable'), state(undefined, 'unanswered')]).toEqual([
      'yes',
      'yes',
      'yes',
    ]);
    expect([state(2, 'unknown'), state('?', 'unanswered')]).toEqual(['no', 'no']);
  });
});
