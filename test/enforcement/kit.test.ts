import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { zipKit } from '../../app/enforcement/zip-kit';
import { decide } from '../../app/policy/decide';
import { readRealPolicy } from '../policy/real-content';
import { everything, type Facts, fileIn, jsonIn, kitFor, personas, today } from './kits';

const folders = (facts: Facts) =>
  [...new Set(kitFor(facts).map(({ path }) => path.split('/')[0]))].filter((one) => one !== 'README.md');
const always = ['AGENTS.md', 'kubernetes', 'pull-request-template', 'terraform'];

describe('facts choose the files', () => {
  it('of the tools, the host and the cloud in use, and no others', () => {
    expect(folders({ tools: ['codex'], 'code-host': 'gitlab', cloud: 'aws' })).toEqual([
      always[0],
      'aws',
      'codeowners',
      'codex',
      'gitlab',
      ...always.slice(1),
    ]);
    expect(folders({ tools: ['none'], 'code-host': 'bitbucket', cloud: 'own' })).toEqual(always);
  });

  it('and where they are missing the most common are given, with a TODO for each', () => {
    expect(folders({ tools: 'notSure' })).toEqual([
      always[0],
      'claude-code',
      'codeowners',
      'codex',
      'copilot',
      'cursor',
      'github',
      ...always.slice(1),
    ]);
    const readme = fileIn(kitFor({}), 'README.md');
    for (const words of [
      'Which tools are in use is not known',
      'Where the code is hosted is not known',
      'Where production runs is not known',
      'Not known: risk-tolerance',
    ])
      expect(readme).toContain(`- [ ] TODO ${words}`);
  });

  it('one ruleset a tier that is run; all four while that is unknown', () => {
    const tiers = (facts: Facts) =>
      kitFor({ ...everything, ...facts }).filter(({ path }) => path.startsWith('github/rulesets/tier')).length;
    expect([tiers({ 'system-tiers': ['tier-2'] }), tiers({ 'system-tiers': 'notSure' })]).toEqual([1, 4]);
  });
});

describe('the rulesets', () => {
  const review = (facts: Facts, tier: string) => {
    const { rules } = jsonIn<{ rules: { type: string; parameters: object }[] }>(
      kitFor({ ...everything, ...facts }),
      `github/rulesets/${tier}.json`,
    );
    return rules.find(({ type }) => type === 'pull_request')?.parameters;
  };

  it('ask for the approvals that hold for every author of the team', () => {
    expect(review({}, 'tier-1')).toMatchObject({
      required_approving_review_count: 2,
      require_last_push_approval: true,
      dismiss_stale_reviews_on_push: true,
      require_code_owner_review: true,
    });
    expect(review({}, 'tier-4')).toMatchObject({
      required_approving_review_count: 0,
      require_last_push_approval: false,
    });
    expect(review({ 'risk-tolerance': 'conservative' }, 'tier-1')).toMatchObject({
      required_approving_review_count: 3,
    });
  });

  it('ask a team of three for no more than it has', () => {
    expect(review({ engineers: 3 }, 'tier-1')).toMatchObject({ required_approving_review_count: 1 });
  });

  it('leave to people what they cannot see, and the README says what', () => {
    expect(fileIn(kitFor(everything), 'README.md')).toContain(
      'On tier 2 the policy asks more of some authors, and people hold that: junior 2',
    );
  });

  it('never hold merges for a check that does not exist', () => {
    expect(jsonIn(kitFor(everything), 'github/rulesets/required-checks.json')).toMatchObject({
      enforcement: 'disabled',
    });
  });
});

describe('CODEOWNERS', () => {
  const lines = (path: string, facts: Facts = everything) =>
    fileIn(kitFor(facts), path)
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));

  it('has a path and real owners on each line', () => {
    for (const folder of ['tiers-1-and-2', 'tiers-3-and-4'])
      for (const line of lines(`codeowners/${folder}/.github/CODEOWNERS`))
        expect(line).toMatch(/^\S+( +@[\w-]+\/[\w-]+)+$/);
  });

  it('asks for an owner of everything on tiers 1 and 2 only, and as the first line, because the last match decides', () => {
    expect(lines('codeowners/tiers-1-and-2/.github/CODEOWNERS')[0]).toMatch(/^\* /);
    expect(lines('codeowners/tiers-3-and-4/.github/CODEOWNERS').join()).not.toMatch(/(^|,)\* /);
  });

  it.each([
    'AGENTS.md',
    'CLAUDE.md',
    '.mcp.json',
    '.claude/',
    '.codex/',
    '.cursor/',
    '/.github/workflows/',
    '/terraform/plan-check/',
  ])('gives %s an owner', (path) => {
    expect(lines('codeowners/tiers-3-and-4/.github/CODEOWNERS').some((line) => line.startsWith(`${path} `))).toBe(true);
  });

  it('ends with itself', () => {
    expect(
      lines('codeowners/tiers-1-and-2/.gitlab/CODEOWNERS', { ...everything, 'code-host': 'gitlab' }).at(-1),
    ).toMatch(/^\/\.gitlab\/CODEOWNERS +@your-organisation\/security$/);
  });
});

describe('the words for people and agents', () => {
  const facts: Facts = { ...everything, 'risk-tolerance': 'conservative' };
  const { policy } = readRealPolicy();
  const { lists, gates } = decide(policy, facts);

  it('give every entry of the three lists once, the never list first', () => {
    const text = fileIn(kitFor(facts), 'AGENTS.md');
    const items = [...lists.never, ...lists.review, ...lists.alone].map((item) => `- ${item.text}.`);
    expect(text.split('\n').filter((line) => items.includes(line))).toEqual(items);
  });

  it('print numbers as the policy does', () => {
    const kit = kitFor({ ...facts, 'risk-tolerance': 'progressive', juniors: 0 });
    for (const path of ['AGENTS.md', 'pull-request-template/.github/pull_request_template.md'])
      expect(fileIn(kit, path)).toContain('within 1,000 changed lines');
  });

  it('give every gate, attribution and the author’s own explanation in the pull request', () => {
    const text = fileIn(kitFor(facts), 'pull-request-template/.github/pull_request_template.md');
    for (const { label } of gates) expect(text).toContain(`| ${label} |`);
    expect(text).toContain('an agent wrote most of it');
    expect(text).toContain('Assisted-by: <tool>');
    expect(text).toContain('On the list that needs a person’s review');
    expect(text).toContain('can explain it without the tool');
    expect(text).toContain(
      'stayed within 600 changed lines, on tier 1 within 300 changed lines (a warning comes from 300',
    );
    expect(text).toContain('a test that fails without this change; I set or confirmed what it expects');
  });
});

describe('the README', () => {
  const readme = fileIn(kitFor(everything), 'README.md');

  it('names every file of the kit', () => {
    for (const facts of [everything, {}, ...personas.values()]) {
      const kit = kitFor(facts);
      for (const { path } of kit.filter((one) => one.path !== 'README.md'))
        expect(fileIn(kit, 'README.md')).toContain(`\`${path}\``);
      expect(kit.filter(({ text }) => text.trim() === '')).toEqual([]);
    }
  });

  it('sets two layers beside each never rule, or says what has to stand there', () => {
    const { policy } = readRealPolicy();
    for (const facts of [everything, ...personas.values()]) {
      const text = fileIn(kitFor(facts), 'README.md');
      for (const { text: rule } of decide(policy, facts).lists.never) {
        const row = text.split('\n').find((line) => line.startsWith(`| ${rule} |`));
        expect(row?.split(' | ')).toHaveLength(3);
        expect(row).not.toContain('undefined');
      }
    }
  });

  it('rests on vendor facts of the edition, each with its dates', () => {
    expect(readme).not.toContain('not in this edition');
    expect(readme).toMatch(/\| claude-code-sandbox \|.*\| 2026-08-03 \| 2027-01-30, in time \|/);
    expect(fileIn(kitFor({ ...everything, 'code-host': 'gitlab' }), 'README.md')).not.toContain('not in this edition');
  });

  it('marks a fact past its review, from the day after', () => {
    const stale = (on: string) =>
      fileIn(kitFor(everything, on), 'README.md')
        .split('\n')
        .find((line) => line.startsWith('| claude-code-sandbox '))
        ?.includes('past its review');
    expect([stale('2027-01-30'), stale('2027-01-31')]).toEqual([false, true]);
  });

  it('claims nothing of what this client does not have: tools, a host, an optional file, a pipeline with agents', () => {
    const text = fileIn(kitFor({ ...everything, tools: ['other'], 'code-host': 'other', cloud: 'own' }), 'README.md');
    const row = (start: string) => text.split('\n').find((line) => line.startsWith(`| ${start}`)) ?? '';
    expect(text).not.toMatch(/Tool files|no tool of this kit|`ci\/` files|takes test’s letter/);
    expect(row('Force-push')).toContain(
      '| none: this kit has no file for your tools | outside this kit: the branch rules',
    );
    expect(row('Switch off')).toContain('outside this kit: the branch rules of your code host');
    expect(row('Delete,')).toContain('Terraform plan check (where you use it)');
    for (const words of ['Tool files on five machines', 'takes test’s letter', '`ci/` files'])
      expect(readme).toContain(words);
  });

  it('names no platform file for a deployment, which none of them refuses', () => {
    const facts = { ...everything, autonomy: 'A4', regulation: ['finance'] };
    const rows = fileIn(kitFor(facts), 'README.md').split('\n');
    const deploys = rows.find((line) => line.startsWith('| Deploy on an approval given in advance'));
    expect(deploys).toMatch(/\| outside this kit: a pipeline that waits for a person’s approval of each run/);
  });

  it('says what was not executed', () => {
    for (const words of [
      '`plan.rego` is not run in our tests',
      'Not run in Conftest',
      'Not run in Claude Code',
      'Not run in Codex',
      'Not run in Cursor',
      'Not imported',
      'Not attached',
      'Not applied to a cluster',
    ])
      expect(readme).toContain(words);
  });
});

describe('the zip', () => {
  it('has the same bytes each time, and the files it was given', () => {
    const kit = kitFor(everything);
    const bytes = zipKit(kit);
    expect(Buffer.compare(bytes, zipKit([...kitFor(everything)].reverse()))).toBe(0);
    const files = unzipSync(bytes);
    expect(Object.keys(files)).toEqual(kit.map(({ path }) => `enforcement-kit/${path}`));
    for (const { path, text } of kit) expect(strFromU8(files[`enforcement-kit/${path}`] as Uint8Array)).toBe(text);
  });

  it('carries no answers, no standing and no name: the same decisions give the same kit', () => {
    const named: Facts = {
      ...everything,
      systems: [{ name: 'Secret project', tier: 'tier-1' }],
      'weekly-use': 3,
      mandate: 'target',
    };
    expect(kitFor(named, today)).toEqual(kitFor(everything, today));
  });
});

describe('the size limit of tier 1', () => {
  it.each(['AGENTS.md', 'pull-request-template/.github/pull_request_template.md'])(
    'stands in %s where tier 1 is run, and nowhere else',
    (path) => {
      const text = (tiers: readonly string[]) => fileIn(kitFor({ ...everything, 'system-tiers': tiers }), path);
      expect(text(['tier-1', 'tier-2'])).toContain(', on tier 1 within 400 changed lines');
      expect(text(['tier-2'])).not.toContain('on tier 1 ');
    },
  );
});

describe('for agents that only suggest', () => {
  it('no act of their own is listed, and deletion stays refused by the pipeline', () => {
    const kit = kitFor({ ...everything, autonomy: 'A1' });
    expect(fileIn(kit, 'AGENTS.md')).not.toContain('Edit files on its own branch');
    const rules = jsonIn<{ plan_check: { environments: { production: { delete: string } } } }>(
      kit,
      'terraform/plan-check/rules.json',
    );
    expect(rules.plan_check.environments.production.delete).toBe('never');
  });
});
