import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carryOver } from '../../app/assessment/carry-over';
import type { Bank, Question } from '../../app/bank/bank';
import type { Edition } from '../../app/bank/edition';
import { scoreAssessment } from '../../app/scoring/score-assessment';
import type { Score } from '../../app/scoring/score-card';
import type { TrendSplit } from '../../app/scoring/trend';
import { arbitraryUpgrade, type Upgrade } from '../assessment/arbitrary-upgrade';
import { runs } from '../property-runs';
import { arbitraryAssessment } from './arbitrary-edition';
import { answersOf, inventAssessment, inventEdition, question } from './invented-edition';
import { trendOf } from './trend-of';

/** An upgrade, and what was answered later under the newer edition. */
const later = arbitraryUpgrade.chain((one) =>
  arbitraryAssessment(one.after, fc.constant(one.given.track)).map((drawn) => {
    const { assessment } = carryOver(one.given, one.before, one.after);
    return { ...one, now: { ...assessment, answers: { ...assessment.answers, ...drawn.answers } } };
  }),
);

function eachSplit(one: Upgrade & { now: Upgrade['given'] }, holds: (split: TrendSplit) => void): void {
  const trend = trendOf({ edition: one.before, assessment: one.given }, { edition: one.after, assessment: one.now });
  for (const range of [trend?.overall, ...Object.values(trend?.domains ?? {})])
    for (const split of range ? [range.floor, range.ceiling] : []) holds(split);
}

/** `b` − `a` in hundredths, as exact numerator and denominator. */
const between = (a: Score, b: Score) => ({
  points: 100n * (BigInt(b.points) * BigInt(a.of) - BigInt(a.points) * BigInt(b.of)),
  of: BigInt(a.of) * BigInt(b.of),
});

/** Whether a whole number is an exact one rounded half up: exact − ½ < whole <= exact + ½. */
function rounds(whole: number, { points, of }: { points: bigint; of: bigint }): boolean {
  const twice = 2n * BigInt(whole) * of;
  return twice > 2n * points - of && twice <= 2n * points + of;
}

describe('a trend over random changes', () => {
  it('adds up in what is shown, and each part but the remainder is the exact one rounded', () => {
    fc.assert(
      fc.property(later, (one) =>
        eachSplit(one, (split) => {
          const { before, beforeCarried, nowCarried, now, total, ruler, scope, real } = split;
          expect(ruler + scope + real).toBe(total);
          expect(rounds(total, between(before, now))).toBe(true);
          expect(rounds(ruler, between(before, beforeCarried))).toBe(true);
          if (between(beforeCarried, nowCarried).points !== 0n)
            expect(rounds(scope, between(nowCarried, now))).toBe(true);
          else expect(real).toBe(0);
        }),
      ),
      runs(300),
    );
  });

  it('starts and ends at the scores that the two results print', () => {
    fc.assert(
      fc.property(later, (one) => {
        const trend = trendOf(
          { edition: one.before, assessment: one.given },
          { edition: one.after, assessment: one.now },
        );
        const [before, now] = [scoreAssessment(one.before, one.given), scoreAssessment(one.after, one.now)];
        if (!trend?.overall) return;
        expect([trend.overall.floor.before, trend.overall.floor.now]).toEqual([before.score?.floor, now.score?.floor]);
        expect(trend.overall.ceiling.now).toEqual(now.score?.ceiling);
        for (const [domain, range] of Object.entries(trend.domains))
          if (range) expect(range.floor.now).toEqual(now.domains[domain]?.score?.floor);
      }),
      runs(200),
    );
  });

  it('gives nothing to the client where no answer changed', () => {
    fc.assert(
      fc.property(arbitraryUpgrade, (one) => {
        const { assessment } = carryOver(one.given, one.before, one.after);
        eachSplit({ ...one, now: assessment }, ({ real }) => expect(real).toBe(0));
      }),
      runs(300),
    );
  });
});

describe('by hand', () => {
  const editions = (had: readonly Question[], has: readonly Question[]): readonly [Edition, Edition] => {
    const next = inventEdition({ questions: has });
    const banks = next.banks.map(
      (bank): Bank => ({ ...bank, version: '1.1.0', from: { version: '1.0.0', questions: [] } }),
    );
    return [inventEdition({ questions: had }), { ...next, id: '2000.2', digest: 'next', banks }];
  };
  const [a, b, c] = [question('d.a'), question('d.b'), question('d.c', { weight: 2 })];

  it('a retired question moves the ruler, a new one the scope, another answer is real', () => {
    const [before, after] = editions([a, b], [a, c]);
    // Before (4 + 0) of 8 = 50; d.a alone 4 of 4 = 100; now d.a at 2 = 50; with d.c at 4: (2 + 8) of 12 = 83.3.
    const given = inventAssessment({ 'd.a': 4, 'd.b': 0 });
    const moved = carryOver(given, before, after).assessment;
    const now = { ...moved, date: '2000-06-01', answers: answersOf({ 'd.a': 2, 'd.c': 4 }) };
    const trend = trendOf({ edition: before, assessment: given }, { edition: after, assessment: now });
    expect(trend?.from).toEqual({ edition: '2000.1', digest: '', date: '2000-01-01' });
    expect(trend?.to).toEqual({ edition: '2000.2', digest: 'next', date: '2000-06-01' });
    expect(trend?.domains.d?.floor).toMatchObject({ total: 33, ruler: 50, scope: 33, real: -50 });
    expect(trend?.overall?.floor.beforeCarried).toEqual({ points: 1, of: 1, shown: 100 });
  });

  it('a heavier weight moves the ruler alone', () => {
    const [before, after] = editions([a, b], [a, { ...b, weight: 3 }]);
    const given = inventAssessment({ 'd.a': 4, 'd.b': 0 });
    const moved = carryOver(given, before, after).assessment;
    const trend = trendOf({ edition: before, assessment: given }, { edition: after, assessment: moved });
    expect(trend?.overall?.floor).toMatchObject({ total: -25, ruler: -25, scope: 0, real: 0 });
  });

  it('within one edition everything is real', () => {
    const [before] = editions([a, b], [a]);
    const [given, now] = [inventAssessment({ 'd.a': 1 }), inventAssessment({ 'd.a': 1, 'd.b': 2 })];
    const trend = trendOf({ edition: before, assessment: given }, { edition: before, assessment: now });
    expect(trend?.overall?.floor).toMatchObject({ total: 25, ruler: 0, scope: 0, real: 25 });
    expect(trend?.overall?.ceiling).toMatchObject({ total: -25, ruler: 0, scope: 0, real: -25 });
  });

  it('there is none between two tracks, none for one seat, and none of a domain without questions in common', () => {
    const [before, after] = editions([a], [c]);
    const given = inventAssessment({ 'd.a': 1 });
    const moved = carryOver(given, before, after).assessment;
    const from = { edition: before, assessment: given };
    expect(trendOf(from, { edition: after, assessment: { ...moved, track: 'quick' } })).toBeNull();
    const seat = { edition: after, assessment: { ...moved, track: 'builder' } } as const;
    expect(trendOf({ edition: before, assessment: { ...given, track: 'builder' } }, seat)).toBeNull();
    expect(trendOf(from, { edition: after, assessment: moved })).toMatchObject({ overall: null, domains: { d: null } });
  });
});
