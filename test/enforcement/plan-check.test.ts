import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { everything, type Facts, fileIn, jsonIn, kitFor } from './kits';

interface Rules {
  readonly plan_check: Record<string, unknown> & { accepted: unknown[] };
}

const plans = join(import.meta.dirname, 'plans');
const folder = 'terraform/plan-check';
const balanced = unpack(everything);

describe('the plan check', () => {
  it('refuses the plan of December 2025, which deletes and recreates a live environment', () => {
    const { code, out } = run(balanced, ['--environment', 'production', planFile('delete-and-recreate')]);
    expect(code).toBe(1);
    expect(out).toBe(
      'REFUSED module.live.aws_elastic_beanstalk_environment.cost_explorer: replace (delete, create): aws_elastic_beanstalk_environment may hold data or a live environment\n',
    );
  });

  it('takes an environment it does not know, or that is not named, for production', () => {
    for (const args of [[], ['--environment', 'blue']])
      expect(run(balanced, [...args, planFile('delete-and-recreate')]).code).toBe(1);
  });

  it('asks for a person where the matrix does, and goes on once the run was approved', () => {
    const args = ['--environment', 'staging', planFile('delete-and-recreate')];
    expect(run(balanced, args)).toMatchObject({ code: 3, out: expect.stringMatching(/^NEEDS A PERSON module\.live/) });
    expect(run(balanced, ['--approved', ...args])).toMatchObject({ code: 0, out: expect.stringContaining('APPROVED') });
  });

  it('does not let an approval of the run lift a refusal', () => {
    expect(run(balanced, ['--approved', planFile('delete-and-recreate')]).code).toBe(1);
  });

  it.each(['harmless', 'no-op', 'no-changes'])('lets the plan "%s" through', (name) => {
    expect(run(balanced, [planFile(name)])).toEqual({ code: 0, out: 'Nothing in this plan is refused.\n', err: '' });
  });

  it('names each guardrail that would be gone, and not the one that is raised', () => {
    const { code, out } = run(balanced, [planFile('guardrails-lowered')]);
    expect(code).toBe(1);
    expect(paths(out)).toEqual([
      'aws_db_instance.orders: update: deletion_protection',
      'aws_db_instance.orders: update: backup_retention_period',
      'aws_db_instance.orders: update: skip_final_snapshot',
      'aws_s3_bucket.archive: update: force_destroy',
      'aws_s3_bucket.archive: update: lifecycle_rule.0.retention_days',
      'aws_dynamodb_table.carts: update: deletion_protection_enabled',
    ]);
  });

  it('refuses what cannot be known before the run, where it matters', () => {
    const { code, out } = run(balanced, [planFile('unknown-values')]);
    expect(code).toBe(1);
    expect(paths(out)).toEqual([
      'aws_db_instance.orders: update: deletion_protection',
      'aws_db_instance.orders: update: backup_retention_period',
      'aws_iam_role_policy.worker: update: aws_iam_role_policy',
    ]);
  });

  it('takes neither a truth in place of settings, nor one in place of a number, for protection that stays', () => {
    const update = (type: string, before: unknown, after: unknown) => {
      const change = { actions: ['update'], before, after, after_unknown: {} };
      return { address: `${type}.orders`, type, change };
    };
    const resource_changes = [
      update('aws_db_instance', { settings: { deletion_protection: true } }, { settings: true }),
      update('aws_dynamodb_table', { retention_days: 0 }, { retention_days: true }),
    ];
    const { code, out } = run(
      balanced,
      [],
      JSON.stringify({ format_version: '1.2', planned_values: {}, resource_changes }),
    );
    expect(code).toBe(1);
    expect(paths(out)).toEqual([
      'aws_db_instance.orders: update: settings.deletion_protection',
      'aws_dynamodb_table.orders: update: retention_days',
    ]);
  });

  it('refuses every permission that is granted or changed', () => {
    const { code, out } = run(balanced, [planFile('permissions-widened')]);
    expect(code).toBe(1);
    expect(paths(out).map((line) => line.split(':')[0])).toEqual([
      'aws_iam_role_policy.worker',
      'aws_iam_user.agent',
      'aws_security_group.web',
      'kubernetes_cluster_role_binding_v1.agent',
    ]);
  });

  it('refuses to let a resource run on unwatched', () => {
    expect(run(balanced, [planFile('forgotten')])).toMatchObject({ code: 1, out: expect.stringContaining('forget') });
  });

  it.each([
    ['errored', 'ended in an error'],
    ['deferred', 'defers changes'],
    ['state', 'state, not of a plan'],
    ['strange-action', 'unknown action obliterate'],
  ])('does not judge the plan "%s", and does not let it through', (name, why) => {
    expect(run(balanced, [planFile(name)])).toMatchObject({ code: 2, out: '', err: expect.stringContaining(why) });
  });

  it.each([
    ['', 'is not JSON'],
    ['{"format_version":', 'is not JSON'],
    ['null', 'not the JSON of a plan'],
    ['[]', 'not the JSON of a plan'],
    ['{"format_version":"1.2","planned_values":{},"resource_changes":{}}', 'not a list'],
    ['{"format_version":"1.2","planned_values":{},"resource_changes":[{}]}', 'lacks address'],
    ['{"format_version":"1.2","planned_values":{},"resource_changes":[null]}', 'lacks address'],
    [
      '{"format_version":"1.2","planned_values":{},"resource_changes":[{"address":"a.b","type":"a","change":{"actions":[]}}]}',
      'unknown action',
    ],
  ])('does not judge %j from standard input', (input, why) => {
    expect(run(balanced, [], input)).toMatchObject({ code: 2, err: expect.stringContaining(why) });
  });

  it('reads a plan from standard input as from a file', () => {
    const input = readFileSync(planFile('delete-and-recreate'), 'utf8');
    expect(run(balanced, [], input).code).toBe(1);
  });

  it.each([['--enviroment', 'test'], ['--environment'], ['a.json', 'b.json']])(
    'does not judge with arguments %j %j',
    (...args) => {
      expect(run(balanced, args).code).toBe(2);
    },
  );

  it('lets a person take a change over by name until a date, and no longer', () => {
    const address = 'module.live.aws_elastic_beanstalk_environment.cost_explorer';
    const accepted = unpack(everything, [{ address, reason: 'Planned move', by: 'platform', until: '2026-11-30' }]);
    const on = (day: string) => run(accepted, ['--today', day, planFile('delete-and-recreate')]);
    expect(on('2026-11-30')).toMatchObject({
      code: 0,
      out: expect.stringContaining('accepted by platform until 2026-11-30: Planned move'),
    });
    expect(on('2026-12-01').code).toBe(1);
  });

  it('does not judge by an acceptance without a reason, a name or an end', () => {
    const accepted = unpack(everything, [{ address: 'a.b', by: 'platform', until: 'always' }]);
    expect(run(accepted, [planFile('no-op')])).toMatchObject({
      code: 2,
      err: expect.stringContaining('each accepted entry'),
    });
  });

  it('does not judge without its rules', () => {
    const bare = mkdtempSync(join(tmpdir(), 'plan-check-'));
    writeFileSync(join(bare, 'plan-check.mjs'), fileIn(kitFor(everything), `${folder}/plan-check.mjs`));
    expect(run(bare, [planFile('no-op')]).code).toBe(2);
  });

  it('shows no value of a resource', () => {
    const { out } = run(balanced, [planFile('permissions-widened')]);
    expect(out).not.toContain('s3:');
  });
});

/** The check as it is shipped to this client. */
function unpack(facts: Facts, accepted: readonly unknown[] = []): string {
  const kit = kitFor(facts);
  const at = mkdtempSync(join(tmpdir(), 'plan-check-'));
  const rules = jsonIn<Rules>(kit, `${folder}/rules.json`);
  writeFileSync(join(at, 'plan-check.mjs'), fileIn(kit, `${folder}/plan-check.mjs`));
  writeFileSync(join(at, 'rules.json'), JSON.stringify({ plan_check: { ...rules.plan_check, accepted } }));
  return at;
}

function planFile(name: string): string {
  return join(plans, `${name}.json`);
}

function run(at: string, args: readonly string[], input = ''): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(at, 'plan-check.mjs'), ...args], {
    input,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

/** `address: action: what`, without the verdict and the reason. */
function paths(out: string): string[] {
  return out
    .trim()
    .split('\n')
    .map((line) => line.replace(/^REFUSED /, '').replace(/ (would|grants) .*$/, ''));
}
