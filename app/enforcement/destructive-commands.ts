import type { ActionClass } from './action-class';
import { both, command, text, verb } from './command';

const deletes = [
  'delete-db-instance',
  'delete-db-cluster',
  'delete-table',
  'delete-bucket',
  'delete-stack',
  'delete-cluster',
  'terminate-instances',
  'terminate-environment',
];
const services = ['rds', 'dynamodb', 's3api', 'cloudformation', 'ec2', 'ecs', 'eks', 'elasticbeanstalk'];
const deleteByCloud = both(['aws', services, deletes], 'aws * delete-*', 'aws * terminate-*');
const trunk = ['main', 'master'];
const rewriting = ['--force', '-f', '--mirror', '--delete', '-d'];

/** Kinds of command that end on the never list, or under it in some environment. */
export const destructive: readonly ActionClass[] = [
  {
    id: 'destroy',
    rows: [['delete', 'test', 'staging', 'production']],
    tasks: ['destroy-production'],
    commands: [
      verb('terraform', ['destroy', 'taint']),
      verb('tofu', ['destroy', 'taint']),
      verb('terragrunt', ['destroy', 'taint']),
      text(...['terraform', 'tofu', 'terragrunt'].flatMap(applyThatDestroys)),
      verb('pulumi', 'destroy'),
      verb('cdk', 'destroy'),
      verb('kubectl', ['delete', 'drain']),
      verb('helm', ['uninstall', 'delete']),
      verb('eksctl', 'delete'),
      deleteByCloud,
      command('aws', 's3', ['rb', 'rm']),
      text('aws * schedule-key-deletion', 'aws * rebuild-environment', 'aws s3 sync * --delete'),
      text('gcloud * delete', 'gcloud * destroy', 'az * delete', 'az * purge', 'gsutil rm', 'gsutil * rm'),
      command('dropdb'),
      command('gh', 'repo', 'delete'),
      text(
        ...['psql', 'mysql'].flatMap((one) =>
          ['DROP', 'TRUNCATE', 'drop', 'truncate'].map((word) => `${one} *${word} *`),
        ),
      ),
    ],
  },
  {
    id: 'merge',
    rows: [['merge-rewrite', 'seat']],
    tasks: ['approve-own-work', 'rewrite-history'],
    commands: [
      command('gh', 'pr', 'merge'),
      both(
        ['gh', 'pr', 'review', ['--approve', '-a']],
        'gh pr review * --approve',
        'gh pr review --approve',
        'gh pr review * -a',
        'gh pr review -a',
      ),
      command('glab', 'mr', ['merge', 'approve']),
      both(['git', 'push', rewriting], ...pushWith(rewriting)),
      both(
        ['git', 'push', 'origin', [...trunk, 'HEAD:main', 'HEAD:master']],
        ...trunk.flatMap((one) => [
          `git push * ${one}`,
          `git push *:${one}`,
          `git push *refs/heads/${one}`,
          `git push * +*`,
        ]),
      ),
    ],
  },
  {
    id: 'identity',
    rows: [['secrets-identity', 'seat']],
    tasks: ['widen-permissions', 'live-secrets'],
    commands: [
      both(
        [
          'aws',
          'iam',
          [
            'create-access-key',
            'create-role',
            'create-user',
            'attach-role-policy',
            'attach-user-policy',
            'put-role-policy',
            'put-user-policy',
            'add-user-to-group',
            'update-assume-role-policy',
          ],
        ],
        ...['create', 'put', 'attach', 'add', 'update'].map((one) => `aws iam ${one}-*`),
      ),
      command('aws', 'secretsmanager', 'get-secret-value'),
      command('gcloud', 'secrets', 'versions', 'access'),
      both(
        ['gcloud', 'projects', 'add-iam-policy-binding'],
        'gcloud * add-iam-policy-binding',
        'gcloud * set-iam-policy',
      ),
      command('az', 'role', 'assignment', 'create'),
      command('az', 'keyvault', 'secret'),
      both(
        ['kubectl', ['get', 'describe'], ['secret', 'secrets']],
        'kubectl * secret',
        'kubectl * secrets',
        'kubectl * secret/*',
      ),
      command('kubectl', 'create', ['rolebinding', 'clusterrolebinding', 'token']),
      command('gh', 'auth', 'token'),
      command('gh', 'secret'),
      command('vault', ['read', 'kv', 'token']),
    ],
  },
  {
    id: 'guardrails',
    rows: [['guardrails', 'seat']],
    tasks: ['disable-guardrails'],
    commands: [
      both(
        ['git', 'commit', ['--no-verify', '-n']],
        ...['commit', 'push'].flatMap((one) => [`git ${one} --no-verify`, `git ${one} * --no-verify`]),
      ),
      command('git', 'config', 'core.hooksPath'),
      command('aws', 'cloudtrail', ['stop-logging', 'delete-trail', 'update-trail', 'put-event-selectors']),
      text('aws * --no-deletion-protection', 'gcloud * --no-deletion-protection'),
      text('gh api *rulesets*', 'gh api *protection*'),
    ],
  },
  {
    id: 'external',
    rows: [['external', 'seat']],
    tasks: ['speak-externally'],
    commands: [command(['mail', 'mailx', 'mutt', 'sendmail'])],
  },
  {
    id: 'production',
    rows: [
      ['create-update', 'production'],
      ['deploy', 'production'],
    ],
    commands: [
      'terraform * apply',
      'terraform apply',
      'tofu apply',
      'terragrunt apply',
      'pulumi up',
      'cdk deploy',
      'helm upgrade',
      'helm install',
      'kubectl apply',
      'kubectl * apply',
    ].map((one) => text(`${one} *prod`, `${one} *prod.*`, `${one} *production*`)),
  },
];

/** An option may stand before the word as well (`-chdir=prod`). */
function applyThatDestroys(tool: string): string[] {
  const applies = [`${tool} apply`, `${tool} apply *`, `${tool} * apply`, `${tool} * apply *`];
  return applies.flatMap((one) => [`${one} -destroy`, `${one} -replace=*`]);
}

function pushWith(flags: readonly string[]): string[] {
  return flags.flatMap((flag) => [`git push ${flag}`, `git push * ${flag}`, `git -C * push * ${flag}`]);
}
