import { describe, expect, it } from 'vitest';
import type { FactValue } from '../../app/assessment/assessment';
import { decide } from '../../app/policy/decide';
import { type ReviewLoad, reviewLoad } from '../../app/policy/review-load';
import { inventPolicy } from './invented-policy';

const { policy } = inventPolicy();
const known = {
  'risk-tolerance': 'balanced',
  autonomy: 'A2',
  engineers: 40,
  juniors: 20,
  seniors: 25,
  'system-tiers': ['tier-1', 'tier-2'],
  'changes-per-week': 200,
  'tier-1-changes': 10,
  mcp: 'no',
};

function load(facts: Readonly<Record<string, FactValue>>): ReviewLoad {
  return reviewLoad(policy.decisions, facts, decide(policy, facts));
}

function sum(facts: Readonly<Record<string, FactValue>>): Extract<ReviewLoad, { kind: 'sum' }> {
  const found = load(facts);
  if (found.kind !== 'sum') throw new Error(`missing: ${found.facts.join(', ')}`);
  return found;
}

describe('the review load', () => {
  it('multiplies changes by the cells they fall into, and divides by the people who may approve', () => {
    const { lines, seniorLoad, everyoneLoad, limit } = sum(known);
    // The invented gates have no row for mid-level engineers. Juniors 40 changes, 4 of them tier 1; seniors 50, 5 of them tier 1.
    expect(
      lines.map(({ author, tier, changes, approvals, seniors }) => [author, tier, changes, approvals, seniors]),
    ).toEqual([
      ['junior', 'tier-1', 4, 2, 2],
      ['junior', 'tier-2', 36, 2, 1],
      ['senior', 'tier-1', 5, 2, 1],
      ['senior', 'tier-2', 45, 1, 1],
    ]);
    expect(everyoneLoad).toEqual({ reviews: 8 + 72 + 10 + 45, people: 40, perDay: 135 / 40 / 5, open: 135 / 40 / 5 });
    expect(seniorLoad).toEqual({ reviews: 8 + 36 + 5 + 45, people: 10, perDay: 94 / 50, open: 94 / 50 });
    expect(limit).toBe(4);
  });

  it('says what is missing instead of a sum', () => {
    const { 'changes-per-week': _, ...rest } = known;
    expect(load({ ...rest, seniors: 'notSure' })).toEqual({ kind: 'missing', facts: ['changes-per-week', 'seniors'] });
    expect(load({})).toMatchObject({ kind: 'missing', facts: expect.arrayContaining(['engineers', 'system-tiers']) });
  });

  it('needs no share of critical changes where there is no critical system', () => {
    const { lines } = sum({ ...known, 'tier-1-changes': 'notSure', 'system-tiers': ['tier-3', 'tier-4'] });
    expect(new Set(lines.map(({ tier }) => tier))).toEqual(new Set(['tier-3']));
  });

  it('counts those who are both junior and allowed to approve once', () => {
    const all = { ...known, juniors: 60, seniors: 100 };
    expect(sum(all).lines.reduce((total, { changes }) => total + changes, 0)).toBe(200);
  });

  it('offers the lighter gates with their risk above the limit, and never on tier 1', () => {
    expect(sum(known)).toMatchObject({ over: false });
    expect(sum(known).lighter).toBeUndefined();
    const heavy = sum({ ...known, 'changes-per-week': 600 });
    expect(heavy.over).toBe(true);
    expect(heavy.lighter?.decisions.map(({ author, tier }) => `${author} ${tier}`)).toEqual([
      'junior tier-2',
      'senior tier-2',
    ]);
    expect(heavy.lighter).toMatchObject({ residualRisk: 'Found later.', stillOver: false });
    expect(heavy.lighter?.seniorLoad.reviews).toBe(3 * (8 + 5));
    expect(sum({ ...known, 'changes-per-week': 90_000 }).lighter?.stillOver).toBe(true);
  });

  it('is over the limit from the first review above it', () => {
    const atLimit = { ...known, juniors: 0, seniors: 100, engineers: 10, 'system-tiers': ['tier-2'] };
    expect(sum({ ...atLimit, 'changes-per-week': 200 })).toMatchObject({ over: false, seniorLoad: { open: 4 } });
    expect(sum({ ...atLimit, 'changes-per-week': 201 })).toMatchObject({ over: true });
  });
});
