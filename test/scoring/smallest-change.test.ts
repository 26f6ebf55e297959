import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../app/assessment/assessment';
import type { Level } from '../../app/bank/bank';
import type { Edition } from '../../app/bank/edition';
import { scoreAssessment } from '../../app/scoring/score-assessment';
import type { ChangeItem, ScoreCard } from '../../app/scoring/score-card';
import { arbitraryCase, holds } from './arbitrary-edition';
import { always, cardOf, question } from './invented-edition';

const costs = { S: 1, M: 3, L: 8 };

function raised(assessment: Assessment, items: readonly Pick<ChangeItem, 'question' | 'to'>[]): Assessment {
  const better = items.map(({ question: id, to }) => [id, { state: 'known', level: to }] as const);
  return { ...assessment, answers: { ...assessment.answers, ...Object.fromEntries(better) } };
}

/** By trying every way of raising every question of the domain: feasible on the small banks of the arbitrary editions. */
function leastCost(edition: Edition, assessment: Assessment, card: ScoreCard, domain: string, to: Level): number {
  const bank = edition.banks.find((one) => one.domain === domain);
  const applicable = (bank?.questions ?? []).filter(({ id }) => {
    const state = card.standings[id]?.state;
    return state !== 'outOfScope' && state !== 'notApplicable';
  });
  const ways = applicable.reduce<{ cost: number; items: { question: string; to: Level }[] }[]>(
    (before, { id, effort }) => {
      const standing = card.standings[id];
      const from = standing?.state === 'known' ? standing.level : 0;
      const levels = [from, ...([1, 2, 3, 4] as const).filter((level) => level > from && level <= to)] as Level[];
      const small = typeof assessment.facts.engineers === 'number' && assessment.facts.engineers <= 15;
      const cost = small ? { S: 1, M: 2, L: 5 }[effort] : costs[effort];
      return before.flatMap((way) =>
        levels.map((level) => ({
          cost: way.cost + cost * (level - from),
          items: [...way.items, { question: id, to: level }],
        })),
      );
    },
    [{ cost: 0, items: [] }],
  );
  const cheapFirst = ways.sort((a, b) => a.cost - b.cost);
  const found = cheapFirst.find(({ items }) => {
    const known = items.filter((one) => one.to > 0 || card.standings[one.question]?.state === 'known');
    return (scoreAssessment(edition, raised(assessment, known)).domains[domain]?.level?.floor ?? 0) >= to;
  });
  return found?.cost ?? Number.POSITIVE_INFINITY;
}

describe('the smallest change', { timeout: 300_000 }, () => {
  it('19 reaches the next level, and no cheaper set does (brute force on small banks)', () => {
    const small = arbitraryCase.filter(({ edition }) => edition.banks.every(({ questions }) => questions.length <= 4));
    fc.assert(
      fc.property(small, ({ edition, assessment }) => {
        const card = scoreAssessment(edition, assessment);
        for (const { domain, to, points, items } of card.smallestChange.profile) {
          const after = scoreAssessment(edition, raised(assessment, items));
          expect(after.domains[domain]?.level?.floor).toBeGreaterThanOrEqual(to);
          expect(points).toBe(leastCost(edition, assessment, card, domain, to));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('19 reaches the autonomy in use, step by step', () => {
    holds(
      fc.property(arbitraryCase, ({ edition, assessment }) => {
        const card = scoreAssessment(edition, assessment);
        const { inUse, missing } = card.autonomy;
        const notAsked = missing.some((one) => one.why === 'notAsked');
        if (!inUse || notAsked) return;
        const items = card.smallestChange.autonomy.flatMap((step) => step.items);
        const after = scoreAssessment(edition, raised(assessment, items)).autonomy;
        expect(after.gap?.ceiling).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('counts a requirement that returns at a higher step from the lower step on', () => {
    const at = (atLeast: Level) => [{ question: 'd.a', atLeast }];
    const { autonomy } = cardOf(
      { questions: [question('d.a', { effort: 'M' })], autonomy: { A1: at(1), A2: at(3), A3: at(4) } },
      { 'd.a': '?' },
      { autonomy: 'A2' },
    ).smallestChange;
    const item = { question: 'd.a', findOutFirst: true, after: [] };
    expect(autonomy).toEqual([
      { for: 'A1', points: 3, items: [{ ...item, from: 0, to: 1, points: 3 }] },
      { for: 'A2', points: 6, items: [{ ...item, from: 1, to: 3, points: 6 }] },
    ]);
  });

  it('raises gates first and covers the rest of the weight cheaply: of equals the fewest, then the first in the bank', () => {
    const questions = [
      question('d.gate', { gateWhen: always, effort: 'L', weight: 1 }),
      question('d.a', { effort: 'S', weight: 2 }),
      question('d.b', { effort: 'S', weight: 2 }),
      question('d.heavy', { effort: 'M', weight: 4 }),
      question('d.c', { effort: 'S', weight: 2 }),
    ];
    // 11 of weight, 9 of it needed: the gate brings 1, then 8 more. heavy + two of three costs 5, all but heavy only 7.
    const { profile } = cardOf(
      { questions },
      { 'd.gate': 0, 'd.a': 0, 'd.b': 0, 'd.heavy': 0, 'd.c': 0 },
    ).smallestChange;
    expect(profile).toMatchObject([{ domain: 'd', to: 1, points: 13 }]);
    expect(profile[0]?.items.map((one) => one.question)).toEqual(['d.gate', 'd.a', 'd.b', 'd.heavy']);
  });

  it('says what exposure it removes', () => {
    const questions = [question('d.a', { patterns: { p: 3 } }), question('d.b', { patterns: { p: 1 } })];
    const card = cardOf(
      { questions, patterns: [{ id: 'p', title: 'p', text: [], stakes: {} }] },
      { 'd.a': 0, 'd.b': 4 },
    );
    expect(card.smallestChange.exposure).toEqual({
      p: {
        today: { points: 12, of: 16, shown: 75 },
        afterAutonomy: { points: 12, of: 16, shown: 75 },
        afterProfile: { points: 9, of: 16, shown: 56 },
      },
    });
  });
});
