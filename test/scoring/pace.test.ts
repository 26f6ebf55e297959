import { describe, expect, it } from 'vitest';
import type { FactValue } from '../../app/assessment/assessment';
import { adoptionIndex } from '../../app/scoring/pace';
import { cardOf, inventEdition, question, type Short } from './invented-edition';

const { settings } = inventEdition({ questions: [] });
const full = { 'weekly-use': 80, 'ai-share': 50, autonomy: 'A2', mandate: 'encouraged' };

describe('adoption index', () => {
  it('weighs weekly use, share, autonomy and mandate', () => {
    // 40·80 + 20·50 + 25·50 + 15·33 = 3200 + 1000 + 1250 + 495 = 5945 of 10000 = 59.45.
    const index = { points: 5945, of: 10000, shown: 59 };
    expect(adoptionIndex(settings, full)).toEqual({ floor: index, ceiling: index });
  });

  it('becomes a range where a part is unknown', () => {
    // Without mandate (15): 5450 to 5450 + 1500.
    expect(adoptionIndex(settings, { ...full, mandate: 'notSure' })).toEqual({
      floor: { points: 5450, of: 10000, shown: 55 },
      ceiling: { points: 6950, of: 10000, shown: 70 },
    });
  });

  it('needs 60 % of the weight: exactly 60 is enough, 55 is not', () => {
    const { 'weekly-use': weekly, 'ai-share': share, ...rest } = full;
    expect(adoptionIndex(settings, { 'weekly-use': weekly, 'ai-share': share })).not.toBeNull();
    expect(adoptionIndex(settings, { 'weekly-use': weekly, mandate: rest.mandate })).toBeNull();
    expect(adoptionIndex(settings, {})).toBeNull();
  });
});

describe('pace square', () => {
  const questions = [question('d.a', { weight: 5 }), question('d.b', { weight: 5 })];
  const autonomy = { A1: [{ question: 'd.a', atLeast: 2 as const }], A2: [{ question: 'd.b', atLeast: 2 as const }] };
  const zones = (short: Readonly<Record<string, Short>>, facts: Readonly<Record<string, FactValue>>) =>
    cardOf({ questions, autonomy }, short, facts).pace.zones.map((zone) => zone.id);
  const wide = { 'weekly-use': 100, 'ai-share': 100, mandate: 'target' };

  it('takes the first zone that matches', () => {
    expect(zones({ 'd.a': 2, 'd.b': 2 }, { ...wide, autonomy: 'A4' })).toEqual(['governed']);
    expect(zones({ 'd.a': 4, 'd.b': 0 }, { ...wide, autonomy: 'A2' })).toEqual(['catching-up']);
    expect(zones({ 'd.a': 0, 'd.b': 0 }, { ...wide, autonomy: 'A2' })).toEqual(['outrunning']);
    expect(zones({ 'd.a': 0, 'd.b': 0 }, { 'weekly-use': 0, 'ai-share': 0, mandate: 'none', autonomy: 'A0' })).toEqual([
      'early',
    ]);
  });

  it('puts an index on a border into the zone above it', () => {
    // A2 gives 1250 and weekly 75 gives 3000; a share of 37 makes 4990 of 10000, one of 38 makes 5010.
    const at = (weekly: number, share: number) => ({
      'weekly-use': weekly,
      'ai-share': share,
      mandate: 'none',
      autonomy: 'A2',
    });
    const short: Record<string, Short> = { 'd.a': 4, 'd.b': 4 };
    expect(zones(short, at(75, 37))).toEqual(['early']);
    expect(zones(short, at(75, 38))).toEqual(['governed']);
    // Weekly 50 → 2000, share 25 → 500, A4 → 2500: exactly 5000.
    expect(
      zones({ 'd.a': 4, 'd.b': 4 }, { 'weekly-use': 50, 'ai-share': 25, mandate: 'none', autonomy: 'A4' }),
    ).toEqual(['governed']);
  });

  it('names both zones where the range of adoption crosses a border', () => {
    // Weekly 60 → 2400, share 50 → 1000, A2 → 1250: 4650 to 6150.
    const facts = { 'weekly-use': 60, 'ai-share': 50, autonomy: 'A2', mandate: 'notSure' };
    expect(zones({ 'd.a': 4, 'd.b': 4 }, facts)).toEqual(['early', 'governed']);
  });

  it('names every zone that the range of the autonomy gap touches', () => {
    // d.b unknown: supported A1 to A4; in use A2: gap −2 to 1. Floor score 50 %.
    expect(zones({ 'd.a': 4, 'd.b': '?' }, { ...wide, autonomy: 'A2' })).toEqual(['governed', 'catching-up']);
  });

  it('has no governance index and no zone under 40 % coverage', () => {
    const four = ['d.a', 'd.b', 'd.c'].map((id) => question(id));
    const card = cardOf({ questions: four }, { 'd.a': 4 }, { ...wide, autonomy: 'A2' });
    expect(card.pace).toMatchObject({ governance: null, zones: [] });
    expect(card.score?.floor.shown).toBe(33);
    expect(cardOf({ questions: four.slice(0, 2) }, { 'd.a': 4 }, { ...wide, autonomy: 'A2' }).pace.zones).toHaveLength(
      1,
    );
  });

  it('has no zone without an adoption index', () => {
    expect(cardOf({ questions, autonomy }, { 'd.a': 4, 'd.b': 4 }, { autonomy: 'A2' }).pace).toMatchObject({
      adoption: null,
      zones: [],
    });
  });
});
