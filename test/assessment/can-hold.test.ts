import { describe, expect, it } from 'vitest';
import { canHold } from '../../app/assessment/can-hold';
import type { Condition } from '../../app/content/condition';
import { realEdition } from '../report/respondents';

const edition = realEdition();
const fact = (name: string, test: Extract<Condition, { kind: 'fact' }>['test']): Condition => ({
  kind: 'fact',
  name,
  test,
});
const level = (op: 'atLeast' | 'atMost', value: number): Condition => ({
  kind: 'answer',
  question: 'tooling.data-classes',
  test: { op, level: value },
});
const all = (...of: Condition[]): Condition => ({ kind: 'all', of });
const not = (of: Condition): Condition => ({ kind: 'not', of });

describe('a condition', () => {
  it.each<[string, Condition]>([
    ['always', { kind: 'always' }],
    ['a choice', fact('autonomy', { op: 'atLeast', value: 'A4' })],
    [
      'two sides of a number',
      all(fact('juniors', { op: 'atLeast', value: 30 }), fact('juniors', { op: 'atMost', value: 30 })),
    ],
    [
      'a list that has one and lacks another',
      all(
        fact('system-tiers', { op: 'has', value: 'tier-1' }),
        not(fact('system-tiers', { op: 'has', value: 'tier-2' })),
      ),
    ],
    ['a short list', fact('tools', { op: 'countAtMost', value: 1 })],
    ['a long list', not(fact('tools', { op: 'countAtMost', value: 2 }))],
    [
      'so many systems and no more',
      all(fact('systems', { op: 'countAtMost', value: 5 }), not(fact('systems', { op: 'countAtMost', value: 4 }))),
    ],
    ['a level between two', all(level('atLeast', 2), level('atMost', 2))],
    [
      'an answer that is unknown',
      { kind: 'answer', question: 'tooling.data-classes', test: { op: 'state', state: 'unknown' } },
    ],
    ['a faulty one, which is told elsewhere', fact('no-such-fact', { op: 'is', value: 1 })],
  ])('can hold: %s', (_name, condition) => {
    expect(canHold(condition, edition)).toBe(true);
  });

  it.each<[string, Condition]>([
    ['never', not({ kind: 'always' })],
    [
      'two choices at once',
      all(fact('autonomy', { op: 'is', value: 'A1' }), fact('autonomy', { op: 'is', value: 'A2' })),
    ],
    ['a number above its own greatest', fact('juniors', { op: 'atLeast', value: 101 })],
    [
      'a number between two neighbours',
      all(fact('juniors', { op: 'atLeast', value: 31 }), fact('juniors', { op: 'atMost', value: 30 })),
    ],
    ['more systems than a register takes', not(fact('systems', { op: 'countAtMost', value: 30 }))],
    ['a level above and below', all(level('atLeast', 3), level('atMost', 2))],
    [
      'a list with and without the same',
      all(fact('tools', { op: 'has', value: 'copilot' }), not(fact('tools', { op: 'has', value: 'copilot' }))),
    ],
  ])('cannot hold: %s', (_name, condition) => {
    expect(canHold(condition, edition)).toBe(false);
  });
});
