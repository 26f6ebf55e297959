import { describe, expect, it } from 'vitest';
import { decide } from '../../app/policy/decide';
import { inventedFiles, inventPolicy } from './invented-policy';

const { policy } = inventPolicy();
const known = { 'risk-tolerance': 'progressive', autonomy: 'A4', engineers: 40, juniors: 20, mcp: 'no' };

function rulesWith(from: string, to: string): string[] {
  const text = inventedFiles['decisions.md'] ?? '';
  expect(text).toContain(from);
  return inventPolicy({ 'decisions.md': text.replace(from, to) }).issues.map(({ rule, found }) => `${rule}  ${found}`);
}

describe('a rule by which facts move decisions', () => {
  it('tightens a value, a list, a gate, a ceiling and a letter where its facts hold', () => {
    const usual = decide(policy, known);
    const moved = decide(policy, { ...known, mcp: 'yes', juniors: 40 });
    const size = (one: typeof usual) => one.values.find(({ id }) => id === 'size')?.value;
    expect([size(usual), size(moved)]).toEqual([80, 50]);
    expect([usual.lists.alone, moved.lists.alone].map((list) => list.some(({ id }) => id === 'edit'))).toEqual([
      true,
      false,
    ]);
    const senior = (one: typeof usual) => one.gates.find(({ id }) => id === 'senior')?.cells['tier-1'];
    expect([senior(usual), senior(moved)]).toMatchObject([{ approvals: 2 }, { approvals: 3 }]);
    expect([usual.ceiling['tier-1'], moved.ceiling['tier-1']]).toEqual(['A3', 'A2']);
    const run = (one: typeof usual) => one.permissions.find(({ id }) => id === 'run')?.letters['tier-2']?.local;
    expect([run(usual), run(moved)]).toEqual(['A', 'H']);
  });

  it('is named only where it changed something', () => {
    const named = (tolerance: string) =>
      decide(policy, { ...known, mcp: 'yes', juniors: 40, 'risk-tolerance': tolerance }).moved.map(({ id }) => id);
    expect(named('progressive')).toEqual([
      'many-juniors',
      'servers-read',
      'servers-run',
      'servers-gate',
      'servers-ceiling',
    ]);
    expect(named('conservative')).toEqual(['servers-run']);
    expect(decide(policy, known).moved).toEqual([]);
    const supervised = decide(policy, { ...known, mcp: 'yes', autonomy: 'A1' });
    expect(supervised.ceiling['tier-1']).toBe('A1');
    expect(supervised.moved.map(({ id }) => id)).not.toContain('servers-ceiling');
  });

  it('counts as if it held while its facts are unknown, and asks for them', () => {
    const open = decide(policy, { ...known, mcp: 'notSure' });
    expect(open.moved.map(({ truth }) => truth)).toEqual(['unknown', 'unknown', 'unknown', 'unknown']);
    expect(open.unknownFacts).toEqual(['mcp']);
  });
});

describe('the checker refuses', () => {
  it.each([
    [
      'sets: { value: size, to: 50 }',
      'sets: { value: sizes, to: 50 }',
      'move-names  move "many-juniors" names "sizes"',
    ],
    [
      'sets: { value: size, to: 50 }',
      'sets: { value: size, to: 90 }',
      'move-moves  move "many-juniors" changes nothing',
    ],
    ['sets: { value: size, to: 50 }', 'sets: { to: 90 }', 'move-target  nothing that is moved'],
    [
      'tiers: [tier-1], to: { approvals: 3',
      'tiers: [tier-2], to: { approvals: 3',
      'move-tiers  move "servers-gate" leaves out a more critical tier',
    ],
    [
      'gates: [senior, junior]',
      'gates: [senior]',
      'move-authors  move "servers-gate" leaves out "junior", who is less experienced',
    ],
    ['environments: [local], to: H', 'environments: [moon], to: H', 'move-names  move "servers-run" names "moon"'],
    ['id: servers-run,', 'id: servers-read,', 'duplicate-id  move "servers-read" again'],
    [
      'when: { fact: { name: juniors, atLeast: 40 } }',
      'when: { answer: { question: domain.one, atLeast: 2 } }',
      'condition-types  a test of the answer "domain.one"',
    ],
    [
      'when: { fact: { name: juniors, atLeast: 40 } }',
      'when: { fact: { name: elders, atLeast: 40 } }',
      'condition-types  the fact "elders"',
    ],
    ['range: [1, 2000]', 'range: [20, 2000]', 'value-in-range  1 for "days"'],
    ['range: [1, 2000]', 'range: [2000]', 'range  no range'],
    ['atMost: size,', 'atMost: length,', 'value-bound  size-tier-1: atMost names "length"'],
    ['conservative: 30 }', 'conservative: 45 }', 'value-bound  size-tier-1 over size, conservative'],
    [
      'permits: { action: read, environments: [local] }',
      'permits: { action: destroy, environments: [staging] }',
      'list-against-permission  look, progressive: N',
    ],
    [
      'permits: { action: read, environments: [local] }',
      'permits: { action: reed, environments: [local] }',
      'list-against-permission  look: permits reed in local',
    ],
    ['authors: [junior, senior], tiers', 'authors: [boss], tiers', 'lighter-author  "boss"'],
    [
      'tiers: { tier-2: { approvals: 1, by: anyone later } }',
      'tiers: { tier-1: { approvals: 1, by: anyone later } }',
      'lighter-tier-1  a lighter cell for tier 1',
    ],
    ['id: review-wip,', 'id: review-work,', 'needed-decision  no "review-wip"'],
    ['seniority: 2', 'seniority: 0', 'wrong-value  0'],
  ])('%s → %s', (from, to, fault) => {
    expect(rulesWith(from, to)).toContain(fault);
  });

  it('a title that needs less than a more experienced one', () => {
    const to = 'seniority: 3\n      fromJuniors: 1';
    expect(rulesWith('seniority: 1\n      fromJuniors: 1', to)).toContain(
      'monotone-seniority  senior against junior: looser for the less experienced',
    );
  });
});
