import type { ActionClass } from './action-class';
import { both, command, verb } from './command';

/** Kinds of command that daily work needs. */
export const daily: readonly ActionClass[] = [
  {
    id: 'change',
    rows: [
      ['create-update', 'target'],
      ['deploy', 'target'],
    ],
    localTasks: ['local-push'],
    commands: [
      verb('terraform', ['apply', 'import', 'state']),
      verb('tofu', ['apply', 'import', 'state']),
      verb('terragrunt', ['apply', 'import', 'state', 'run-all']),
      verb('pulumi', 'up'),
      verb('cdk', 'deploy'),
      verb('kubectl', ['apply', 'create', 'edit', 'exec', 'patch', 'replace', 'rollout', 'scale']),
      verb('helm', ['install', 'upgrade', 'rollback']),
      command('docker', 'push'),
      command('npm', 'publish'),
    ],
  },
  {
    id: 'push',
    rows: [['push-branch', 'seat']],
    localTasks: ['local-push'],
    ciTasks: ['draft-pull-request'],
    commands: [
      both(['git', 'push'], 'git push', 'git -C * push'),
      command('gh', 'pr', 'create'),
      command('glab', 'mr', 'create'),
    ],
  },
  {
    id: 'install',
    rows: [['install-new', 'seat']],
    tasks: ['new-dependency'],
    commands: [
      command('npm', ['install', 'i', 'add']),
      command('pnpm', 'add'),
      command('yarn', 'add'),
      command(['pip', 'pip3'], 'install'),
      command('uv', ['add', 'pip']),
      command('poetry', 'add'),
      command('cargo', ['add', 'install']),
      command('go', ['get', 'install']),
      command('gem', 'install'),
      command('composer', 'require'),
      command('brew', 'install'),
    ],
  },
  {
    id: 'egress',
    rows: [['egress-other', 'seat']],
    tasks: ['unlisted-host'],
    commands: [command(['curl', 'wget', 'ssh', 'scp'])],
  },
  {
    id: 'build',
    rows: [['build-test', 'seat']],
    tasks: ['run-checks'],
    commands: [
      command('npm', ['test', 't']),
      command('npm', 'run', ['build', 'check', 'lint', 'test', 'types', 'typecheck']),
      command(['pnpm', 'yarn'], ['test', 'lint', 'build']),
      command(['pytest', 'mypy', 'tsc']),
      command('ruff', 'check'),
      command('go', ['test', 'build', 'vet']),
      command('cargo', ['test', 'build', 'check', 'clippy']),
      command('mvn', ['test', 'verify']),
      command('./gradlew', ['test', 'build', 'check']),
      command('dotnet', ['test', 'build']),
      command('make', ['test', 'lint', 'build', 'check']),
    ],
  },
  {
    id: 'install-locked',
    rows: [['install-listed', 'seat']],
    commands: [
      command('npm', 'ci'),
      command('pnpm', 'install', '--frozen-lockfile'),
      command('yarn', 'install', '--immutable'),
      command('uv', 'sync', '--locked'),
      command('cargo', 'fetch', '--locked'),
      command('go', 'mod', 'download'),
    ],
  },
  {
    id: 'commit',
    rows: [['edit', 'seat']],
    tasks: ['edit-own-branch'],
    commands: [command('git', ['add', 'commit']), command('git', 'switch', '-c')],
  },
  {
    id: 'read',
    rows: [['read-code', 'seat']],
    tasks: ['read-explain'],
    commands: [command('git', ['status', 'diff', 'log', 'show', 'blame']), command(['ls', 'pwd', 'wc'])],
  },
];
