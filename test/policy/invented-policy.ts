import type { Fact } from '../../app/bank/fact';
import type { Reference } from '../../app/bank/reference';
import type { Issue } from '../../app/content/issue';
import type { PolicyTemplate } from '../../app/policy/clause';
import { parsePolicy } from '../../app/policy/parse-policy';
import { question } from '../scoring/invented-edition';

/** A small invented policy, written as authors write it; `over` replaces or adds files, an empty text removes one. */
export function inventPolicy(over: Readonly<Record<string, string>> = {}): {
  policy: PolicyTemplate;
  issues: readonly Issue[];
} {
  const files = new Map(Object.entries({ ...inventedFiles, ...over }).filter(([, text]) => text !== ''));
  const paths = new Map([...files].map(([name, text]) => [`policy/9.0.0/${name}`, text]));
  return parsePolicy(paths, inventedContent);
}

export const inventedFacts: readonly Fact[] = [
  fact('engineers', { type: 'number', ask: 'leadership', prompt: 'How many engineers?' }),
  fact('juniors', { type: 'percent' }),
  fact('autonomy', { choices: ['A0', 'A1', 'A2', 'A3', 'A4'].map((id) => ({ id, label: id, alone: false })) }),
  fact('seniors', { type: 'percent' }),
  fact('changes-per-week', { type: 'number', prompt: 'How many changes?' }),
  fact('tier-1-changes', { type: 'percent' }),
  fact('mcp', {
    ask: 'platform',
    prompt: 'MCP?',
    choices: ['no', 'yes'].map((id) => ({ id, label: id, alone: false })),
  }),
];

function fact(id: string, over: Partial<Fact>): Fact {
  return {
    id,
    order: 1,
    group: 'use',
    type: 'choice',
    choices: [],
    ask: 'leadership',
    prompt: `${id}?`,
    help: [],
    ...over,
  };
}

const references: readonly Reference[] = [
  { id: 'std', title: 'A standard', publisher: 'Them', year: 2020, url: null, controls: [{ id: 'C-1', title: 'One' }] },
];

export const inventedContent = { facts: inventedFacts, questions: [question('domain.one')], references };

export const inventedFiles: Readonly<Record<string, string>> = {
  'policy.md': `---
sections:
  - { id: tools, title: Tools, clauses: [tools] }
  - { id: servers, title: Servers, clauses: [servers] }
  - { id: speed, title: Speed, clauses: [speed], shows: [delegation-lists] }
  - { id: names, title: Names, clauses: [names] }
annexes:
  - { id: decisions, title: Decisions, shows: decisions }
  - { id: open-points, title: Open, shows: open-points }
  - { id: tools, title: Tools, shows: tools }
  - { id: systems, title: Systems, shows: systems }
  - { id: review-gates, title: Gates, shows: review-gates }
  - { id: agent-permissions, title: Permissions, shows: agent-permissions }
  - { id: measures, title: Measures, shows: measures }
  - { id: roles, title: Roles, shows: roles }
  - { id: checklists, title: Checklists, shows: checklists }
  - { id: rollout, title: Rollout, shows: rollout }
  - { id: enforcement, title: Enforcement, shows: enforcement }
  - { id: standards, title: Standards, shows: standards }
  - { id: acknowledgement, title: Acknowledgement, shows: acknowledgement }
roles: [{ id: boss, label: The boss, short: Boss }, { id: crew, label: The crew, short: Crew }]
activities: [{ label: Steering, letters: [A, R] }]
---
# Invented policy

Why it exists.

## Roles
A answers.

## Acknowledgement
I have read it.
`,
  'decisions.md': `---
decisions:
  - { id: days, label: Days to answer, unit: [day, days], values: { progressive: 1, balanced: 10, conservative: 1000 }, stricter: higher, range: [1, 2000], why: Because. }
  - { id: review-wip, label: Open reviews, unit: [review, reviews], values: { progressive: 5, balanced: 4, conservative: 3 }, stricter: lower, range: [1, 10], why: Because. }
  - { id: review-wait-days, label: Waiting, unit: [day, days], values: { progressive: 1, balanced: 1, conservative: 1 }, stricter: lower, range: [1, 5], why: Because. }
  - { id: size-tier-1, label: Size on tier 1, unit: [line, lines], values: { progressive: 50, balanced: 40, conservative: 30 }, stricter: lower, range: [10, 100], atMost: size, why: Because. }
  - { id: size, label: Size, unit: [line, lines], values: { progressive: 80, balanced: 60, conservative: 40 }, stricter: lower, range: [10, 100], why: Because. }
moves:
  - { id: many-juniors, when: { fact: { name: juniors, atLeast: 40 } }, sets: { value: size, to: 50 }, why: Juniors. }
  - { id: servers-read, when: { fact: { name: mcp, is: "yes" } }, sets: { item: edit, to: review }, why: Servers. }
  - { id: servers-run, when: { fact: { name: mcp, is: "yes" } }, sets: { permission: run, environments: [local], to: H }, why: Servers. }
  - { id: servers-gate, when: { fact: { name: mcp, is: "yes" } }, sets: { gates: [senior, junior], tiers: [tier-1], to: { approvals: 3, seniors: 1, by: three people } }, why: Servers. }
  - { id: servers-ceiling, when: { fact: { name: mcp, is: "yes" } }, sets: { ceiling: [tier-1], to: A2 }, why: Servers. }
lists:
  items:
    - { id: read, text: Read code, place: alone }
    - { id: edit, text: Edit code, place: { progressive: alone, balanced: review, conservative: review } }
    - { id: roam, text: Roam unattended, place: review, fromAutonomy: A3 }
    - { id: destroy, text: Destroy data, place: never, fixed: true, permits: { action: destroy, environments: [staging] } }
    - { id: look, text: Look around, place: alone, permits: { action: read, environments: [local] } }
reviewGates:
  authors:
    - id: junior
      label: Junior
      seniority: 1
      fromJuniors: 1
      balanced: { tier-4: { approvals: 1, by: anyone }, tier-3: { approvals: 1, by: anyone }, tier-2: { approvals: 2, seniors: 1, by: two people }, tier-1: { approvals: 2, seniors: 2, by: two seniors } }
      conservative: { tier-1: { approvals: 3, seniors: 2, by: three people } }
    - id: senior
      label: Senior
      seniority: 2
      balanced: { tier-4: { approvals: 0, by: alone }, tier-3: { approvals: 1, by: anyone }, tier-2: { approvals: 1, seniors: 1, by: an owner }, tier-1: { approvals: 2, seniors: 1, by: two people } }
      conservative: { tier-1: { approvals: 3, by: three people } }
    - id: agent
      label: Unattended agent
      fromAutonomy: A3
      balanced: { tier-4: { approvals: 1, by: anyone }, tier-3: { approvals: 1, by: anyone }, tier-2: { approvals: 2, by: two people }, tier-1: { approvals: 2, by: two people } }
  smallTeam:
    belowEngineers: 4
    tier-1: { approvals: 1, by: "someone, later" }
    others: { approvals: 1, by: someone }
    residualRisk: One person may be wrong.
  lighter: { authors: [junior, senior], tiers: { tier-2: { approvals: 1, by: anyone later } }, residualRisk: Found later. }
autonomyCeiling:
  labels: { A0: none, A1: suggests, A2: supervised, A3: unattended, A4: deploys }
  tiers: { tier-4: { progressive: A4, balanced: A3, conservative: A3 }, tier-3: A3, tier-2: A3, tier-1: { progressive: A3, balanced: A3, conservative: A2 } }
  smallTeam: A2
  unknown: A2
permissionMatrix:
  letters: [{ id: A, label: Alone, text: does it }, { id: H, label: Human, text: asks }, { id: P, label: Pipeline, text: by pipeline }, { id: N, label: Never, text: never }]
  environments: [{ id: local, label: Local }, { id: staging, label: Staging }]
  actions:
    - { id: read, label: Read, balanced: [A, A], conservative: { staging: H } }
    - { id: run, label: Run, fromAutonomy: A2, balanced: [A, H] }
    - { id: destroy, label: Destroy, balanced: ["-", N] }
  tierShifts: { tier-1: { environments: [staging], letters: { A: H, H: P } }, tier-4: { environments: [staging], letters: { H: A } } }
---
# Decisions

## Delegation lists
Lists, sizes {{decision:size}} and {{decision:size-tier-1}}, reviews {{decision:review-wip}} and {{decision:review-wait-days}}.

## Review gates
Gates hold from {{decision:days}} on.

## Autonomy ceiling
Ceiling.

## Agent permissions
Permissions.

## Decisions
Values.
`,
  'annexes.md': `---
measures: [{ id: fails, label: Fails, formula: bad ÷ all, acts: rising }]
checklists: [{ id: author, title: Before, items: [Look again] }]
rollout: [{ days: 30, items: [Begin] }]
tiers: [{ id: tier-1, criteria: Critical }, { id: tier-2, criteria: Important }, { id: tier-3, criteria: Supporting }, { id: tier-4, criteria: A trial }]
---
# Annexes

## Tools
Tools.

## Systems
Systems.

## Measures
Measures.

## Checklists
Checklists.

## Rollout
Rollout.

## Card
The policy holds.
`,
  'clauses/tools.md': clauseText('tools', 'Engineers must use listed tools. See section {{section:speed}}.', {
    binds: 'engineer',
    card: '"Use listed tools; changes stay within {{decision:size}}."',
    references: '["std#C-1"]',
  }),
  'clauses/servers.md': clauseText('servers', 'Platform must list each server.', {
    when: '{ fact: { name: mcp, is: "yes" } }',
  }),
  'clauses/speed.md': `${clauseText('speed', 'Platform must answer within {{decision:days}}.', {
    variants: '[{ id: small, when: { fact: { name: engineers, atMost: 3 } } }]',
    rests: '[domain.one]',
  })}
## Variant · small
With {{fact:engineers}} people, platform must answer within *{{decision:days}}*.
`,
  'clauses/names.md': clauseText('names', 'Leaders must name owners.', { binds: 'leadership' }),
};

/** A clause file with every required attribute; an attribute given as '' is left out. */
export function clauseText(id: string, text: string, over: Readonly<Record<string, string>> = {}): string {
  const attributes = {
    id,
    obligation: 'must',
    binds: 'platform',
    enforceability: 'checked',
    detection: 'A report shows it.',
    owner: 'platform',
    rests: '[]',
    references: '[]',
    ...over,
  };
  const lines = Object.entries(attributes).flatMap(([name, value]) => (value === '' ? [] : [`${name}: ${value}`]));
  return `---\n${lines.join('\n')}\n---\n# Clause ${id}\n\n${text}\n`;
}
