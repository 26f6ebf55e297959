import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../app/assessment/read-answer';
import { readFact } from '../../app/assessment/read-fact';
import type { Fact } from '../../app/bank/fact';
import { inventedFacts, question } from '../scoring/invented-edition';

const factOf = (id: string, over: Partial<Fact> = {}): Fact => {
  const fact = inventedFacts.find((one) => one.id === id);
  if (!fact) throw new Error(id);
  return { ...fact, ...over };
};

describe('a raw answer', () => {
  const strict = question('d.a');
  const open = question('d.b', { notApplicable: 'withReason' });
  const read = (raw: unknown, one = open) => {
    const result = readAnswer(one, raw);
    return result.kind === 'value' ? result.value : result.problem.rule;
  };

  it('is a level 0 to 4 as a number or digit, or unknown', () => {
    expect([0, 4, '0', '3'].map((raw) => read(raw))).toEqual([0, 4, 0, 3].map((level) => ({ state: 'known', level })));
    expect(read('unknown')).toEqual({ state: 'unknown' });
  });

  it('never keeps a −0, which would print', () => {
    expect(Object.is((read(-0) as { level: number }).level, 0)).toBe(true);
  });

  it.each([5, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, '5', '99999'])('refuses the level %s', (raw) => {
    expect(read(raw)).toBe('level-range');
  });

  it.each([null, undefined, true, '', ' 3', '3.0', 'three', [], [3], {}])('refuses the form %j', (raw) => {
    expect(read(raw)).toBe('answer-form');
  });

  it('is not applicable only with a reason and only where the question allows it', () => {
    expect(read({ notApplicable: ' no CI ' })).toEqual({ state: 'notApplicable', reason: 'no CI' });
    expect(read({ notApplicable: '  ' })).toBe('not-applicable-reason');
    expect(read({ notApplicable: 1 })).toBe('not-applicable-reason');
    expect(read({ notApplicable: 'x', level: 4 })).toBe('not-applicable-reason');
    expect(read({ notApplicable: 'x'.repeat(2000) })).toMatchObject({ state: 'notApplicable' });
    expect(read({ notApplicable: 'x'.repeat(2001) })).toBe('reason-length');
    expect(read({ notApplicable: 'no CI' }, strict)).toBe('not-applicable-never');
  });

  it('names the question in its problem', () => {
    expect(readAnswer(strict, 7)).toMatchObject({ kind: 'problem', problem: { field: 'd.a' } });
  });
});

describe('a raw fact', () => {
  const read = (fact: Fact, raw: unknown) => {
    const result = readFact(fact, raw);
    return result.kind === 'value' ? result.value : result.problem.rule;
  };

  it('may always be not sure', () => {
    for (const fact of inventedFacts) expect(read(fact, 'notSure')).toBe('notSure');
  });

  it('is one of the choices', () => {
    expect(read(factOf('autonomy'), 'A2')).toBe('A2');
    for (const raw of ['A5', 'a2', '', null, 2, ['A2']]) expect(read(factOf('autonomy'), raw)).toBe('fact-value');
  });

  it('is several choices in the order of the fact, and "none" stands alone', () => {
    const tiers = factOf('system-tiers');
    expect(read(tiers, ['tier-2', 'tier-1', 'tier-2'])).toEqual(['tier-1', 'tier-2']);
    expect(read(tiers, 'tier-1')).toEqual(['tier-1']);
    expect(read(tiers, ['none'])).toEqual(['none']);
    expect(read(tiers, ['none', 'tier-1'])).toBe('fact-alone');
    for (const raw of [[], ['tier-9'], ['tier-1', 'x'], [null], {}]) expect(read(tiers, raw)).toBe('fact-value');
  });

  it('is a whole number within its bounds; a percent ends at 100', () => {
    const share = factOf('ai-share');
    expect([0, 100, '42', ' 7 '].map((raw) => read(share, raw))).toEqual([0, 100, 42, 7]);
    for (const raw of [-1, 101, 1.5, '1.5', '1e1', 'x', '', null, Number.NaN])
      expect(read(share, raw)).toBe('fact-value');
    const engineers = factOf('ai-share', { type: 'number', min: 1, max: 50 });
    expect([0, 1, 50, 51].map((raw) => read(engineers, raw))).toEqual(['fact-value', 1, 50, 'fact-value']);
  });

  it('is a register of at most 30 named systems with tiers', () => {
    const register = factOf('ai-share', { type: 'register' });
    expect(read(register, [{ name: ' Shop ', tier: 'tier-1' }])).toEqual([{ name: 'Shop', tier: 'tier-1' }]);
    expect(read(register, [])).toEqual([]);
    const system = { name: 'Shop', tier: 'tier-1' };
    expect(read(register, Array(30).fill(system))).toHaveLength(30);
    const wrong = [
      'Shop',
      Array(31).fill(system),
      [{ ...system, tier: 'tier-5' }],
      [{ ...system, name: ' ' }],
      [{ ...system, name: 'x'.repeat(81) }],
      [{ ...system, owner: 'me' }],
    ];
    for (const raw of wrong) expect(read(register, raw)).toBe('fact-value');
  });
});
