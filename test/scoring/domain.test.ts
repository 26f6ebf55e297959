import { describe, expect, it } from 'vitest';
import type { Level } from '../../app/bank/bank';
import { always, autonomyFrom, cardOf, question, type Short } from './invented-edition';

const domainOf = (
  questions: readonly ReturnType<typeof question>[],
  short: Readonly<Record<string, Short>>,
  facts = {},
) => {
  const card = cardOf({ questions }, short, facts);
  const domain = card.domains.d;
  if (!domain) throw new Error('no domain d');
  return { card, domain };
};

/** Questions d.a, d.b … of these weights. */
const weights = (...list: number[]) => list.map((weight, index) => question(`d.${'abcdefghij'[index]}`, { weight }));

describe('score of a domain', () => {
  it('takes unknown and unanswered as 0 on the floor and as 4 on the ceiling', () => {
    // Weights 5, 3, 2: floor 5·3 = 15 of 40; ceiling 15 + 3·4 + 2·4 = 35 of 40.
    const { domain } = domainOf(weights(5, 3, 2), { 'd.a': 3, 'd.b': '?' });
    expect(domain.score).toEqual({
      floor: { points: 15, of: 40, shown: 38 },
      ceiling: { points: 35, of: 40, shown: 88 },
    });
    expect(domain.counts).toEqual({ inScope: 3, applicable: 3, known: 1, unknown: 1, unanswered: 1, notApplicable: 0 });
  });

  it('rounds half up once: 1 of 8 is 12.5 and shows 13', () => {
    expect(domainOf(weights(1, 1), { 'd.a': 1, 'd.b': 0 }).domain.score?.floor).toEqual({
      points: 1,
      of: 8,
      shown: 13,
    });
  });

  it('makes the overall score the exact mean of the domains, whatever their weights', () => {
    // d: 1/4 of one question; e: 3/4 of nine in weight. Mean 1/2, not 28/40.
    const questions = [question('d.a'), question('e.a', { weight: 5 }), question('e.b', { weight: 4 })];
    const card = cardOf({ questions }, { 'd.a': 1, 'e.a': 3, 'e.b': 3 });
    expect(card.score?.floor).toEqual({ points: 1, of: 2, shown: 50 });
  });

  it('leaves a "not applicable" answer out of the sums', () => {
    const { domain } = domainOf(weights(5, 3, 2), { 'd.a': 2, 'd.b': 1, 'd.c': '-' });
    expect(domain.score?.floor).toEqual({ points: 13, of: 32, shown: 41 });
  });
});

describe('level of a domain', () => {
  it('needs exactly three quarters of the weight at or above each level', () => {
    // 3 of 4 at level 2: 4·3 >= 3·4.
    expect(domainOf(weights(3, 1), { 'd.a': 2, 'd.b': 0 }).domain.level).toEqual({ floor: 2, ceiling: 2 });
    // 5 of 7: 4·5 = 20 < 21.
    const short = domainOf(weights(5, 2), { 'd.a': 2, 'd.b': 0 }).domain;
    expect(short.level).toEqual({ floor: 0, ceiling: 0 });
    // ceil(21/4) = 6 of 7 needed, 5 there.
    expect(short.holds).toEqual({ gates: [], weightShort: { points: 1, of: 7, shown: 14 } });
  });

  it.each<[Short, { floor: Level; ceiling: Level }]>([
    [0, { floor: 0, ceiling: 0 }],
    [1, { floor: 1, ceiling: 1 }],
    [2, { floor: 2, ceiling: 2 }],
    [3, { floor: 4, ceiling: 4 }],
    ['?', { floor: 0, ceiling: 4 }],
  ])('with every other answer at 4, a gate at %s gives the level %o', (gate, level) => {
    const questions = [question('d.gate', { gateWhen: always }), ...weights(5, 5)];
    expect(domainOf(questions, { 'd.gate': gate, 'd.a': 4, 'd.b': 4 }).domain.level).toEqual(level);
  });

  it('takes two unknown gates as 0 on the floor and as 4 on the ceiling, and names both', () => {
    const questions = [
      question('d.known', { weight: 5, gateWhen: always }),
      ...weights(5),
      question('d.g1', { gateWhen: always }),
      question('d.g2', { gateWhen: always }),
    ];
    const short = domainOf(questions, { 'd.known': 3, 'd.a': 3, 'd.g1': '?' });
    // Floor: 10 of 12 at 3, but both unknown gates count as 0 → 0. Ceiling: 12 of 12 at 3, 2 of 12 at 4 → 3.
    expect(short.domain.level).toEqual({ floor: 0, ceiling: 3 });
    expect(short.domain.holds.gates).toEqual([
      { question: 'd.g1', needs: 1 },
      { question: 'd.g2', needs: 1 },
    ]);
    expect(short.card.gates).toEqual({ met: 1, unmet: 0, unknown: 2 });
    // With the gates at a known 1 and the rest unknown: at least 0 by weight? 12 of 12 reach 1 → 1.
    const known = domainOf(questions, { 'd.known': 1, 'd.a': 3, 'd.g1': 1, 'd.g2': 1 }).domain;
    expect(known.level).toEqual({ floor: 1, ceiling: 1 });
  });

  it('prints a range where an unknown weight decides: at least 1, up to 3', () => {
    // Weights 6 + 2: 6 of 8 at 3 = three quarters → 3 even without the unknown; lower one answer to 1.
    const { domain } = domainOf(weights(4, 1, 3), { 'd.a': 3, 'd.b': 1, 'd.c': '?' });
    // Floor: k=1: 5 of 8 < 6 → 0. Ceiling: k=3: 7 of 8 → 3, k=4: 3 of 8.
    expect(domain.level).toEqual({ floor: 0, ceiling: 3 });
    const { domain: higher } = domainOf(weights(4, 2, 2), { 'd.a': 3, 'd.b': 1, 'd.c': '?' });
    // Floor: k=1: 6 of 8 → yes; k=2: 4 of 8 → 1. Ceiling: k=3: 6 of 8 → 3.
    expect(higher.level).toEqual({ floor: 1, ceiling: 3 });
  });

  it('names the gates below the next level, then the weight, and nothing at level 4', () => {
    const questions = [question('d.g1', { gateWhen: always }), question('d.g2', { gateWhen: always }), ...weights(5)];
    const at2 = domainOf(questions, { 'd.g1': 2, 'd.g2': 3, 'd.a': 4 }).domain;
    expect(at2.level?.floor).toBe(2);
    expect(at2.holds).toEqual({ gates: [{ question: 'd.g1', needs: 3 }], weightShort: null });
    const at3 = domainOf(questions, { 'd.g1': 3, 'd.g2': 3, 'd.a': 3 }).domain;
    // ceil(3·7/4) = 6 of 7 at level 4 needed, 0 there.
    expect(at3.holds).toEqual({ gates: [], weightShort: { points: 6, of: 7, shown: 86 } });
    const at4 = domainOf(questions, { 'd.g1': 3, 'd.g2': 4, 'd.a': 4 }).domain;
    // 6 of 7 at level 4 and every gate at 3 is level 4.
    expect(at4.level?.floor).toBe(4);
    expect(at4.holds).toEqual({ gates: [], weightShort: null });
  });

  it('bounds a quick track by its gates alone', () => {
    const questions = [question('d.g', { gateWhen: always }), question('d.rest', { weight: 5 })];
    const at = (gate: Short) => cardOf({ questions }, { 'd.g': gate }, {}, 'quick').domains.d?.atMostByGates;
    expect([at(0), at(1), at(2), at(3), at(4), at('?')]).toEqual([0, 1, 2, 4, 4, 4]);
  });

  it('has a gate only where its facts are not "no": unknown facts make it one', () => {
    const questions = [question('d.g', { gateWhen: autonomyFrom('A3') }), question('d.a', { weight: 5 })];
    const short: Record<string, Short> = { 'd.g': 0, 'd.a': 4 };
    expect(domainOf(questions, short, { autonomy: 'A2' }).domain.level?.floor).toBe(4);
    expect(domainOf(questions, short, { autonomy: 'A3' }).domain.level?.floor).toBe(0);
    expect(domainOf(questions, short, { autonomy: 'notSure' }).domain.level?.floor).toBe(0);
    expect(domainOf(questions, short).domain.gates).toEqual([{ question: 'd.g', state: 'unmet' }]);
  });
});

describe('the profile', () => {
  it('takes the lowest domain, and names all domains there by floor score', () => {
    const questions = [question('d.a'), question('e.a', { weight: 3 }), question('e.b'), question('f.a')];
    const card = cardOf({ questions }, { 'd.a': 2, 'e.a': 1, 'e.b': 4, 'f.a': 1 });
    expect(card.level).toEqual({ floor: 1, ceiling: 1 });
    // e: 7/16, f: 1/4.
    expect(card.holdsProfile).toEqual(['f', 'e']);
  });

  it('holds nothing at level 4', () => {
    expect(cardOf({ questions: [question('d.a')] }, { 'd.a': 4 }).holdsProfile).toEqual([]);
  });

  it('has no overall level while a domain with applicable weight has none, and no domain at all without one', () => {
    const questions = [question('d.a'), question('e.a', { notApplicable: 'withReason' })];
    expect(cardOf({ questions }, { 'd.a': 3 }).level).toBeNull();
    expect(cardOf({ questions }, { 'd.a': 3, 'e.a': '-' }).level).toEqual({ floor: 3, ceiling: 3 });
    expect(cardOf({ questions }, { 'd.a': 3, 'e.a': '-' }).domains.e?.noLevelBecause).toBe('notApplicable');
  });
});

describe('coverage and "not applicable"', () => {
  it('gives a level at exactly 40 % and none below, with the answers still needed', () => {
    // 2 of 5 = 40 %.
    expect(domainOf(weights(2, 3), { 'd.a': 4 }).domain).toMatchObject({ noLevelBecause: null, moreAnswers: 0 });
    // 3 of 8 = 37.5 %, shown 38; one more answer reaches it.
    const { domain } = domainOf(weights(3, 1, 2, 2), { 'd.a': 4 });
    expect(domain).toMatchObject({ level: null, noLevelBecause: 'coverage', moreAnswers: 1 });
    expect(domain.coverage).toEqual({ known: 3, of: 8, shown: 38 });
    expect(domain.score?.floor.shown).toBe(38);
    // Nothing known of 10: weights 2, 1, 1 … need 2 + 1 + 1 = 4.
    expect(domainOf(weights(2, 1, 1, 1, 1, 1, 1, 1, 1), {}).domain.moreAnswers).toBe(3);
  });

  it('is provisional under 80 %, not at exactly 80 %', () => {
    expect(domainOf(weights(4, 1), { 'd.a': 4 }).domain.provisional).toEqual([]);
    // 3 of 4 = 75 %.
    expect(domainOf(weights(3, 1), { 'd.a': 4 }).domain.provisional).toEqual(['coverageUnder80']);
    // 79.6 % shows as 80 and is still under it: 39 of 49.
    const many = domainOf(weights(5, 5, 5, 5, 5, 5, 5, 4, 5, 5), {
      ...Object.fromEntries([...'abcdefgh'].map((id) => [`d.${id}`, 4 as const])),
    }).domain;
    expect(many.coverage).toEqual({ known: 39, of: 49, shown: 80 });
    expect(many.provisional).toEqual(['coverageUnder80']);
  });

  it('is provisional over 30 % not applicable, not at exactly 30 %', () => {
    const at30 = domainOf(weights(3, 5, 2), { 'd.a': '-', 'd.b': 2, 'd.c': 2 }).domain;
    expect(at30.provisional).toEqual([]);
    // 4 of 13 = 30.8 %.
    const over = domainOf(weights(4, 5, 4), { 'd.a': '-', 'd.b': 2, 'd.c': 2 }).domain;
    expect(over.provisional).toEqual(['notApplicableOver30']);
    expect(over.level).toEqual({ floor: 2, ceiling: 2 });
  });

  it('has no level over 50 % not applicable, and one at exactly 50 %', () => {
    expect(domainOf(weights(3, 3), { 'd.a': '-', 'd.b': 2 }).domain.level).toEqual({ floor: 2, ceiling: 2 });
    const over = domainOf(weights(4, 3), { 'd.a': '-', 'd.b': 2 }).domain;
    expect(over).toMatchObject({ level: null, noLevelBecause: 'notApplicable' });
    expect(over.score?.floor.shown).toBe(50);
  });

  it('leaves out of the sums what facts rule out, and names the fact with its weight', () => {
    const questions = [question('d.a', { weight: 2 }), question('d.b', { weight: 5, applies: autonomyFrom('A3') })];
    const { card, domain } = domainOf(questions, { 'd.a': 2, 'd.b': 0 }, { autonomy: 'A1' });
    expect(domain.score?.floor).toEqual({ points: 4, of: 8, shown: 50 });
    expect(card.scopedOut).toEqual([{ fact: 'autonomy', questions: 1, weight: 5 }]);
    expect(domainOf(questions, { 'd.a': 2 }, { autonomy: 'notSure' }).card.scopedOut).toEqual([]);
  });
});
