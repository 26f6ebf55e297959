import { describe, expect, it } from 'vitest';
import type { FactValue } from '../../app/assessment/assessment';
import type { Question } from '../../app/bank/bank';
import type { Pattern } from '../../app/bank/pattern';
import { ratingOf } from '../../app/scoring/exposure';
import { autonomyFrom, cardOf, factIs, pattern, question, type Short } from './invented-edition';

const p = (id: string, weight: number, relevance: number, over: Partial<Question> = {}) =>
  question(id, { weight, patterns: { p: relevance }, ...over });

function patternOf(
  questions: readonly Question[],
  short: Readonly<Record<string, Short>>,
  over: Partial<Pattern> = {},
  facts: Readonly<Record<string, FactValue>> = {},
) {
  const card = cardOf({ questions, patterns: [pattern('p', over)] }, short, facts).patterns.p;
  if (!card) throw new Error('no pattern p');
  return card;
}

describe('exposure to a pattern', () => {
  it('is Σ w·r·(4−level) of 4·Σ w·r, with unknowns as 4 on its floor and as 0 on its ceiling', () => {
    // w·r = 15, 4, 3. Floor: 15·1 + 4·4 = 31 of 88; ceiling adds 3·4 = 43 of 88.
    const card = patternOf([p('d.a', 5, 3), p('d.b', 2, 2), p('d.c', 3, 1)], { 'd.a': 3, 'd.b': 0, 'd.c': '?' });
    expect(card.exposure).toEqual({
      floor: { points: 31, of: 88, shown: 35 },
      ceiling: { points: 43, of: 88, shown: 49 },
    });
    // 35.2 % is band 0, 48.9 % band 1; no key question, so no hole.
    expect(card.band).toEqual({ floor: 0, ceiling: 1 });
    // Moderate stakes by default: 0 + 1 low, 1 + 1 moderate.
    expect(card.rating).toEqual({ floor: 'low', ceiling: 'moderate' });
    expect(card.coverage).toEqual({ known: 19, of: 22, shown: 86 });
  });

  it.each([
    [0, 3],
    [1, 2],
    [2, 1],
    [3, 0],
    [4, 0],
  ] as const)('puts all answers at %i into band %i', (level, band) => {
    const card = patternOf([p('d.a', 5, 3), p('d.b', 2, 1)], { 'd.a': level, 'd.b': level });
    expect(card.band).toEqual({ floor: band, ceiling: band });
  });

  it('puts an exposure on an edge into the band above', () => {
    // 3 of 8 = 37.5 %: weights 1 and 1, levels 1 and 4.
    expect(patternOf([p('d.a', 1, 1), p('d.b', 1, 1)], { 'd.a': 1, 'd.b': 4 }).band?.floor).toBe(1);
    // 7 of 8 = 87.5 %.
    expect(patternOf([p('d.a', 1, 1), p('d.b', 1, 1)], { 'd.a': 0, 'd.b': 1 }).band?.floor).toBe(3);
  });

  it('lets a relevance-3 key question at 0 raise the band to the top, at 1 to the next, and names it', () => {
    const questions = [p('d.key', 1, 3, { key: true }), p('d.rest', 5, 3)];
    expect(patternOf(questions, { 'd.key': 0, 'd.rest': 4 })).toMatchObject({
      band: { floor: 3, ceiling: 3 },
      worst: 'd.key',
      rating: { floor: 'severe', ceiling: 'severe' },
    });
    expect(patternOf(questions, { 'd.key': 1, 'd.rest': 4 })).toMatchObject({ band: { floor: 2, ceiling: 2 } });
    expect(patternOf(questions, { 'd.key': 2, 'd.rest': 4 })).toMatchObject({ band: { floor: 0 }, worst: null });
  });

  it('takes a gate only in force, and no question of relevance 2', () => {
    const gate = p('d.gate', 1, 3, { gateWhen: autonomyFrom('A3') });
    const facts = (autonomy: string) => ({ autonomy });
    expect(patternOf([gate, p('d.rest', 5, 3)], { 'd.gate': 0, 'd.rest': 4 }, {}, facts('A3')).worst).toBe('d.gate');
    expect(patternOf([gate, p('d.rest', 5, 3)], { 'd.gate': 0, 'd.rest': 4 }, {}, facts('A2')).worst).toBeNull();
    const two = p('d.two', 1, 2, { key: true });
    expect(patternOf([two, p('d.rest', 5, 3)], { 'd.two': 0, 'd.rest': 4 }).band).toEqual({ floor: 0, ceiling: 0 });
  });

  it('names of equal holes the heavier, then the id', () => {
    const key = { key: true };
    const rest = p('d.rest', 5, 3);
    const light = [p('d.a', 1, 3, key), p('d.b', 2, 3, key), rest];
    expect(patternOf(light, { 'd.a': 0, 'd.b': 0, 'd.rest': 4 }).worst).toBe('d.b');
    const equal = [p('d.b', 1, 3, key), p('d.a', 1, 3, key), rest];
    expect(patternOf(equal, { 'd.a': 0, 'd.b': 0, 'd.rest': 4 }).worst).toBe('d.a');
    expect(patternOf(light, { 'd.a': 0, 'd.b': 1, 'd.rest': 4 }).worst).toBe('d.a');
  });

  it('prints a range where a key question is unknown', () => {
    const card = patternOf([p('d.key', 1, 3, { key: true }), p('d.rest', 5, 3)], { 'd.key': '?', 'd.rest': 4 });
    expect(card.band).toEqual({ floor: 0, ceiling: 3 });
    expect(card.rating).toEqual({ floor: 'low', ceiling: 'severe' });
  });

  it('rates at exactly 40 % of w·r and not below', () => {
    const questions = [p('d.a', 2, 1), p('d.b', 1, 3)];
    expect(patternOf(questions, { 'd.a': 4 }).rating).not.toBeNull();
    const below = patternOf([p('d.a', 2, 1), p('d.b', 2, 2)], { 'd.a': 4 });
    expect(below).toMatchObject({ rating: null, moreAnswers: 1 });
    expect(below.exposure).not.toBeNull();
  });

  it('does not rate a pattern that does not apply; an unknown fact keeps it in', () => {
    const applies = factIs('juniors', { op: 'atLeast', value: 1 });
    const at = (juniors: FactValue) => patternOf([p('d.a', 1, 3)], { 'd.a': 0 }, { applies }, { juniors });
    expect(at(0)).toMatchObject({ applies: false, rating: null });
    expect(at(1)).toMatchObject({ applies: true, rating: { floor: 'severe' } });
    expect(at('notSure')).toMatchObject({ applies: true, rating: { floor: 'severe' } });
  });
});

describe('stakes', () => {
  const high = autonomyFrom('A3');
  const moderate = factIs('mcp', { op: 'is', value: 'yes' });
  const low = factIs('juniors', { op: 'atMost', value: 10 });
  const stakes = (over: Pattern['stakes'], facts: Record<string, FactValue>) =>
    patternOf([p('d.a', 1, 3)], { 'd.a': 0 }, { stakes: over }, facts).stakes;

  it('are the highest matching condition, moderate by default', () => {
    expect(stakes({ high, low }, { autonomy: 'A3', juniors: 0 })).toBe('high');
    expect(stakes({ high, low }, { autonomy: 'A1', juniors: 0 })).toBe('low');
    expect(stakes({ high, low }, { autonomy: 'A1', juniors: 50 })).toBe('moderate');
    expect(stakes({ moderate, low }, { mcp: 'yes', juniors: 0 })).toBe('moderate');
    expect(stakes({}, {})).toBe('moderate');
  });

  it('take an unknown high or moderate condition as matching, an unknown low one as not', () => {
    expect(stakes({ high, low }, { autonomy: 'notSure', juniors: 0 })).toBe('high');
    expect(stakes({ high, moderate, low }, { autonomy: 'A1', juniors: 0 })).toBe('moderate');
    expect(stakes({ low }, { juniors: 'notSure' })).toBe('moderate');
  });
});

it('rates band plus stakes: 0–1 low, 2 moderate, 3 high, 4–5 severe', () => {
  const row = (stakes: 'low' | 'moderate' | 'high') => [0, 1, 2, 3].map((band) => ratingOf(band, stakes));
  expect(row('low')).toEqual(['low', 'low', 'moderate', 'high']);
  expect(row('moderate')).toEqual(['low', 'moderate', 'high', 'severe']);
  expect(row('high')).toEqual(['moderate', 'high', 'severe', 'severe']);
});

it('gives a practice the score of the questions that list it', () => {
  const questions = [
    question('d.a', { weight: 3, practices: ['r'] }),
    question('e.a', { weight: 1, practices: ['r', 'q'] }),
    question('e.b', { weight: 5 }),
  ];
  const card = cardOf({ questions, practices: ['r', 'none'] }, { 'd.a': 2, 'e.a': '?', 'e.b': 4 });
  expect(card.practices).toEqual({
    r: { floor: { points: 6, of: 16, shown: 38 }, ceiling: { points: 10, of: 16, shown: 63 } },
    none: null,
  });
});
