import { describe, expect, it } from 'vitest';
import { allQuestions } from '../../app/bank/edition';
import type { Condition } from '../../app/content/condition';
import { formatIssue } from '../../app/content/issue';
import { checkContent, loadContent, readContentFiles } from '../../app/load-content.server';
import { checkReach } from '../../app/policy/check-reach';

const loaded = loadContent('content');
if (loaded.kind === 'faults') throw new Error(loaded.report);
const { edition, policy } = loaded.content.current;

const from = (value: string): Condition => ({ kind: 'fact', name: 'autonomy', test: { op: 'atLeast', value } });
const never: Condition = { kind: 'all', of: [from('A3'), { kind: 'not', of: from('A2') }] };
const files = new Map([
  ['banks/tooling/1.0.0/data-classes.md', '---\nid: tooling.data-classes\ngate: x\ntargets: x\napplies: x\n---\n'],
  [
    'policy/1.0.0/clauses/kill-switch.md',
    '---\nid: kill-switch\nwhen: x\nvariants:\n  - { id: second, when: x }\n---\n',
  ],
]);

const withQuestion = (change: object) => ({
  ...edition,
  banks: edition.banks.map((bank) => ({
    ...bank,
    questions: bank.questions.map((one) => (one.id === 'tooling.data-classes' ? { ...one, ...change } : one)),
  })),
});
const reportOf = (...args: Parameters<typeof checkReach>) => checkReach(...args).map(formatIssue);

describe('what no client can meet', () => {
  it('is nothing in the real content', () => {
    expect(allQuestions(edition).length).toBeGreaterThan(0);
    expect(checkReach(edition, policy, new Map())).toEqual([]);
  });

  it('is a question that is never asked', () => {
    expect(reportOf(withQuestion({ applies: never }), policy, files)).toEqual([
      'banks/tooling/1.0.0/data-classes.md:5:1  question-counts  found a question that is never asked; expected facts that ask it',
    ]);
  });

  it('is a gate or a target that holds only where the question is not asked', () => {
    const targets = [{ when: { kind: 'not', of: from('A2') }, level: 3 }];
    const change = { applies: from('A2'), gateWhen: { kind: 'not', of: from('A2') }, targets };
    expect(reportOf(withQuestion(change), policy, files)).toEqual([
      'banks/tooling/1.0.0/data-classes.md:3:1  gate-counts  found a gate that is never in force; expected facts under which the question is asked',
      'banks/tooling/1.0.0/data-classes.md:4:1  target-counts  found a target that never holds; expected facts under which it is asked',
    ]);
  });

  const [clause] = policy.clauses.filter(({ id }) => id === 'kill-switch');
  if (!clause) throw new Error('no clause kill-switch');
  const withClause = (change: object) => ({
    ...policy,
    clauses: [{ ...clause, when: undefined, variants: [], ...change }],
  });

  it('is a clause that is never printed', () => {
    expect(reportOf(edition, withClause({ when: never }), files)).toEqual([
      'policy/1.0.0/clauses/kill-switch.md:3:1  clause-reachable  found a clause that is never printed; expected facts that print it',
    ]);
  });

  it('is a wording that an earlier one always takes', () => {
    const variants = [
      { id: 'first', when: from('A2'), text: [] },
      { id: 'second', when: from('A3'), text: [] },
    ];
    expect(reportOf(edition, withClause({ variants }), files)).toEqual([
      'policy/1.0.0/clauses/kill-switch.md:5:7  clause-reachable  found the wording "second", never printed; expected facts that choose it',
    ]);
    expect(reportOf(edition, withClause({ variants: variants.toReversed() }), files)).toEqual([]);
  });

  it('is told in the version of the policy that the edition pins', () => {
    const drafts = new Map([...readContentFiles('content')].filter(([path]) => path !== 'published.yaml'));
    for (const path of ['editions/2026.1.md', 'editions/2026.2.md']) {
      const text = drafts.get(path)?.replace('status: published', 'status: draft');
      drafts.set(path, text?.replace(/, sha256: "[0-9a-f]{64}"/g, '') ?? '');
    }
    const path = 'policy/1.1.0/clauses/kill-switch.md';
    const unmet =
      'when: { all: [{ fact: { name: autonomy, atLeast: A3 } }, { not: { fact: { name: autonomy, atLeast: A2 } } }] }';
    drafts.set(path, drafts.get(path)?.replace(/^when: .*$/m, unmet) ?? '');
    const checked = checkContent(drafts, 'content');
    if (checked.kind !== 'faults') throw new Error('nothing was found');
    expect(checked.report).toContain('policy/1.1.0/clauses/kill-switch.md:3:1  clause-reachable');
    expect(checked.report).not.toContain('policy/1.0.0');
  });
});
