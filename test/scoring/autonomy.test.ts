import { describe, expect, it } from 'vitest';
import type { FactValue } from '../../app/assessment/assessment';
import { autonomyFrom, cardOf, factIs, question, type Short } from './invented-edition';

const invented = {
  questions: [
    question('d.data'),
    question('d.review'),
    question('d.write', { applies: autonomyFrom('A2') }),
    question('d.backups'),
    question('d.mcp', { applies: factIs('mcp', { op: 'is', value: 'yes' }) }),
    question('d.kill', { applies: autonomyFrom('A3') }),
    question('d.blast'),
  ],
  autonomy: {
    A1: [
      { question: 'd.data', atLeast: 2 },
      { question: 'd.review', atLeast: 2 },
    ],
    A2: [
      { question: 'd.write', atLeast: 2 },
      { question: 'd.backups', atLeast: 2 },
    ],
    A3: [
      { question: 'd.mcp', atLeast: 2 },
      { question: 'd.review', atLeast: 3 },
      { question: 'd.kill', atLeast: 2 },
    ],
    A4: [
      { question: 'd.blast', atLeast: 3 },
      { question: 'd.kill', atLeast: 4 },
    ],
  },
} as const;

const autonomyOf = (short: Readonly<Record<string, Short>>, facts: Readonly<Record<string, FactValue>>) =>
  cardOf(invented, short, facts).autonomy;

const allAtTwo: Record<string, Short> = {
  'd.data': 2,
  'd.review': 2,
  'd.write': 2,
  'd.backups': 2,
  'd.mcp': 2,
  'd.kill': 2,
  'd.blast': 2,
};

describe('supported autonomy', () => {
  it('is the greatest whose requirements, and all below, hold', () => {
    const card = autonomyOf(allAtTwo, { autonomy: 'A4', mcp: 'yes' });
    expect(card.supported).toEqual({ floor: 'A2', ceiling: 'A2' });
    expect(card.gap).toEqual({ floor: 2, ceiling: 2 });
    expect(card.nextStep).toEqual([{ for: 'A3', question: 'd.review', has: 2, needs: 3, why: 'below' }]);
  });

  it('is A0 when the first step breaks, however good the rest', () => {
    const short: Record<string, Short> = { ...allAtTwo, 'd.data': 1, 'd.review': 4, 'd.blast': 4, 'd.kill': 4 };
    expect(autonomyOf(short, { autonomy: 'A3', mcp: 'yes' }).supported).toEqual({ floor: 'A0', ceiling: 'A0' });
  });

  it('takes an unknown as missing on the floor and as there on the ceiling, so that the gap is a range', () => {
    const short: Record<string, Short> = { ...allAtTwo, 'd.write': '?', 'd.review': 3 };
    const card = autonomyOf(short, { autonomy: 'A3', mcp: 'yes' });
    // Floor: A2 lacks d.write. Ceiling: A2 and A3 hold, A4 lacks d.blast and d.kill.
    expect(card.supported).toEqual({ floor: 'A1', ceiling: 'A3' });
    expect(card.gap).toEqual({ floor: 0, ceiling: 2 });
    expect(card.nextStep).toEqual([{ for: 'A2', question: 'd.write', has: null, needs: 2, why: 'unknown' }]);
  });

  it('counts a question that is out of scope only by the autonomy in use as "not asked"', () => {
    const card = autonomyOf(
      { 'd.data': 2, 'd.review': 3, 'd.backups': 2, 'd.blast': 3 },
      { autonomy: 'A1', mcp: 'no' },
    );
    expect(card.supported).toEqual({ floor: 'A1', ceiling: 'A4' });
    // Room of three steps on the ceiling, none on the floor.
    expect(card.gap).toEqual({ floor: -3, ceiling: 0 });
    expect(card.missing).toEqual([
      { for: 'A2', question: 'd.write', has: null, needs: 2, why: 'notAsked' },
      { for: 'A3', question: 'd.kill', has: null, needs: 2, why: 'notAsked' },
      { for: 'A4', question: 'd.kill', has: null, needs: 4, why: 'notAsked' },
    ]);
  });

  it('lets a requirement hold that other facts put out of scope, and asks it when they are not known', () => {
    const short: Record<string, Short> = { ...allAtTwo, 'd.review': 3, 'd.mcp': 0 };
    expect(autonomyOf(short, { autonomy: 'A3', mcp: 'no' }).supported.floor).toBe('A3');
    expect(autonomyOf(short, { autonomy: 'A3', mcp: 'yes' }).supported).toEqual({ floor: 'A2', ceiling: 'A2' });
    expect(autonomyOf({ ...short, 'd.mcp': '?' }, { autonomy: 'A3', mcp: 'notSure' }).supported).toEqual({
      floor: 'A2',
      ceiling: 'A3',
    });
  });

  it('prints missing requirements in edition order, step by step', () => {
    const card = autonomyOf({ 'd.data': 0, 'd.review': 0 }, { autonomy: 'A4', mcp: 'yes' });
    expect(card.missing.map((one) => `${one.for} ${one.question} ${one.has}`)).toEqual([
      'A1 d.data 0',
      'A1 d.review 0',
      'A2 d.write null',
      'A2 d.backups null',
      'A3 d.mcp null',
      'A3 d.review 0',
      'A3 d.kill null',
      'A4 d.blast null',
      'A4 d.kill null',
    ]);
  });

  it('has no gap when the autonomy in use is not sure', () => {
    expect(autonomyOf(allAtTwo, { autonomy: 'notSure', mcp: 'yes' })).toMatchObject({ inUse: null, gap: null });
    expect(autonomyOf(allAtTwo, { mcp: 'yes' })).toMatchObject({ inUse: null, gap: null });
  });

  it('is the same in the quick track, which holds every requirement', () => {
    const facts = { autonomy: 'A4', mcp: 'yes' };
    expect(cardOf(invented, allAtTwo, facts, 'quick').autonomy).toEqual(
      cardOf(invented, allAtTwo, facts, 'full').autonomy,
    );
  });

  it('supports A4 when every step holds', () => {
    const best = Object.fromEntries(Object.keys(allAtTwo).map((id): [string, Short] => [id, 4]));
    const card = autonomyOf(best, { autonomy: 'A4', mcp: 'yes' });
    expect(card).toMatchObject({ supported: { floor: 'A4', ceiling: 'A4' }, missing: [], nextStep: [] });
    expect(card.gap).toEqual({ floor: 0, ceiling: 0 });
  });
});
