import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactValue } from '../../app/assessment/assessment';
import { autonomyLevels, riskTolerances } from '../../app/bank/edition';
import type { Fact } from '../../app/bank/fact';
import { strictness } from '../../app/policy/check-decisions';
import { decide } from '../../app/policy/decide';
import type { Decisions } from '../../app/policy/decided';
import { cellOf, placeOf } from '../../app/policy/decided';
import { places, tiers } from '../../app/policy/decision-scales';
import { approvalsOf } from '../../app/policy/decision-template';
import { runs } from '../property-runs';
import { readRealPolicy } from './real-content';

type Facts = Readonly<Record<string, FactValue>>;

const { edition, policy } = readRealPolicy();

/** Any value that the fact allows, "not sure", or nothing. */
function anyValue(fact: Fact): fc.Arbitrary<FactValue | undefined> {
  const open = fc.constantFrom<FactValue | undefined>('notSure', undefined);
  return fc.oneof({ weight: 4, arbitrary: knownValue(fact) }, { weight: 1, arbitrary: open });
}

function knownValue(fact: Fact): fc.Arbitrary<FactValue> {
  const ids = fact.choices.map(({ id }) => id);
  const together = fact.choices.filter(({ alone }) => !alone).map(({ id }) => id);
  switch (fact.type) {
    case 'choice':
      return fc.constantFrom(...ids);
    case 'choices':
      return fc.oneof(
        fc.subarray(together, { minLength: 1 }),
        ...fact.choices.filter(({ alone }) => alone).map(({ id }) => fc.constant([id])),
      );
    case 'number':
      return fc.oneof(fc.integer({ min: fact.min ?? 0, max: 12 }), fc.integer({ min: 0, max: 20_000 }));
    case 'percent':
      return fc.integer({ min: 0, max: 100 });
    case 'register':
      return fc.constant([{ name: 'Ledger', tier: 'tier-1' }]);
    case 'outcomes':
      return fc.constant('notSure');
  }
}

const anyFacts: fc.Arbitrary<Facts> = fc
  .record(Object.fromEntries(edition.facts.map((fact) => [fact.id, anyValue(fact)])))
  .map((facts) => Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Facts);

/** Every decision of one client as a number that only grows with caution, by its id; rows of the tables by tier. */
function strictnesses(decisions: Decisions): Map<string, number> {
  const sign = { higher: 1, lower: -1 };
  const values = policy.decisions.parameters.map(({ id, stricter }): [string, number] => [
    id,
    sign[stricter] * (decisions.values.find((one) => one.id === id)?.value ?? Number.NaN),
  ]);
  const items = policy.decisions.items.flatMap(({ id }): [string, number][] => {
    const place = placeOf(decisions, id);
    return place ? [[`list.${id}`, places.indexOf(place)]] : [];
  });
  const perTier = tiers.flatMap((tier): [string, number][] => [
    [`ceiling.${tier}`, -autonomyLevels.indexOf(decisions.ceiling[tier])],
    ...decisions.gates.map(({ id, cells }): [string, number] => [`gate.${id}.${tier}`, approvalsOf(cells[tier])]),
    ...decisions.permissions.flatMap(({ id, letters }) =>
      Object.entries(letters[tier]).map(([place, letter]): [string, number] => [
        `permission.${id}.${place}.${tier}`,
        strictness(letter),
      ]),
    ),
  ]);
  return new Map([...values, ...items, ...perTier]);
}

/** Ids at which `strict` is not at least as strict as `loose`, or missing. */
function looser(strict: ReadonlyMap<string, number>, loose: ReadonlyMap<string, number>): string[] {
  return [...loose].filter(([id, value]) => !((strict.get(id) ?? Number.NaN) >= value)).map(([id]) => id);
}

/** `gate.senior.tier-2` → `gate.senior.tier-1`. */
function moreCritical(id: string): string {
  return id.replace(/\d$/, (tier) => String(Number(tier) - 1));
}

describe('invariant 21, over any facts', () => {
  it('every decision of a more cautious organisation is at least as strict', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const [loose, middle, strict] = riskTolerances.map((tolerance) =>
          strictnesses(decide(policy, { ...facts, 'risk-tolerance': tolerance })),
        );
        if (!loose || !middle || !strict) throw new Error('There are three tolerances');
        expect([...looser(middle, loose), ...looser(strict, middle)]).toEqual([]);
      }),
      runs(1000),
    );
  });

  it('every decision of a more critical tier is at least as strict', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const all = strictnesses(decide(policy, facts));
        const rows = [...all].filter(([id]) => /tier-[2-4]$/.test(id));
        expect(rows.filter(([id, value]) => !((all.get(moreCritical(id)) ?? Number.NaN) >= value))).toEqual([]);
      }),
      runs(1000),
    );
  });

  it('a junior needs at least what a mid-level engineer needs, and so on up to a principal', () => {
    const ordered = policy.decisions.authors
      .filter(({ seniority }) => seniority !== undefined)
      .sort((a, b) => (a.seniority ?? 0) - (b.seniority ?? 0));
    expect(ordered.map(({ id }) => id)).toEqual(['junior', 'mid', 'senior', 'principal']);
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const decisions = decide(policy, facts);
        for (const tier of tiers) {
          const needed = ordered.flatMap(({ id }) => cellOf(decisions, id, tier) ?? []).map(approvalsOf);
          for (const [index, one] of needed.slice(1).entries()) expect(needed[index], tier).toBeGreaterThanOrEqual(one);
        }
      }),
      runs(1000),
    );
  });

  it('knowing less never loosens: taking a fact of the rules away leaves every decision at least as strict', () => {
    const ruled = ['regulation', 'contractors', 'seniors', 'size'];
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...ruled), (facts, forgotten) => {
        const known = strictnesses(decide(policy, facts));
        const less = strictnesses(decide(policy, { ...facts, [forgotten]: 'notSure' }));
        expect(looser(less, known)).toEqual([]);
      }),
      runs(1000),
    );
  });
});
