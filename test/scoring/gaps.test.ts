import { describe, expect, it } from 'vitest';
import type { FactValue } from '../../app/assessment/assessment';
import type { Question } from '../../app/bank/bank';
import { always, autonomyFrom, cardOf, factIs, type Invented, pattern, question, type Short } from './invented-edition';

const low = pattern('low', { stakes: { low: always } });
const high = pattern('high', { stakes: { high: always } });
const absent = pattern('absent', { applies: factIs('mcp', { op: 'is', value: 'yes' }), stakes: { high: always } });

function gapOf(
  over: Partial<Question>,
  short: Short,
  facts: Readonly<Record<string, FactValue>>,
  more: Partial<Invented> = {},
) {
  const invented = { questions: [question('d.a', over)], patterns: [low, high, absent], ...more };
  return cardOf(invented, { 'd.a': short }, facts).gaps[0];
}

const target = (over: Partial<Question>, facts: Readonly<Record<string, FactValue>>, more?: Partial<Invented>) =>
  gapOf({ ...over }, 0, facts, more)?.target;

describe('target of a question', () => {
  const tolerances = ['progressive', 'balanced', 'conservative'] as const;
  const row = (patterns: Record<string, number>, tier: string) =>
    tolerances.map((tolerance) =>
      target({ patterns }, { 'risk-tolerance': tolerance, 'system-tiers': [tier], mcp: 'no' }),
    );

  it('comes from risk tolerance and stakes', () => {
    expect(row({ low: 3 }, 'tier-2')).toEqual([1, 2, 2]);
    expect(row({}, 'tier-2')).toEqual([2, 2, 3]);
    expect(row({ high: 2 }, 'tier-2')).toEqual([2, 3, 3]);
  });

  it('takes the highest stakes of applying patterns of relevance 2 or more', () => {
    expect(row({ low: 3, high: 2 }, 'tier-2')).toEqual([2, 3, 3]);
    // Relevance 1 is too weak, and a pattern that does not apply has no say.
    expect(row({ low: 2, high: 1, absent: 3 }, 'tier-2')).toEqual([1, 2, 2]);
    // None left: moderate.
    expect(row({ low: 1, absent: 3 }, 'tier-2')).toEqual([2, 2, 3]);
  });

  it('takes an unknown tolerance as conservative', () => {
    expect(target({}, { 'system-tiers': ['tier-2'] })).toBe(3);
    expect(target({}, { 'risk-tolerance': 'notSure', 'system-tiers': ['tier-2'] })).toBe(3);
  });

  it('is 4 for a gate under conservative tolerance where tier-1 systems exist or may', () => {
    const gate = { gateWhen: always, patterns: { low: 3 } };
    const at = (tiers: FactValue, tolerance = 'conservative') =>
      target(gate, { 'risk-tolerance': tolerance, 'system-tiers': tiers });
    expect(at(['tier-1', 'tier-3'])).toBe(4);
    expect(at('notSure')).toBe(4);
    expect(at(['tier-2'])).toBe(2);
    expect(at(['tier-1'], 'balanced')).toBe(2);
    expect(target({ patterns: { low: 3 } }, { 'risk-tolerance': 'conservative', 'system-tiers': ['tier-1'] })).toBe(2);
  });

  it('is never below what the autonomy in use requires, and no higher for steps not in use', () => {
    const autonomy = { A2: [{ question: 'd.a', atLeast: 3 as const }], A4: [{ question: 'd.a', atLeast: 4 as const }] };
    const at = (inUse: string) =>
      target({ patterns: { low: 3 } }, { 'risk-tolerance': 'progressive', autonomy: inUse }, { autonomy });
    expect([at('A1'), at('A2'), at('A3'), at('A4')]).toEqual([1, 3, 3, 4]);
    expect(at('notSure')).toBe(1);
  });

  it('takes the maximum with authored targets; an unknown condition counts', () => {
    const over = { patterns: { low: 3 }, targets: [{ when: autonomyFrom('A3'), level: 4 as const }] };
    const at = (autonomy: string) => target(over, { 'risk-tolerance': 'progressive', autonomy });
    expect([at('A3'), at('A2'), at('notSure')]).toEqual([4, 1, 4]);
  });

  it('makes no gap of a level on target, nor of an unknown, which is listed on its own', () => {
    const facts = { 'risk-tolerance': 'balanced' };
    expect(gapOf({}, 2, facts)).toBeUndefined();
    expect(gapOf({}, '?', facts)).toBeUndefined();
    const card = cardOf({ questions: [question('d.a'), question('d.b', { weight: 4 })] }, { 'd.a': '?' }, facts);
    expect(card.toFindOut).toEqual(['d.b', 'd.a']);
  });
});

describe('severity', () => {
  const balanced = { 'risk-tolerance': 'balanced' };
  const rule = (
    over: Partial<Question>,
    short: Short,
    facts: Readonly<Record<string, FactValue>> = balanced,
    more?: Partial<Invented>,
  ) => {
    const gap = gapOf(over, short, facts, more);
    return gap && `${gap.severity}: ${gap.because}`;
  };
  const steps = {
    A1: [{ question: 'd.a', atLeast: 1 as const }],
    A2: [{ question: 'd.a', atLeast: 2 as const }],
    A3: [{ question: 'd.a', atLeast: 3 as const }],
  };

  it('is critical for an unmet requirement of the first unsupported step when that step is in use', () => {
    expect(rule({}, 0, { ...balanced, autonomy: 'A1' }, { autonomy: steps })).toBe('critical: requirement');
    expect(rule({}, 1, { ...balanced, autonomy: 'A2' }, { autonomy: steps })).toBe('critical: requirement');
    expect(rule({}, 2, { ...balanced, autonomy: 'A3' }, { autonomy: steps })).toBe('critical: requirement');
  });

  it('is not critical for a step that is not in use, or when the autonomy is not sure', () => {
    expect(rule({}, 1, { ...balanced, autonomy: 'A1' }, { autonomy: steps })).toBe('low: rest');
    expect(rule({}, 0, { ...balanced, autonomy: 'notSure' }, { autonomy: steps })).toBe('medium: farOrWeighty');
  });

  it('is critical for a gate in force at 0, whatever the autonomy', () => {
    expect(rule({ gateWhen: always }, 0)).toBe('critical: gateAtZero');
    expect(rule({ gateWhen: always }, 1)).toBe('low: rest');
    expect(rule({ gateWhen: autonomyFrom('A3') }, 0, { ...balanced, autonomy: 'A2' })).toBe('medium: farOrWeighty');
  });

  it('is high for an unmet requirement of a further step in use', () => {
    const questions = [question('d.a'), question('d.b')];
    const autonomy = { A1: [{ question: 'd.b', atLeast: 1 as const }], A2: [{ question: 'd.a', atLeast: 2 as const }] };
    const card = cardOf({ questions, autonomy }, { 'd.a': 1, 'd.b': 0 }, { ...balanced, autonomy: 'A2' });
    expect(card.gaps.map((gap) => [gap.question, gap.severity, gap.because])).toEqual([
      ['d.b', 'critical', 'requirement'],
      ['d.a', 'high', 'laterRequirement'],
    ]);
    expect(card.becomeCritical).toEqual([{ at: 'A2', questions: 1 }]);
  });

  it('is high for weight 5 two short, medium for two short or weight 4, low for the rest', () => {
    expect(rule({ weight: 5 }, 0)).toBe('high: heavyAndFar');
    expect(rule({ weight: 5 }, 1)).toBe('medium: farOrWeighty');
    expect(rule({ weight: 4 }, 0)).toBe('medium: farOrWeighty');
    expect(rule({ weight: 4 }, 1)).toBe('medium: farOrWeighty');
    expect(rule({ weight: 3 }, 0)).toBe('medium: farOrWeighty');
    expect(rule({ weight: 3 }, 1)).toBe('low: rest');
  });
});

describe('order of gaps', () => {
  it('is severity, stakes, weight, effort, id', () => {
    const questions = [
      question('d.z', { weight: 1, effort: 'S' }),
      question('d.y', { weight: 1, effort: 'S' }),
      question('d.x', { weight: 1, effort: 'L' }),
      question('d.w', { weight: 3, effort: 'L' }),
      question('d.v', { weight: 1, effort: 'L', patterns: { high: 3 } }),
      question('d.u', { weight: 1, effort: 'L', gateWhen: always, patterns: { low: 3 } }),
      question('d.t', { weight: 1, effort: 'M' }),
    ];
    const short = Object.fromEntries(questions.map((one): [string, Short] => [one.id, one.id === 'd.v' ? 1 : 0]));
    const facts = { 'risk-tolerance': 'balanced' };
    expect(cardOf({ questions, patterns: [low, high] }, short, facts).gaps.map((gap) => gap.question)).toEqual([
      'd.u',
      'd.v',
      'd.w',
      'd.y',
      'd.z',
      'd.t',
      'd.x',
    ]);
  });
});

describe('plan', () => {
  const facts = { 'risk-tolerance': 'balanced', autonomy: 'A2' };
  const planOf = (questions: Question[], short: Readonly<Record<string, Short>>, more: Partial<Invented> = {}) =>
    cardOf({ questions, ...more }, short, facts).plan.horizons.map(({ day, items }) => [
      day,
      items.map((item) => `${item.question} ${item.from}→${item.to}`),
    ]);

  it('puts criticals into day 30 and the rest where their authors put them, in gap order', () => {
    const questions = [
      question('d.gate', { gateWhen: always, horizon: 90 }),
      question('d.early', { horizon: 30 }),
      question('d.mid', { horizon: 60, weight: 1 }),
      question('d.heavy', { horizon: 60, weight: 5 }),
      question('d.late', { horizon: 90 }),
      question('d.done', { horizon: 30 }),
    ];
    const short = { 'd.gate': 0, 'd.early': 1, 'd.mid': 0, 'd.heavy': 1, 'd.late': 0, 'd.done': 2 } as const;
    expect(planOf(questions, short)).toEqual([
      [30, ['d.gate 0→2', 'd.early 1→2']],
      [60, ['d.heavy 1→2', 'd.mid 0→2']],
      [90, ['d.late 0→2']],
    ]);
  });

  it('plans a critical requirement to the required level, not to target', () => {
    const autonomy = { A1: [{ question: 'd.a', atLeast: 1 as const }], A2: [{ question: 'd.a', atLeast: 3 as const }] };
    expect(planOf([question('d.a')], { 'd.a': 0 }, { autonomy })[0]).toEqual([30, ['d.a 0→1']]);
  });

  it('plans a gate at 0 to 2, also where the next step requires only 1', () => {
    const autonomy = { A1: [{ question: 'd.a', atLeast: 1 as const }] };
    expect(planOf([question('d.a', { gateWhen: always })], { 'd.a': 0 }, { autonomy })[0]).toEqual([30, ['d.a 0→2']]);
  });

  it('plans a gate at 0 to 2, not to what a step not in use requires', () => {
    const autonomy = { A3: [{ question: 'd.a', atLeast: 4 as const }] };
    expect(planOf([question('d.a', { gateWhen: always })], { 'd.a': 0 }, { autonomy })[0]).toEqual([30, ['d.a 0→2']]);
  });
});
