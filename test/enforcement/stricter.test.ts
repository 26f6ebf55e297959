import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { autonomyLevels, riskTolerances } from '../../app/bank/edition';
import { says } from '../../app/enforcement/reach';
import { runs } from '../property-runs';
import { everything, type Facts, fileIn, jsonIn, kitFor, today } from './kits';

interface Settings {
  readonly permissions: {
    readonly defaultMode: string;
    readonly allow: string[];
    readonly ask: string[];
    readonly deny: string[];
  };
  readonly allowManagedPermissionRulesOnly: boolean;
  readonly sandbox: { readonly allowUnsandboxedCommands: boolean };
}

const maybe = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 4, arbitrary: value }, { weight: 1, arbitrary: fc.constant('notSure' as const) });

/** Facts of any client; a tool of each family, so that every file can be compared. */
const anyFacts: fc.Arbitrary<Facts> = fc.record({
  autonomy: maybe(fc.constantFrom(...autonomyLevels)),
  engineers: maybe(fc.integer({ min: 1, max: 300 })),
  juniors: maybe(fc.integer({ min: 0, max: 100 })),
  'system-tiers': maybe(fc.subarray(['tier-1', 'tier-2', 'tier-3', 'tier-4'], { minLength: 1 })),
  'code-host': fc.constantFrom('github', 'gitlab', 'notSure'),
  cloud: fc.constantFrom('aws', 'gcp', 'notSure'),
  mcp: maybe(fc.constantFrom('yes', 'no')),
});

/** Progressive first. */
function kitsByTolerance(facts: Facts) {
  return riskTolerances.map((tolerance) => kitFor({ ...facts, 'risk-tolerance': tolerance }));
}

function pairs<T>(all: readonly T[]): [looser: T, stricter: T][] {
  return all.slice(1).map((one, index) => [all[index] as T, one]);
}

const missing = (all: readonly string[], from: readonly string[]) => all.filter((one) => !from.includes(one));

describe('an agent in a pipeline', () => {
  it('runs no command that can reach production, because nobody sees which environment it is for', () => {
    const kit = kitFor({ ...everything, autonomy: 'A4', 'risk-tolerance': 'progressive' });
    const { allow, ask, deny, defaultMode } = jsonIn<Settings>(kit, 'claude-code/ci/managed-settings.json').permissions;
    expect(allow.filter((rule) => /terraform|kubectl|helm|publish|docker|aws/.test(rule))).toEqual([]);
    expect(deny).toEqual(
      expect.arrayContaining([
        'Bash(kubectl apply *)',
        'Bash(npm publish *)',
        'WebFetch',
        'Bash(curl *)',
        'Edit(**/.github/workflows/**)',
      ]),
    );
    expect({ ask, defaultMode }).toEqual({ ask: [], defaultMode: 'dontAsk' });
  });

  it('may not even push where the lists want a person before it', () => {
    const pushes = (own: Record<string, string>) =>
      jsonIn<Settings>(
        kitFor(everything, today, own),
        'claude-code/ci/managed-settings.json',
      ).permissions.allow.includes('Bash(git push *)');
    expect([pushes({}), pushes({ 'list.draft-pull-request': 'review' })]).toEqual([true, false]);
  });

  it('works on tiers whose ceiling allows it, and the README names them', () => {
    const readme = (tolerance: string) => fileIn(kitFor({ ...everything, 'risk-tolerance': tolerance }), 'README.md');
    expect(readme('conservative')).toContain('only on runners of tier 4, tier 3, tier 2: on your other tiers');
    expect(readme('balanced')).toContain('In a pipeline the agent has no token');
    expect(readme('balanced')).not.toContain('only on runners of');
  });
});

describe('a stricter tolerance, whatever the facts,', () => {
  it('never denies an agent less, asks about less of what stays allowed, or allows more', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const read = (path: string) =>
          kitsByTolerance(facts).flatMap((kit) =>
            kit.some((one) => one.path === path) ? [jsonIn<Settings>(kit, path)] : [],
          );
        for (const path of [
          'claude-code/managed-settings.json',
          'claude-code/project/.claude/settings.json',
          'claude-code/ci/managed-settings.json',
        ])
          for (const [looser, stricter] of pairs(read(path))) {
            expect(missing(looser.permissions.deny, stricter.permissions.deny)).toEqual([]);
            expect(
              missing(looser.permissions.ask, [...stricter.permissions.ask, ...stricter.permissions.deny]),
            ).toEqual([]);
            expect(missing(stricter.permissions.allow, looser.permissions.allow)).toEqual([]);
          }
        for (const [looser, stricter] of pairs(read('claude-code/managed-settings.json'))) {
          expect(Number(stricter.sandbox.allowUnsandboxedCommands)).toBeLessThanOrEqual(
            Number(looser.sandbox.allowUnsandboxedCommands),
          );
          expect(Number(stricter.allowManagedPermissionRulesOnly)).toBeGreaterThanOrEqual(
            Number(looser.allowManagedPermissionRulesOnly),
          );
        }
      }),
      runs(25),
    );
  });

  it('never asks a ruleset for fewer approvals, nor lets a plan do more', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const [looser, stricter] of pairs(kitsByTolerance(facts))) {
          for (const { path } of looser.filter((one) => /^github\/rulesets\/tier/.test(one.path)))
            expect(approvals(jsonIn(stricter, path))).toBeGreaterThanOrEqual(approvals(jsonIn(looser, path)));
          const [before, after] = [verdicts(jsonIn(looser, planRules)), verdicts(jsonIn(stricter, planRules))];
          expect(after.filter((say, index) => say < (before[index] as number))).toEqual([]);
        }
      }),
      runs(25),
    );
  });

  it('never runs unattended where the ceiling stops before it', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const kit of kitsByTolerance(facts)) {
          const modest = ['A0', 'A1', 'A2', 'notSure'].includes(String(facts.autonomy));
          if (modest) expect(kit.filter(({ path }) => path.includes('/ci/'))).toEqual([]);
          const { defaultMode } = jsonIn<Settings>(kit, 'claude-code/managed-settings.json').permissions;
          expect(['plan', 'default', 'acceptEdits']).toContain(defaultMode);
          if (['A0', 'A1'].includes(String(facts.autonomy))) expect(defaultMode).toBe('plan');
        }
      }),
      runs(25),
    );
  });
});

const planRules = 'terraform/plan-check/rules.json';

function approvals({
  rules,
}: {
  rules: { type: string; parameters?: { required_approving_review_count: number } }[];
}): number {
  return rules.find(({ type }) => type === 'pull_request')?.parameters?.required_approving_review_count ?? -1;
}

function verdicts({
  plan_check,
}: {
  plan_check: { environments: Record<string, Record<string, (typeof says)[number]>> };
}): number[] {
  return Object.values(plan_check.environments).flatMap((one) => Object.values(one).map((say) => says.indexOf(say)));
}
