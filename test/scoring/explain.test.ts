import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { autonomyLevels } from '../../app/bank/edition';
import { explainAutonomy } from '../../app/scoring/explain/explain-autonomy';
import { explainChange } from '../../app/scoring/explain/explain-change';
import { explainGap } from '../../app/scoring/explain/explain-gap';
import { explainLevel } from '../../app/scoring/explain/explain-level';
import { explainAdoption, explainZone } from '../../app/scoring/explain/explain-pace';
import { explainRating } from '../../app/scoring/explain/explain-rating';
import { explainDomainScore, explainOverall, explainPractice } from '../../app/scoring/explain/explain-sum';
import type { LevelStep, Scored, Sum } from '../../app/scoring/explain/explanation';
import { ratingOf } from '../../app/scoring/exposure';
import { scoreAssessment } from '../../app/scoring/score-assessment';
import { arbitraryCase, holds } from './arbitrary-edition';
import { always, inventAssessment, inventEdition, question } from './invented-edition';
import { fractionOf, roundHalfUp, sameFraction } from './oracle';

const total = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0);

const everyCase = (test: (scored: Scored) => void) =>
  holds(
    fc.property(arbitraryCase, ({ edition, assessment }) =>
      test({ edition, assessment, card: scoreAssessment(edition, assessment) }),
    ),
  );

/** Terms are multiplied out again here, so that a wrong factor cannot hide in a right sum. */
function expectAddsUp({ terms, makes }: Sum, part: (level: number) => number, name: string): void {
  for (const { weight, relevance, levels, points, of } of terms) {
    const factor = weight * (relevance ?? 1);
    expect([points.floor, points.ceiling, of], name).toEqual([
      factor * part(levels.floor),
      factor * part(levels.ceiling),
      4 * factor,
    ]);
  }
  const of = total(terms.map((term) => term.of));
  const floor = total(terms.map((term) => term.points.floor));
  const ceiling = total(terms.map((term) => term.points.ceiling));
  const made = of === 0 ? null : [floor, ceiling, of, roundHalfUp(floor, of), roundHalfUp(ceiling, of)];
  const told = makes && [
    makes.floor.points,
    makes.ceiling.points,
    makes.floor.of,
    makes.floor.shown,
    makes.ceiling.shown,
  ];
  expect(told, name).toEqual(made);
}

/** The greatest step that holds together with all below it. */
function greatest(list: readonly boolean[]): number {
  const broken = list.indexOf(false);
  return broken === -1 ? list.length : broken;
}

const weightAndGates = ({ weight, gatesBelow, holds: told }: LevelStep) => {
  expect(told).toBe(weight.reached >= weight.needed && gatesBelow.length === 0);
  return told;
};

describe('an explanation makes its number again', { timeout: 300_000 }, () => {
  it('15 the terms of every domain, practice and exposure add up exactly to the score they explain', () => {
    everyCase((scored) => {
      for (const { domain } of scored.edition.banks)
        expectAddsUp(explainDomainScore(scored, domain), (level) => level, domain);
      for (const { id } of scored.edition.practices) expectAddsUp(explainPractice(scored, id), (level) => level, id);
      for (const { id } of scored.edition.patterns)
        expectAddsUp(explainRating(scored, id).exposure, (level) => 4 - level, id);
    });
  });

  it('the overall score is the mean of the parts it names', () => {
    everyCase((scored) => {
      const { parts, makes } = explainOverall(scored);
      if (!makes) return expect(parts).toEqual([]);
      for (const side of ['floor', 'ceiling'] as const) {
        const bottom = parts.reduce((product, { score }) => product * BigInt(score[side].of), 1n);
        const top = parts.reduce(
          (sum, { score }) => sum + (BigInt(score[side].points) * bottom) / BigInt(score[side].of),
          0n,
        );
        const mean = { top, bottom: bottom * BigInt(parts.length) };
        expect(sameFraction(mean, fractionOf(makes[side]))).toBe(true);
      }
    });
  });

  it('a level is the greatest step whose weight and gates hold, with all below it', () => {
    everyCase((scored) => {
      for (const { domain } of scored.edition.banks) {
        const { floor, ceiling, makes } = explainLevel(scored, domain);
        if (!makes) continue;
        expect(greatest(floor.map(weightAndGates)), domain).toBe(makes.floor);
        expect(greatest(ceiling.map(weightAndGates)), domain).toBe(makes.ceiling);
      }
    });
  });

  it('the supported autonomy is the greatest step whose requirements hold, with all below it', () => {
    everyCase((scored) => {
      const { steps, makes } = explainAutonomy(scored);
      expect(autonomyLevels[greatest(steps.map((one) => one.holds.floor))]).toBe(makes.floor);
      expect(autonomyLevels[greatest(steps.map((one) => one.holds.ceiling))]).toBe(makes.ceiling);
      for (const { has, needs, outcome } of steps.flatMap((one) => one.requirements)) {
        if (outcome === 'below') expect(has).toBeLessThan(needs);
        if (outcome === 'holds' && has !== null) expect(has).toBeGreaterThanOrEqual(needs);
        if (outcome === 'unknown' || outcome === 'notAsked' || outcome === 'ruledOut') expect(has).toBeNull();
      }
    });
  });

  it('a rating is its band plus its stakes; the band is the worse of the mean and of the worst hole', () => {
    everyCase((scored) => {
      for (const { id } of scored.edition.patterns) {
        const { exposure, edges, meanBand, holes, band, stakesTests, stakes, makes } = explainRating(scored, id);
        const decided = stakesTests.filter((one) => one.decides);
        expect(decided.length).toBeLessThanOrEqual(1);
        expect(decided[0]?.stakes ?? 'moderate', id).toBe(stakes);
        for (const side of ['floor', 'ceiling'] as const) {
          if (!exposure.makes || !meanBand || !band) continue;
          const { points, of } = exposure.makes[side];
          expect(edges.filter((edge) => 100 * points >= edge * of).length, id).toBe(meanBand[side]);
          expect(Math.max(meanBand[side], ...holes.map((one) => one.band[side])), id).toBe(band[side]);
          if (makes) expect(ratingOf(band[side], stakes), id).toBe(makes[side]);
        }
      }
    });
  });

  it('the adoption index is the weighed mean of its facts', () => {
    everyCase((scored) => {
      const { parts, knownShare, makes } = explainAdoption(scored);
      const whole = total(parts.map((part) => part.weight));
      const known = parts.filter((part) => part.value !== null);
      const enough = 100 * total(known.map((part) => part.weight)) >= knownShare * whole;
      expect(makes !== null).toBe(enough);
      const at = (unknown: number) => total(parts.map(({ weight, value }) => weight * (value ?? unknown)));
      if (makes)
        expect([makes.floor.points, makes.ceiling.points, makes.floor.of]).toEqual([at(0), at(100), 100 * whole]);
    });
  });

  it('a named zone fails none of its tests; where nothing is a range it is the first that holds them all', () => {
    everyCase((scored) => {
      const { zones } = explainZone(scored);
      for (const { named, tests } of zones) if (named) expect(tests.filter(({ truth }) => truth === 'no')).toEqual([]);
      if (zones.length === 0 || zones.some(({ tests }) => tests.some(({ truth }) => truth === 'unknown'))) return;
      const first = zones.find(({ tests }) => tests.every(({ truth }) => truth === 'yes'));
      expect(zones.filter(({ named }) => named)).toEqual(first ? [first] : []);
    });
  });

  it('a target is the highest that a rule asks for, and a place in the plan is the first with room', () => {
    everyCase((scored) => {
      const capacity = scored.card.plan.capacity.perHorizon;
      for (const { question } of scored.card.gaps) {
        const told = explainGap(scored, question);
        expect(Math.max(...(told?.targets ?? []).map((one) => one.level)), question).toBe(told?.gap.target);
        if (!told) continue;
        const { slot, authored, after, because, points, slots } = told.placement;
        const earliest = Math.max(authored, after ?? 0);
        if (because === 'critical') expect(slot).toBe(0);
        else expect(slot).toBeGreaterThanOrEqual(earliest);
        if (because === 'authored' && slot < 3)
          expect(slots[slot] ?? 0, question).toBeLessThanOrEqual(Math.max(capacity, points));
        if (because === 'noRoom')
          for (let full = earliest; full < slot; full++)
            expect((slots[full] ?? 0) + points, `${question} in ${full}`).toBeGreaterThan(capacity);
      }
    });
  });

  it('what a critical gap needs first stands in day 30 for that, and not because there is room', () => {
    const edition = inventEdition({
      questions: [
        question('d.first', { horizon: 30 }),
        question('d.gate', { gateWhen: always, requires: [{ question: 'd.first', atLeast: 2, forLevel: 1 }] }),
      ],
    });
    const assessment = inventAssessment({ 'd.first': 1, 'd.gate': 0 }, { capacity: 0 });
    const scored = { edition, assessment, card: scoreAssessment(edition, assessment) };
    expect(explainGap(scored, 'd.first')?.placement).toMatchObject({ slot: 0, because: 'critical' });
  });

  it('the stakes of a gap are the highest of the patterns it names', () => {
    everyCase((scored) => {
      for (const { question } of scored.card.gaps) {
        const told = explainGap(scored, question);
        const order = ['high', 'moderate', 'low'] as const;
        const from = order.find((one) => told?.stakesFrom.some(({ stakes }) => stakes === one));
        expect(from ?? 'moderate').toBe(told?.gap.stakes);
      }
    });
  });

  it('the smallest change is the sum of its prices, each its effort times the levels it climbs', () => {
    everyCase((scored) => {
      for (const { items, makes } of explainChange(scored)) {
        for (const { effort, from, to, points } of items) expect(effort * (to - from)).toBe(points);
        expect(total(items.map((one) => one.points))).toBe(makes);
      }
    });
  });
});
