import { describe, expect, it } from 'vitest';
import { clauseText, inventedFiles, inventPolicy } from './invented-policy';

function rulesWith(name: string, text: string): string[] {
  return inventPolicy({ [name]: text }).issues.map(({ file, rule }) => `${file.replace('policy/9.0.0/', '')} ${rule}`);
}

function rulesWithDecision(from: string, to: string): string[] {
  const text = inventedFiles['decisions.md'] ?? '';
  expect(text).toContain(from);
  return rulesWith('decisions.md', text.replace(from, to));
}

describe('a policy template', () => {
  it('is read without a fault from files as authors write them', () => {
    const { policy, issues } = inventPolicy();
    expect(issues).toEqual([]);
    expect(policy.version).toBe('9.0.0');
    expect(policy.sections.map(({ id }) => id)).toEqual(['tools', 'servers', 'speed', 'names']);
    expect(policy.clauses.map(({ id }) => id).sort()).toEqual(['names', 'servers', 'speed', 'tools']);
    expect(policy.decisions.permissions.actions[0]?.letters.conservative).toEqual({ local: 'A', staging: 'H' });
  });

  it('lists the faults of all files at once, each with its place', () => {
    const { issues } = inventPolicy({
      'clauses/tools.md': clauseText('tools', 'Engineers must use listed tools.', { references: '["std#C-9"]' }),
      'clauses/names.md': clauseText('names', 'Leaders must name owners.', { rests: '[domain.two]', colour: 'red' }),
    });
    expect(issues.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`)).toEqual([
      'policy/9.0.0/clauses/names.md:8:9 question-exists',
      'policy/9.0.0/clauses/names.md:10:1 unknown-attribute',
      'policy/9.0.0/clauses/tools.md:9:14 reference-exists',
    ]);
  });

  it('refuses a rule whose breach nobody would notice, unless it is an aspiration with a date', () => {
    const silent = { detection: '' };
    expect(rulesWith('clauses/names.md', clauseText('names', 'Leaders must not guess.', silent))).toEqual([
      'clauses/names.md detection',
    ]);
    const hope = { detection: '', enforceability: 'aspiration' };
    expect(rulesWith('clauses/names.md', clauseText('names', 'Leaders must not guess.', hope))).toEqual([
      'clauses/names.md aspiration-date',
    ]);
    expect(
      rulesWith('clauses/names.md', clauseText('names', 'Leaders must not guess.', { ...hope, by: '90' })),
    ).toEqual([]);
  });

  it.each([
    'None.',
    'Nobody looks yet, but somebody will.',
    'TBD',
    'A yearly look.',
    'To be settled by the platform team',
  ])('is not deceived by the detection "%s"', (detection) => {
    expect(rulesWith('clauses/names.md', clauseText('names', 'Leaders must not guess.', { detection }))).toEqual([
      'clauses/names.md detection',
    ]);
  });

  it('lets a clause be enforced only by controls of the kit that say which part they hold, and an aspiration by nothing', () => {
    const rules = (over: Readonly<Record<string, string>>) =>
      rulesWith('clauses/names.md', clauseText('names', 'Leaders must not guess.', over));
    const holds = 'which names are printed';
    expect(rules({ enforceability: 'enforced', holds })).toEqual(['clauses/names.md kit']);
    expect(rules({ enforceability: 'enforced', kit: '[a-wish]' })).toContain('clauses/names.md wrong-value');
    expect(rules({ enforceability: 'enforced', kit: '[codex]' })).toEqual(['clauses/names.md holds']);
    expect(rules({ enforceability: 'enforced', kit: '[codex]', holds })).toEqual([]);
    expect(rules({ enforceability: 'checked', kit: '[codex]', holds })).toEqual(['clauses/names.md holds']);
    expect(rules({ enforceability: 'aspiration', by: '90' })).toEqual(['clauses/names.md aspiration']);
    expect(rules({ enforceability: 'aspiration', by: '90', detection: '', kit: '[codex]' })).toEqual([
      'clauses/names.md aspiration',
    ]);
  });

  it.each([
    ['Leaders must name owners as appropriate.', 'vague-word'],
    ['Leaders must name 3 owners.', 'number-by-decision'],
    ['Leaders name owners.', 'obligation-in-text'],
    ['Leaders must name owners:\n\n- of\n  - code', 'clause-form'],
    ['Leaders must answer within {{decision:weeks}}.', 'placeholder'],
    ['Leaders must count {{fact:mcp}}.', 'placeholder'],
    ['Leaders must count {{Engineers}}.', 'placeholder'],
    ['Leaders must read section {{section:servers}}.', 'placeholder'],
  ])('refuses the text "%s"', (text, rule) => {
    expect(rulesWith('clauses/names.md', clauseText('names', text))).toEqual([`clauses/names.md ${rule}`]);
  });

  it('lets tiers and levels of autonomy carry their digits', () => {
    expect(rulesWith('clauses/names.md', clauseText('names', 'Leaders must allow A3 on tier-1 and tier 2.'))).toEqual(
      [],
    );
  });

  it('refuses a clause that no section lists, and a listed one that has no file', () => {
    expect(rulesWith('clauses/lost.md', clauseText('lost', 'Platform must look.'))).toEqual([
      'policy.md clause-placed',
    ]);
    expect(rulesWith('clauses/names.md', '')).toEqual(['policy.md clause-exists']);
  });

  it('refuses values that loosen as caution grows', () => {
    expect(rulesWithDecision('conservative: 1000', 'conservative: 5')).toEqual(['decisions.md monotone-tolerance']);
    expect(
      rulesWithDecision('balanced: review, conservative: review', 'balanced: review, conservative: alone'),
    ).toEqual(['decisions.md monotone-tolerance']);
    expect(rulesWithDecision('conservative: { staging: H }', 'progressive: { staging: H }')).toEqual([
      'decisions.md monotone-tolerance',
    ]);
    expect(rulesWithDecision('{ approvals: 3, by: three people }', '{ approvals: 1, by: one }')).toContain(
      'decisions.md monotone-tolerance',
    );
  });

  it('refuses values that loosen on a more critical tier', () => {
    expect(
      rulesWithDecision('tier-2: { approvals: 1, seniors: 1, by: an owner }', 'tier-2: { approvals: 0, by: alone }'),
    ).toEqual(['decisions.md monotone-tier']);
    expect(rulesWithDecision('letters: { A: H, H: P }', 'letters: { H: A }')).toEqual(['decisions.md monotone-tier']);
  });

  it('refuses a decision that no text prints', () => {
    const text = (inventedFiles['decisions.md'] ?? '').replace('Gates hold from {{decision:days}} on.', 'Gates hold.');
    const { issues } = inventPolicy({
      'decisions.md': text,
      'clauses/speed.md': clauseText('speed', 'Platform must answer soon.'),
    });
    expect(issues.map(({ rule }) => rule)).toEqual(['decision-printed']);
  });

  it('refuses an activity for which not exactly one role answers', () => {
    const text = (inventedFiles['policy.md'] ?? '').replace('letters: [A, R]', 'letters: [A, A]');
    expect(rulesWith('policy.md', text)).toEqual(['policy.md role-letters']);
  });

  it('survives a missing file and says so', () => {
    expect(rulesWith('decisions.md', '')).toContain('decisions.md front-matter');
  });
});
