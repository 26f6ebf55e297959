import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearestMatch } from '../../app/assessment/nearest-match';
import { runs } from '../property-runs';

describe('the nearest match', () => {
  it('is the id that is fewest edits away', () => {
    expect(nearestMatch('sise', ['engineers', 'size', 'seniors'])).toBe('size');
    expect(nearestMatch('Review.Mandatory_Review', ['review.system-tiers', 'review.mandatory-review'])).toBe(
      'review.mandatory-review',
    );
  });

  it('is found by its last part alone', () => {
    expect(nearestMatch('kill-swich', ['permissions.kill-switch', 'tooling.kill'])).toBe('permissions.kill-switch');
  });

  it('is nothing among nothing, and quick for a very long word', () => {
    expect(nearestMatch('a', [])).toBeUndefined();
    expect(nearestMatch('a'.repeat(1_000_000), ['b'])).toBe('b');
  });
});

it('the distance between words is a metric', () => {
  const word = fc.string({ maxLength: 8 });
  fc.assert(
    fc.property(word, word, word, (a, b, c) => {
      expect(editDistance(a, a)).toBe(0);
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      expect(editDistance(a, b) === 0).toBe(a === b);
      expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
    }),
    runs(200),
  );
});

it('counts inserted, deleted and replaced letters', () => {
  expect(editDistance('kitten', 'sitting')).toBe(3);
  expect(editDistance('', 'abc')).toBe(3);
  expect(editDistance('abc', 'ac')).toBe(1);
});
