import { describe, expect, it } from 'vitest';
import type { FactValue } from '../../app/assessment/assessment';
import { decide } from '../../app/policy/decide';
import { inventPolicy } from './invented-policy';

const { policy } = inventPolicy();

function decided(facts: Readonly<Record<string, FactValue>>) {
  return decide(policy, facts);
}

const known = { 'risk-tolerance': 'balanced', autonomy: 'A3', engineers: 40, juniors: 20, mcp: 'no' };

describe('the decisions', () => {
  it('take an unknown tolerance as conservative and name what is unknown', () => {
    const decisions = decided({ 'risk-tolerance': 'notSure' });
    expect(decisions.tolerance).toBe('conservative');
    expect(decisions.unknownFacts).toEqual(['risk-tolerance', 'autonomy', 'engineers', 'juniors', 'mcp']);
    expect(decided(known).unknownFacts).toEqual([]);
  });

  it('print a value with its unit, one or many', () => {
    expect(decided({ 'risk-tolerance': 'progressive' }).values[0]?.words).toBe('1 day');
    expect(decided({ 'risk-tolerance': 'conservative' }).values[0]?.words).toBe('1,000 days');
  });

  it('replace approvals in a team under four, and state the risk that remains', () => {
    const small = decided({ ...known, engineers: 3 });
    const senior = small.gates.find(({ id }) => id === 'senior');
    expect(senior?.cells['tier-4']).toEqual({ kind: 'approvals', approvals: 0, seniors: 0, by: 'alone' });
    expect(senior?.cells['tier-2']).toEqual({ kind: 'approvals', approvals: 1, seniors: 0, by: 'someone' });
    expect(senior?.cells['tier-1']).toEqual({ kind: 'approvals', approvals: 1, seniors: 0, by: 'someone, later' });
    expect(small.residualRisk).toBe('One person may be wrong.');
    expect(decided({ ...known, engineers: 4 }).residualRisk).toBeUndefined();
  });

  it('do not take an unknown number of engineers for a small team', () => {
    expect(decided({ ...known, engineers: 'notSure' }).residualRisk).toBeUndefined();
  });

  it('leave out a row only when the facts are known to fall short', () => {
    const rows = (facts: Readonly<Record<string, FactValue>>) => decided(facts).gates.map(({ id }) => id);
    expect(rows(known)).toEqual(['junior', 'senior', 'agent']);
    expect(rows({ ...known, juniors: 0, autonomy: 'A2' })).toEqual(['senior']);
    expect(rows({})).toEqual(['junior', 'senior', 'agent']);
    expect(decided({ ...known, autonomy: 'A1' }).permissions.map(({ id }) => id)).toEqual(['read', 'destroy']);
  });

  it('never set the ceiling above what is in use, and at supervised work while that is unknown', () => {
    const ceiling = (facts: Readonly<Record<string, FactValue>>) => Object.values(decided(facts).ceiling);
    expect(ceiling({ ...known, autonomy: 'A4', 'risk-tolerance': 'progressive' })).toEqual(['A4', 'A3', 'A3', 'A3']);
    expect(ceiling({ ...known, autonomy: 'A4', 'risk-tolerance': 'conservative' })).toEqual(['A3', 'A3', 'A3', 'A2']);
    expect(ceiling({ ...known, autonomy: 'A2' })).toEqual(['A2', 'A2', 'A2', 'A2']);
    expect(ceiling({ ...known, autonomy: 'A0' })).toEqual(['A1', 'A1', 'A1', 'A1']);
    expect(ceiling({})).toEqual(['A2', 'A2', 'A2', 'A2']);
  });

  it('forbid unattended work wherever the ceiling forbids it', () => {
    const conservative = decided({ ...known, 'risk-tolerance': 'conservative' });
    const agent = conservative.gates.find(({ id }) => id === 'agent');
    expect(agent?.cells['tier-1']).toEqual({ kind: 'notAllowed' });
    expect(agent?.cells['tier-2']).toMatchObject({ kind: 'approvals', approvals: 2 });
    expect(conservative.lists.review.map(({ id }) => id)).toContain('roam');
    expect(decided({ ...known, engineers: 2 }).lists.never.map(({ id }) => id)).toEqual(['roam', 'destroy']);
  });

  it('shift letters by tier in the named environments only', () => {
    const run = decided(known).permissions.find(({ id }) => id === 'run');
    expect(run?.letters).toEqual({
      'tier-4': { local: 'A', staging: 'A' },
      'tier-3': { local: 'A', staging: 'H' },
      'tier-2': { local: 'A', staging: 'H' },
      'tier-1': { local: 'A', staging: 'P' },
    });
  });
});
