import { describe, expect, it } from 'vitest';
import type { FactValue } from '../../app/assessment/assessment';
import type { Question } from '../../app/bank/bank';
import { always, cardOf, type Invented, question, type Short } from './invented-edition';

const balanced = { 'risk-tolerance': 'balanced', autonomy: 'A2' };

function planOf(
  questions: readonly Question[],
  short: Readonly<Record<string, Short>>,
  facts: Readonly<Record<string, FactValue>> = {},
  more: Partial<Invented> = {},
) {
  const { plan, gaps } = cardOf({ questions, ...more }, short, { ...balanced, ...facts });
  const names = (items: (typeof plan.after)['items']) =>
    items.map((item) => `${item.question} ${item.from}→${item.to}`);
  return {
    ...plan,
    gaps,
    days: Object.fromEntries(plan.horizons.map(({ day, items }) => [day, names(items)])),
    late: names(plan.after.items),
  };
}

describe('capacity of a plan', () => {
  const some = [question('d.a', { effort: 'L' })];

  it('is a third of the person-weeks of 90 days, rounded down', () => {
    expect(planOf(some, { 'd.a': 0 }, { capacity: 20 }).capacity).toEqual({ perHorizon: 6, from: 'fact' });
  });

  it('comes from the edition by number of engineers when the client does not say, the least when that is unknown too', () => {
    const per30Days = [{ upTo: 15, points: 10 }, { upTo: 50, points: 12 }, { points: 30 }];
    const settings = {
      plan: { points: { S: 1, M: 3, L: 8 }, smallTeam: { upTo: 15, points: { S: 1, M: 2, L: 5 } }, per30Days },
    };
    const perHorizon = (engineers: FactValue) => planOf(some, { 'd.a': 0 }, { engineers }, { settings }).capacity;
    expect([15, 16, 51, 'notSure'].map(perHorizon)).toEqual([
      { perHorizon: 10, from: 'edition' },
      { perHorizon: 12, from: 'edition' },
      { perHorizon: 30, from: 'edition' },
      { perHorizon: 10, from: 'edition' },
    ]);
  });

  it('counts a gap by its effort, however many levels, and less in a small team', () => {
    const points = (engineers: number) => planOf(some, { 'd.a': 0 }, { engineers }).horizons.map((one) => one.points);
    expect([points(15), points(16)]).toEqual([
      [0, 5, 0],
      [0, 8, 0],
    ]);
  });
});

describe('items beyond capacity', () => {
  it('move to the first later horizon with room, then after day 90', () => {
    const questions = ['a', 'b', 'c', 'e', 'f'].map((slug) => question(`d.${slug}`, { effort: 'M', horizon: 30 }));
    const short = Object.fromEntries(questions.map((one) => [one.id, 1 as const]));
    const plan = planOf(questions, short, { capacity: 10 });
    expect(plan.days).toEqual({ 30: ['d.a 1→2'], 60: ['d.b 1→2'], 90: ['d.c 1→2'] });
    expect(plan.late).toEqual(['d.e 1→2', 'd.f 1→2']);
  });

  it('a smaller one may use room that a larger one could not', () => {
    const questions = [
      question('d.a', { effort: 'M', horizon: 30, weight: 3 }),
      question('d.b', { effort: 'M', horizon: 30, weight: 2 }),
      question('d.c', { effort: 'S', horizon: 30, weight: 1 }),
    ];
    const plan = planOf(questions, { 'd.a': 1, 'd.b': 1, 'd.c': 1 }, { capacity: 12 });
    expect(plan.days).toEqual({ 30: ['d.a 1→2', 'd.c 1→2'], 60: ['d.b 1→2'], 90: [] });
  });

  it('one above a whole horizon gets an empty one to itself', () => {
    const questions = [
      question('d.a', { effort: 'S', horizon: 30, weight: 3 }),
      question('d.big', { effort: 'L', horizon: 30, weight: 2 }),
      question('d.c', { effort: 'S', horizon: 30, weight: 1 }),
    ];
    const plan = planOf(questions, { 'd.a': 1, 'd.big': 1, 'd.c': 1 }, { capacity: 12 });
    expect(plan.days).toEqual({ 30: ['d.a 1→2', 'd.c 1→2'], 60: ['d.big 1→2'], 90: [] });
  });

  it('without any capacity only criticals are planned, and the excess is theirs', () => {
    const questions = [question('d.gate', { gateWhen: always, effort: 'M' }), question('d.a')];
    const plan = planOf(questions, { 'd.gate': 0, 'd.a': 0 }, { capacity: 0 });
    expect([plan.days, plan.late, plan.excess]).toEqual([{ 30: ['d.gate 0→2'], 60: [], 90: [] }, ['d.a 0→2'], 3]);
  });
});

describe('prerequisites in a plan', () => {
  const needing = (id: string, atLeast: 1 | 2 | 3, forLevel: 1 | 2 | 3 = 2) => ({ question: id, atLeast, forLevel });

  it('stand before what needs them, in the same horizon or an earlier one', () => {
    const questions = [
      question('d.a', { weight: 5, horizon: 30, requires: [needing('d.b', 2)] }),
      question('d.b', { weight: 1, horizon: 60 }),
    ];
    expect(planOf(questions, { 'd.a': 1, 'd.b': 0 }).days).toEqual({ 30: [], 60: ['d.b 0→2', 'd.a 1→2'], 90: [] });
  });

  it('count only for the level that is planned', () => {
    const questions = [question('d.a', { horizon: 30, requires: [needing('d.b', 3, 3)] }), question('d.b')];
    expect(planOf(questions, { 'd.a': 1, 'd.b': 2 }).days).toEqual({ 30: ['d.a 1→2'], 60: [], 90: [] });
  });

  it('become low gaps where they are none of their own, and raise what is planned where they are', () => {
    const questions = [
      question('d.a', { horizon: 30, requires: [needing('d.b', 3), needing('d.c', 3)] }),
      question('d.b', { horizon: 30 }),
      question('d.c', { horizon: 30, weight: 5 }),
    ];
    const plan = planOf(questions, { 'd.a': 1, 'd.b': 2, 'd.c': 1 });
    expect(plan.days[30]).toEqual(['d.c 1→3', 'd.b 2→3', 'd.a 1→2']);
    expect(plan.gaps.find((gap) => gap.question === 'd.b')).toMatchObject({
      severity: 'low',
      target: 3,
      because: 'prerequisite',
    });
  });

  it('of a critical are done in day 30 too, theirs included', () => {
    const questions = [
      question('d.gate', { gateWhen: always, requires: [needing('d.b', 2)] }),
      question('d.b', { horizon: 90, requires: [needing('d.c', 1)] }),
      question('d.c', { horizon: 90 }),
    ];
    const plan = planOf(questions, { 'd.gate': 0, 'd.b': 0, 'd.c': 0 });
    expect(plan.days).toEqual({ 30: ['d.c 0→2', 'd.b 0→2', 'd.gate 0→2'], 60: [], 90: [] });
    expect(plan.horizons[0]?.items.map((item) => item.after)).toEqual([[], ['d.c'], ['d.b']]);
  });

  it('that are not known are to be found out first, and block nothing', () => {
    const questions = [question('d.a', { horizon: 30, requires: [needing('d.b', 2)] }), question('d.b')];
    const plan = planOf(questions, { 'd.a': 1, 'd.b': '?' });
    expect(plan.horizons[0]?.items).toMatchObject([{ question: 'd.a', after: [], findOutFirst: ['d.b'] }]);
  });
});
