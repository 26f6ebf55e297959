import { describe, expect, it } from 'vitest';
import { autonomyLevels, riskTolerances } from '../../app/bank/edition';
import type { KitFile } from '../../app/enforcement/kit-file';
import { heldBy } from '../../app/policy/held-by';
import { kitControls } from '../../app/policy/kit-controls';
import { heldByWords } from '../../app/policy/wording/held';
import { readRealPolicy } from '../policy/real-content';
import { everything, type Facts, fileIn, jsonIn, kitFor } from './kits';

const { policy } = readRealPolicy();
const enforceable = policy.clauses.filter(({ enforceability }) => enforceability === 'enforced');
const toolIds = ['claude-code', 'codex', 'cursor', 'copilot', 'gemini', 'amazon-q-kiro', 'other'];
const hosts = ['github', 'gitlab', 'bitbucket', 'azure-devops', 'other', 'notSure', undefined];
const clouds = ['aws', 'azure', 'gcp', 'own', 'other', 'notSure', undefined];

function subsets<T>(all: readonly T[]): T[][] {
  return Array.from({ length: 2 ** all.length }, (_, bits) => all.filter((_one, index) => (bits >> index) % 2 === 1));
}

function client(tools: readonly string[] | 'notSure' | undefined, host?: string, cloud?: string): Facts {
  const facts = { tools, 'code-host': host, cloud };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Facts;
}

const toolAnswers = [...subsets(toolIds).filter((set) => set.length > 0), ['none'], 'notSure' as const, undefined];
const everyClient = toolAnswers.flatMap((tools) =>
  hosts.flatMap((host) => clouds.map((cloud) => client(tools, host, cloud))),
);

/** The folder of each control's files in the kit; a host has one file at its root. */
const places: Readonly<Record<string, RegExp>> = {
  'claude-code': /^claude-code\//,
  codex: /^codex\//,
  cursor: /^cursor\//,
  copilot: /^copilot\//,
  'github-ruleset': /^github\/rulesets\//,
  gitlab: /^gitlab\//,
  codeowners: /CODEOWNERS$/,
  'aws-scp': /^aws\//,
};

interface Ruleset {
  readonly enforcement: string;
  readonly bypass_actors: unknown[];
  readonly rules: { type: string; parameters?: { required_approving_review_count: number } }[];
}
interface Scp {
  readonly Statement: { Effect: string; Action?: string[]; Condition: Record<string, Record<string, string>> }[];
}

/** Whether the file really refuses a breach of the clause's first duty. A claim without a row here fails. */
const refuses: Readonly<Record<string, (kit: readonly KitFile[]) => boolean>> = {
  'mcp-servers by claude-code': (kit) => {
    const managed = jsonIn<Record<string, unknown>>(kit, 'claude-code/managed-settings.json');
    const empty = [managed.allowedMcpServers, managed.strictKnownMarketplaces].every(
      (list) => Array.isArray(list) && list.length === 0,
    );
    return managed.allowManagedMcpServersOnly === true && empty;
  },
  'mcp-servers by codex': (kit) => /^\[mcp_servers\]\s*(\n\[|$)/m.test(fileIn(kit, 'codex/requirements.toml')),
  'sandbox-and-network by claude-code': (kit) => {
    const { sandbox } = jsonIn<{ sandbox: Record<string, unknown> }>(kit, 'claude-code/managed-settings.json');
    return sandbox.enabled === true && sandbox.failIfUnavailable === true && typeof sandbox.network === 'object';
  },
  'review-gates by github-ruleset': (kit) => {
    const { enforcement, bypass_actors, rules } = jsonIn<Ruleset>(kit, 'github/rulesets/tier-1.json');
    const review = rules.find(({ type }) => type === 'pull_request')?.parameters;
    return (
      enforcement === 'active' && bypass_actors.length === 0 && (review?.required_approving_review_count ?? 0) >= 1
    );
  },
  'review-gates by gitlab': (kit) =>
    /enabled: true[\s\S]*approvals_required: [1-9][\s\S]*block_branch_modification: true/.test(
      fileIn(kit, 'gitlab/tier-1/.gitlab/security-policies/policy.yml'),
    ),
  'production-write by aws-scp': (kit) => {
    const { Statement } = jsonIn<Scp>(kit, 'aws/scp-production.json');
    const denied = Statement.filter(
      ({ Effect, Condition }) => Effect === 'Deny' && Condition.ArnLike?.['aws:PrincipalArn']?.includes('/ai-agent/'),
    ).flatMap(({ Action = [] }) => Action);
    return ['rds:Delete*', 'iam:Attach*', 'logs:DeleteLogGroup'].every((action) => denied.includes(action));
  },
};

describe('a clause said to be enforced', () => {
  it('is so by a file of that client’s kit which does refuse its breach, for every control and every appetite', () => {
    const claims = enforceable.flatMap(({ id, kit }) => kit.map((control) => `${id} by ${control}`));
    expect(Object.keys(refuses).sort()).toEqual(claims.sort());
    for (const tolerance of riskTolerances)
      for (const autonomy of autonomyLevels)
        for (const host of ['github', 'gitlab']) {
          const kit = kitFor({ ...everything, 'risk-tolerance': tolerance, autonomy, 'code-host': host });
          const fitting = claims.filter((claim) => host === 'github' || !claim.endsWith('github-ruleset'));
          const asked = fitting.filter((claim) => host === 'gitlab' || !claim.endsWith('gitlab'));
          expect(asked.filter((claim) => !refuses[claim]?.(kit)).map((claim) => `${claim}, ${tolerance}`)).toEqual([]);
        }
  });

  it('names only controls whose files are in the kit of these facts', () => {
    for (const tools of [...subsets(toolIds.slice(0, 4)), ['none'], 'notSure' as const])
      for (const host of ['github', 'gitlab', 'bitbucket', 'notSure'])
        for (const cloud of ['aws', 'own']) {
          const facts = client(tools, host, cloud);
          const paths = kitFor(facts).map(({ path }) => path);
          const named = new Set(policy.clauses.flatMap((clause) => heldBy(clause, facts).kit));
          const absent = [...named].filter((id) => !paths.some((path) => places[id]?.test(path)));
          expect({ facts, absent }).toEqual({ facts, absent: [] });
        }
    expect(Object.keys(places).sort()).toEqual([...kitControls].sort());
  });

  it.each(enforceable)('$id: is checked wherever no file holds it, of all clients there can be', (clause) => {
    const holds = (id: string) => clause.kit.some((one) => one === id);
    for (const facts of everyClient) {
      const tools = Array.isArray(facts.tools) ? facts.tools.map(String) : [];
      const host = facts['code-host'] === 'github' ? 'github-ruleset' : String(facts['code-host']);
      const should =
        (tools.length > 0 && tools.every(holds)) || holds(host) || (facts.cloud === 'aws' && holds('aws-scp'));
      expect({ facts, by: heldBy(clause, facts).by }).toEqual({ facts, by: should ? 'enforced' : 'checked' });
    }
  });

  it('says which file, and where it is not enforced which part', () => {
    const words = (id: string, facts: Facts) => {
      const clause = policy.clauses.find((one) => one.id === id);
      if (!clause) throw new Error(`No clause ${id}`);
      return heldByWords(heldBy(clause, facts));
    };
    const mixed = client(['claude-code', 'copilot'], 'bitbucket', 'gcp');
    expect(words('mcp-servers', client(['claude-code', 'codex']))).toBe(
      'Enforced by Claude Code settings, Codex settings: which MCP servers start; the rest is checked by a job or report',
    );
    expect(words('mcp-servers', mixed)).toBe(
      'Checked by a job or report; in part by Claude Code settings: which MCP servers start',
    );
    expect(words('review-gates', mixed)).toBe('Checked by a job or report');
    expect(words('review-gates', client(['none'], 'gitlab'))).toBe(
      'Enforced by GitLab approval policies: the approvals that a tier asks of every author, the last to push not counted; the rest is checked by a job or report',
    );
    expect(words('licence-and-origin', mixed)).toBe('Aspiration');
  });
});
