import { describe, expect, it } from 'vitest';
import type { FactValue, WrittenDecision, WrittenValue } from '../../app/assessment/assessment';
import { decide } from '../../app/policy/decide';
import { judgeDecisions } from '../../app/policy/judge-decisions';
import { inventPolicy } from './invented-policy';

const { policy } = inventPolicy();
const known = { 'risk-tolerance': 'balanced', autonomy: 'A3', engineers: 40, juniors: 20, mcp: 'no' };

function written(values: Readonly<Record<string, WrittenValue>>): Record<string, WrittenDecision> {
  const by = { by: 'A. Person', on: '2026-11-20', why: 'Because.' };
  return Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { value, ...by }]));
}

/** Rules and what was found, of decisions that are refused. */
function faults(values: Readonly<Record<string, WrittenValue>>, facts: Readonly<Record<string, FactValue>> = known) {
  return judgeDecisions(policy, facts, written(values)).map(({ rule, found }) => `${rule}  ${found}`);
}

describe('what a client decides otherwise', () => {
  it('stands in each kind of decision, and the rest stays', () => {
    const own = { days: 20, 'list.edit': 'never', 'ceiling.tier-4': 'A2', 'permission.read.staging': 'H' };
    const cell = { approvals: 4, seniors: 2, by: 'four people' };
    const decided = decide(policy, known, written({ ...own, 'gate.junior.tier-1': cell, 'ceiling.tier-3': 'A2' }));
    const usual = decide(policy, known);
    expect(decided.values.find(({ id }) => id === 'days')?.words).toBe('20 days');
    expect(decided.lists.never.map(({ id }) => id)).toContain('edit');
    expect(decided.ceiling).toEqual({ ...usual.ceiling, 'tier-4': 'A2', 'tier-3': 'A2' });
    expect(decided.permissions.find(({ id }) => id === 'read')?.letters['tier-2']?.staging).toBe('H');
    expect(decided.gates[0]?.cells['tier-1']).toEqual({ kind: 'approvals', ...cell });
    expect(decided.values.filter(({ id }) => id !== 'days')).toEqual(usual.values.filter(({ id }) => id !== 'days'));
  });

  it('is shown with its default, by whom, when and why, and whether it is looser', () => {
    const [stricter, looser] = ['20', '5'].map((days) => decide(policy, known, written({ days: Number(days) })));
    const said = {
      id: 'days',
      label: 'Days to answer',
      usual: '10 days',
      by: 'A. Person',
      on: '2026-11-20',
      why: 'Because.',
    };
    expect(stricter?.overridden).toEqual([{ ...said, chosen: '20 days', looser: false }]);
    expect(looser?.overridden).toEqual([{ ...said, chosen: '5 days', looser: true }]);
    expect(decide(policy, known, written({ size: 80 })).overridden[0]).toMatchObject({
      usual: '60 lines',
      looser: true,
    });
    expect(decide(policy, known).overridden).toEqual([]);
  });

  it('may go further than what is in use today, since it is a decision of its own', () => {
    const tame = { ...known, autonomy: 'A1' };
    expect(decide(policy, tame).ceiling['tier-4']).toBe('A1');
    expect(decide(policy, tame, written({ 'ceiling.tier-4': 'A2' })).ceiling['tier-4']).toBe('A2');
    expect(faults({ 'ceiling.tier-4': 'A2' }, tame)).toEqual([]);
  });
});

describe('a decision is refused', () => {
  it('for an unknown id, with the nearest one', () => {
    const [fault] = judgeDecisions(policy, known, written({ 'gate.juniors.tier-1': 'never' }));
    expect(fault).toMatchObject({ part: 'id', rule: 'unknown-decision', found: '"gate.juniors.tier-1"' });
    expect(fault?.expected).toBe('a decision; did you mean "gate.junior.tier-1"?');
  });

  it.each<[string, WrittenValue, string]>([
    ['days', 0, 'a whole number of days from 1 to 2000'],
    ['days', 2001, 'a whole number of days from 1 to 2000'],
    ['days', 'soon', 'a whole number of days from 1 to 2000'],
    ['list.edit', 'sometimes', 'one of: alone, review, never'],
    ['list.destroy', 'review', 'never: the policy knows no exception here'],
    ['gate.senior.tier-1', 2, 'never, or { approvals: 0 to 9, seniors: how many of them, by: "who" }'],
    [
      'gate.senior.tier-1',
      { approvals: 10, by: 'all' },
      'never, or { approvals: 0 to 9, seniors: how many of them, by: "who" }',
    ],
    [
      'gate.senior.tier-1',
      { approvals: 2, seniors: 3, by: 'x' },
      'never, or { approvals: 0 to 9, seniors: how many of them, by: "who" }',
    ],
    ['ceiling.tier-1', 'A5', 'one of: A0, A1, A2, A3, A4'],
    ['permission.read.local', 'X', 'one of: A, H, P, N'],
    ['permission.destroy.local', 'A', 'nothing: the action makes no sense there'],
  ])('for a value of %s that cannot stand: %j', (id, value, expected) => {
    expect(judgeDecisions(policy, known, written({ [id]: value }))).toMatchObject([
      { decision: id, part: 'value', rule: 'decision-value', expected },
    ]);
  });

  it('for a tier looser than one less critical', () => {
    expect(faults({ 'gate.senior.tier-1': { approvals: 0, by: 'nobody' } })).toContain(
      'tier-looser  "gate.senior.tier-1" 0 approvals against "gate.senior.tier-2" 1 approvals',
    );
    expect(faults({ 'ceiling.tier-3': 'A1' })).toEqual([
      'tier-looser  "ceiling.tier-2" A3 against "ceiling.tier-3" A1',
    ]);
    expect(faults({ 'size-tier-1': 70 })).toEqual(['tier-looser  "size-tier-1" 70 lines against "size" 60 lines']);
  });

  it('for a junior who needs less than a senior', () => {
    expect(faults({ 'gate.senior.tier-1': { approvals: 5, by: 'five' } })).toEqual([
      'junior-looser  "gate.junior.tier-1" 2 approvals against "gate.senior.tier-1" 5 approvals',
    ]);
  });

  it('for a list against the permission of the same act', () => {
    expect(faults({ 'permission.read.local': 'N' })).toEqual([
      'list-against-permission  "list.look" alone against "permission.read.local" N',
    ]);
    expect(faults({ 'permission.destroy.staging': 'H' })).toEqual([
      'list-against-permission  "list.destroy" never against "permission.destroy.staging" H',
    ]);
    expect(faults({ 'list.look': 'review' })).toEqual([
      'list-against-permission  "list.look" review against "permission.read.local" A',
    ]);
  });

  it('for unattended work where the ceiling does not allow it', () => {
    const cell = { approvals: 3, by: 'three' };
    const conservative = { ...known, 'risk-tolerance': 'conservative' };
    expect(faults({ 'gate.agent.tier-1': cell }, conservative)).toEqual([
      'beyond-ceiling  "gate.agent.tier-1" allowed against "ceiling.tier-1" A2',
    ]);
    const tame = { ...known, autonomy: 'notSure' };
    expect(faults({ 'list.roam': 'review' }, tame)).toEqual([
      'beyond-ceiling  "list.roam" review against "ceiling.tier-4" A2, the highest of all tiers',
    ]);
  });

  it('for more autonomy than a small team may have, and more approvals than there are people', () => {
    const small = { ...known, engineers: 3 };
    expect(faults({ 'ceiling.tier-4': 'A3' }, small)).toEqual([
      'beyond-small-team  "ceiling.tier-4" A3 against "engineers" 3, for whom the small-team ceiling of A2 stands',
    ]);
    expect(faults({ 'gate.junior.tier-1': { approvals: 3, by: 'all' } }, small)).toEqual([
      'more-approvals-than-people  "gate.junior.tier-1" 3 approvals against "engineers" 3',
    ]);
    expect(faults({ 'gate.junior.tier-1': { approvals: 3, by: 'all' } }, { ...small, engineers: 4 })).toEqual([]);
  });
});
