import { describe, expect, it } from 'vitest';
import type { MessageCondition, NumberTest } from '../../app/bank/key-message';
import type { ConditionView } from '../../app/content/condition';
import { type RuleView, truthOf } from '../../app/scoring/message-rules';
import type { Range, ScoreCard } from '../../app/scoring/score-card';

const deaf: ConditionView = { fact: () => 'unknown', answer: () => 'unknown' };

function scored(
  gap: Range<number> | null,
  track: 'quick' | 'full' = 'full',
  level: Range<number> | null = null,
): RuleView {
  const card = { autonomy: { gap }, patterns: {}, domains: { d: { level, atMostByGates: 2 } } };
  return { assessment: { track }, card: card as unknown as ScoreCard, view: deaf };
}

const gap = (test: NumberTest): MessageCondition => ({ kind: 'autonomyGap', test });
const level = (test: NumberTest): MessageCondition => ({ kind: 'level', domain: 'd', test });

describe('a test of what was scored', () => {
  it.each<[Range<number>, NumberTest, string]>([
    [{ floor: 2, ceiling: 2 }, { op: 'is', value: 2 }, 'yes'],
    [{ floor: 1, ceiling: 2 }, { op: 'is', value: 2 }, 'unknown'],
    [{ floor: 1, ceiling: 3 }, { op: 'is', value: 2 }, 'unknown'],
    [{ floor: 3, ceiling: 4 }, { op: 'is', value: 2 }, 'no'],
    [{ floor: 1, ceiling: 3 }, { op: 'atLeast', value: 1 }, 'yes'],
    [{ floor: 1, ceiling: 3 }, { op: 'atLeast', value: 2 }, 'unknown'],
    [{ floor: -1, ceiling: 0 }, { op: 'atMost', value: 0 }, 'yes'],
    [{ floor: -1, ceiling: 0 }, { op: 'atMost', value: -1 }, 'unknown'],
    [{ floor: 1, ceiling: 3 }, { op: 'atMost', value: 0 }, 'no'],
  ])('over the range %j, %j, is %s', (range, test, expected) => {
    expect(truthOf(gap(test), scored(range))).toBe(expected);
  });

  it('is unknown where there is nothing to test, and so is its contrary', () => {
    const test = gap({ op: 'atLeast', value: 1 });
    expect(truthOf(test, scored(null))).toBe('unknown');
    expect(truthOf({ kind: 'not', of: test }, scored(null))).toBe('unknown');
    expect(truthOf({ kind: 'any', of: [test, gap({ op: 'is', value: 0 })] }, scored(null))).toBe('unknown');
    expect(truthOf({ kind: 'rating', pattern: 'none', test: { op: 'is', value: 'low' } }, scored(null))).toBe(
      'unknown',
    );
  });

  it('knows a level from above only on the quick track', () => {
    const two = { floor: 2, ceiling: 2 };
    expect(truthOf(level({ op: 'atLeast', value: 2 }), scored(null, 'full', two))).toBe('yes');
    expect(truthOf(level({ op: 'atLeast', value: 2 }), scored(null, 'quick', two))).toBe('unknown');
    expect(truthOf(level({ op: 'atMost', value: 2 }), scored(null, 'quick', two))).toBe('yes');
    expect(truthOf(level({ op: 'atLeast', value: 3 }), scored(null, 'quick', two))).toBe('no');
  });
});
