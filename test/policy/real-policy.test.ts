import { describe, expect, it } from 'vitest';
import type { FactValue } from '../../app/assessment/assessment';
import { conditionView } from '../../app/assessment/condition-view';
import { autonomyLevels, riskTolerances } from '../../app/bank/edition';
import { formatIssue } from '../../app/content/issue';
import type { Block, Document, Inline } from '../../app/document/document';
import { plainText } from '../../app/document/plain-text';
import { buildPolicy } from '../../app/policy/build-policy';
import { strictness } from '../../app/policy/check-decisions';
import { decide } from '../../app/policy/decide';
import type { Decisions } from '../../app/policy/decided';
import { places, tiers } from '../../app/policy/decision-scales';
import { approvalsOf } from '../../app/policy/decision-template';
import { selectClauses } from '../../app/policy/select-clauses';
import { scoreAssessment } from '../../app/scoring/score-assessment';
import { readRealPolicy } from './real-content';

type Facts = Readonly<Record<string, FactValue>>;

const { edition, policy, issues } = readRealPolicy();

const clients: Readonly<Record<string, Facts>> = {
  'nothing known': {},
  'three people who only take suggestions': {
    'risk-tolerance': 'progressive',
    engineers: 3,
    juniors: 0,
    autonomy: 'A1',
    contractors: 'no',
    mcp: 'no',
    'agents-in-ci': 'no',
    regulation: ['none'],
    mandate: 'none',
    'system-tiers': ['tier-3'],
    'code-host': 'other',
    cloud: 'other',
  },
  'a scale-up with unattended agents': {
    'risk-tolerance': 'balanced',
    engineers: 90,
    juniors: 35,
    autonomy: 'A3',
    contractors: 'few',
    mcp: 'yes',
    'agents-in-ci': 'yes',
    regulation: ['personal-data'],
    mandate: 'encouraged',
    'system-tiers': ['tier-1', 'tier-2'],
    'code-host': 'github',
    cloud: 'aws',
  },
  'a regulated group that deploys unattended': {
    'risk-tolerance': 'conservative',
    engineers: 4000,
    juniors: 20,
    autonomy: 'A4',
    contractors: 'many',
    mcp: 'yes',
    'agents-in-ci': 'yes',
    regulation: ['finance', 'eu-ai-act-high-risk'],
    mandate: 'target',
    'system-tiers': ['tier-1', 'tier-2', 'tier-3', 'tier-4'],
    'code-host': 'gitlab',
    cloud: 'own',
  },
};

function build(facts: Facts): Document {
  const assessment = {
    edition: edition.id,
    track: 'full',
    organisation: 'Acme',
    date: '2026-11-22',
    facts,
    answers: {},
  } as const;
  const card = scoreAssessment(edition, assessment);
  return buildPolicy({ template: policy, edition, assessment, card, view: conditionView(edition, assessment) });
}

/** Every combination of facts that decisions look at, for one tolerance. */
function decisionsFor(tolerance: string): Decisions[] {
  return autonomyLevels.flatMap((autonomy) =>
    [2, 40].flatMap((engineers) =>
      [0, 50].map((juniors) => decide(policy, { 'risk-tolerance': tolerance, autonomy, engineers, juniors })),
    ),
  );
}

describe('the real policy', () => {
  it('is read without a fault', () => {
    expect(issues.map(formatIssue)).toEqual([]);
  });

  it('has 22 sections and at least 36 clauses', () => {
    expect(policy.sections).toHaveLength(22);
    expect(policy.clauses.length).toBeGreaterThanOrEqual(36);
  });
});

describe.each(Object.entries(clients))('the policy for %s', (_name, facts) => {
  const document = build(facts);
  const text = plainText(document).join('\n');
  const clauses = selectClauses(policy, decide(policy, facts), conditionView(edition, { facts, answers: {} }));

  it('prints 30 to 40 clauses, of which at most 12 oblige an engineer', () => {
    expect(clauses.length).toBeGreaterThanOrEqual(30);
    expect(clauses.length).toBeLessThanOrEqual(40);
    const duties = clauses.filter(({ clause }) => clause.binds === 'engineer' && clause.obligation === 'must');
    expect(duties.length).toBeLessThanOrEqual(12);
  });

  it('leaves no placeholder and no vague duty behind', () => {
    expect(text).not.toMatch(/\{\{|\}\}|undefined|NaN/);
    expect(text).not.toMatch(/as appropriate/i);
  });

  it('gives every heading and clause an id of its own, and refers only to those', () => {
    const ids = document.blocks.flatMap((block) =>
      block.kind === 'heading' || block.kind === 'clause' ? [block.id] : [],
    );
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9-]+$/);
    for (const to of document.blocks.flatMap(refsIn)) expect(ids).toContain(to);
  });

  it('fills every table row to its width', () => {
    for (const block of document.blocks) {
      if (block.kind !== 'table') continue;
      for (const row of [block.head, ...block.rows]) expect(row).toHaveLength(block.columns.length);
    }
  });

  it('never lets an unattended agent where the ceiling does not', () => {
    const decisions = decide(policy, facts);
    const agent = decisions.gates.find(({ id }) => id === 'unattended');
    const allowed = tiers.filter((tier) => agent?.cells[tier].kind === 'approvals');
    for (const tier of allowed) expect(['A3', 'A4']).toContain(decisions.ceiling[tier]);
  });
});

describe('an unknown fact', () => {
  it('becomes an open point with an owner, and nothing runs unattended meanwhile', () => {
    const text = plainText(build({})).join('\n');
    for (const fact of ['mcp', 'autonomy', 'risk-tolerance', 'regulation']) {
      expect(text).toContain(edition.facts.find(({ id }) => id === fact)?.prompt);
    }
    expect(Object.values(decide(policy, {}).ceiling)).toEqual(['A2', 'A2', 'A2', 'A2']);
  });
});

describe('the decisions of the real policy', () => {
  const byTolerance = riskTolerances.map(decisionsFor);

  it.each([
    [0, 1],
    [1, 2],
  ])('grow stricter with the tolerance (%i to %i)', (looser, stricter) => {
    for (const [index, loose] of (byTolerance[looser] ?? []).entries()) {
      const strict = byTolerance[stricter]?.[index];
      if (!strict) throw new Error('The tolerances have different clients');
      expectStricterValues(loose, strict);
      expectStricterLists(loose, strict);
      expectStricterTables(loose, strict);
    }
  });

  it('grow stricter with the tier', () => {
    for (const decisions of byTolerance.flat()) {
      for (const row of decisions.gates) expectRising(tiers.map((tier) => approvalsOf(row.cells[tier])));
      expectRising(tiers.map((tier) => -autonomyLevels.indexOf(decisions.ceiling[tier])));
      for (const row of decisions.permissions) {
        for (const { id } of policy.decisions.permissions.environments) {
          expectRising(tiers.map((tier) => strictness(row.letters[tier][id])));
        }
      }
    }
  });

  it('ask no less of a junior than of a senior', () => {
    for (const { gates } of byTolerance.flat()) {
      const titles = ['principal', 'senior', 'mid', 'junior'].flatMap(
        (title) => gates.find(({ id }) => id === title) ?? [],
      );
      expect(titles.length).toBeGreaterThanOrEqual(3);
      for (const tier of tiers) expectRising(titles.map((row) => approvalsOf(row.cells[tier])));
    }
  });

  it('keep what is never delegated on tier 1 never delegated under every tolerance', () => {
    const never = (decisions: Decisions) => decisions.lists.never.map(({ id }) => id);
    for (const decisions of byTolerance.flat()) {
      expect(never(decisions)).toEqual(
        expect.arrayContaining(['approve-own-work', 'destroy-production', 'disable-guardrails']),
      );
    }
  });

  it('never ask a team under four for two approvals', () => {
    const { gates, residualRisk } = decide(policy, { engineers: 3 });
    for (const row of gates) {
      for (const tier of tiers) expect([0, 1, Number.POSITIVE_INFINITY]).toContain(approvalsOf(row.cells[tier]));
    }
    expect(residualRisk).toBeTruthy();
  });
});

function expectStricterValues(loose: Decisions, strict: Decisions): void {
  for (const parameter of policy.decisions.parameters) {
    const [a, b] = [loose, strict].map(
      ({ values }) => values.find(({ id }) => id === parameter.id)?.value ?? Number.NaN,
    );
    expectRising(parameter.stricter === 'higher' ? [a ?? 0, b ?? 0] : [b ?? 0, a ?? 0]);
  }
}

function expectStricterLists(loose: Decisions, strict: Decisions): void {
  const placeIn = ({ lists }: Decisions, id: string) =>
    places.findIndex((place) => lists[place].some((item) => item.id === id));
  const printed = places.flatMap((place) => loose.lists[place]);
  for (const { id } of printed) expectRising([placeIn(loose, id), placeIn(strict, id)]);
}

function expectStricterTables(loose: Decisions, strict: Decisions): void {
  for (const tier of tiers) {
    expectRising([loose, strict].map(({ ceiling }) => -autonomyLevels.indexOf(ceiling[tier])));
    for (const [index, row] of loose.gates.entries()) {
      const cell = strict.gates[index]?.cells[tier];
      expectRising([approvalsOf(row.cells[tier]), cell ? approvalsOf(cell) : -1]);
    }
    for (const [index, row] of loose.permissions.entries()) {
      for (const [environment, letter] of Object.entries(row.letters[tier])) {
        expectRising([strictness(letter), strictness(strict.permissions[index]?.letters[tier][environment])]);
      }
    }
  }
}

function expectRising(numbers: readonly number[]): void {
  const sorted = [...numbers].sort((a, b) => (a === b ? 0 : a - b));
  expect(numbers).toEqual(sorted);
}

function refsIn(block: Block): string[] {
  switch (block.kind) {
    case 'clause':
    case 'callout':
      return block.children.flatMap(refsIn);
    case 'list':
      return block.items.flat().flatMap(refsIn);
    case 'table':
      return block.rows.flat().flatMap((cell) => refTargets(cell.children));
    case 'heading':
    case 'paragraph':
      return refTargets(block.children);
    default:
      return [];
  }
}

function refTargets(children: readonly Inline[]): string[] {
  return children.flatMap((child) =>
    child.kind === 'ref' ? [child.to] : 'children' in child ? refTargets(child.children) : [],
  );
}
