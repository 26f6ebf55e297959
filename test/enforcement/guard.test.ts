import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { everything, type Facts, fileIn, kitFor, personas } from './kits';

const balanced = unpack(everything);

describe('the guard', () => {
  it.each([
    'terraform destroy',
    'aws s3 rm s3://prod-orders/2026.csv',
    'terraform -chdir=infra destroy -auto-approve',
    'cd infra && terraform destroy',
    'sudo kubectl -n shop delete deployment web',
    'bash -c "kubectl delete ns shop"',
    'AWS_PROFILE=x aws rds delete-db-instance --db-instance-identifier orders',
    'git push --force origin feature',
    'git push origin main',
    'git push origin HEAD:main',
    'git commit -m "x" --no-verify',
    'gh pr merge 12 --squash',
    'kubectl get secrets -o yaml',
    'psql orders -c "DROP TABLE orders"',
    'echo done; terraform apply -var env=production',
    'tofu -chdir=shop apply -auto-approve -destroy',
    'terragrunt apply -replace=aws_db_instance.orders',
    'aws kms schedule-key-deletion --key-id orders',
    'mysql shop -e "TRUNCATE TABLE orders"',
    'gcloud sql instances patch orders --no-deletion-protection',
    'git push -d origin release',
  ])('denies %s', (command) => {
    expect(ask(balanced, { hook_event_name: 'beforeShellExecution', command }).permission).toBe('deny');
  });

  it.each([
    'git push origin feature',
    'git push --force-with-lease origin feature',
    'npm install left-pad',
    'curl https://example.com',
    'kubectl apply -f dev.yaml',
    'terraform plan',
    'some-script.sh',
    'git status > notes.txt',
    'npm test $(cat x)',
  ])('asks a person before %s', (command) => {
    expect(ask(balanced, { hook_event_name: 'beforeShellExecution', command }).permission).toBe('ask');
  });

  it.each([
    'npm test',
    'npm ci',
    'git status',
    'git commit -m "main branch of thought"',
    'cd app && npm run lint && git diff',
    'go test ./...',
    'git switch -c fix-main',
  ])('lets %s run', (command) => {
    expect(ask(balanced, { hook_event_name: 'beforeShellExecution', command })).toEqual({ permission: 'allow' });
  });

  it.each([
    '/home/me/shop/.env',
    '.env.local',
    '/home/me/.aws/credentials',
    'C:\\shop\\secrets\\key.txt',
    'certs/server.pem',
  ])('does not let %s be read', (file_path) => {
    expect(ask(balanced, { hook_event_name: 'beforeReadFile', file_path }).permission).toBe('deny');
  });

  it.each(['/home/me/shop/.env.example', 'src/environment.ts', 'docs/secrets.md'])('lets %s be read', (file_path) => {
    expect(ask(balanced, { hook_event_name: 'beforeReadFile', file_path })).toEqual({ permission: 'allow' });
  });

  it('denies an MCP tool on no list, and says so to person and agent', () => {
    const answer = ask(balanced, { hook_event_name: 'beforeMCPExecution', tool_name: 'query', command: 'npm test' });
    expect(answer).toEqual({
      permission: 'deny',
      user_message: expect.stringContaining('on no list'),
      agent_message: expect.stringContaining('Do not look for another way'),
    });
  });

  it.each(['', 'null', '{}', '{"command":7}'])('denies what it cannot read: %j', (input) => {
    expect(JSON.parse(raw(balanced, input)).permission).toBe('deny');
  });

  it('lets nothing but reading run unasked where agents only suggest', () => {
    const suggesting = unpack({ ...everything, autonomy: 'A1' });
    const answers = ['git status', 'npm test', 'git commit -m x', 'terraform destroy'].map(
      (command) => ask(suggesting, { command }).permission,
    );
    expect(answers).toEqual(['allow', 'ask', 'ask', 'deny']);
  });
});

describe('ordinary work', () => {
  const withCursor = [...personas].filter(([, { tools }]) => (tools as string[]).includes('cursor'));

  it.each(withCursor)('of %s is not stopped', (_, facts) => {
    const at = unpack(facts);
    const day = [
      'npm ci && npm test',
      'git add . && git commit -m Fix',
      'git push origin fix',
      'kubectl get pods',
      'docker compose up',
    ];
    expect(
      day
        .map((command) => [command, ask(at, { command }).permission])
        .filter(([, permission]) => permission === 'deny'),
    ).toEqual([]);
  });
});

function unpack(facts: Facts): string {
  const kit = kitFor(facts);
  const at = mkdtempSync(join(tmpdir(), 'guard-'));
  for (const name of ['guard.mjs', 'guard.rules.json'])
    writeFileSync(join(at, name), fileIn(kit, `cursor/project/.cursor/hooks/${name}`));
  return at;
}

function raw(at: string, input: string): string {
  return spawnSync(process.execPath, [join(at, 'guard.mjs')], { input, encoding: 'utf8' }).stdout;
}

function ask(at: string, event: object): { permission: string } {
  return JSON.parse(raw(at, JSON.stringify(event))) as { permission: string };
}
