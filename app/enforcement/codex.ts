import { rulesFor, sayOfEdit } from './action-classes';
import type { Control, Ground, KitFile } from './kit-file';
import { secretsAtHome } from './protected-paths';
import { atLeast, type Seat } from './reach';
import { type TomlValue, tomlText } from './toml-text';
import { actionLabels } from './wording/actions';
import { codexWords, justification, unattendedWords } from './wording/tools';

/** What no user may override, a project's preferences, and requirements for a pipeline's runners. */
export function codex(ground: Ground): Control {
  const before = [...(codexWords.before ?? []), ...unattendedWords(ground.reach.unattended, ground.reach.tiers)];
  return { ...codexWords, before, files: codexFiles(ground) };
}

function codexFiles(ground: Ground): KitFile[] {
  const files = [
    { path: 'codex/requirements.toml', text: tomlText(requirements(ground, 'local')) },
    { path: 'codex/project/.codex/config.toml', text: tomlText(config(ground)) },
  ];
  if (!atLeast(ground.reach.most, 'A3')) return files;
  return [...files, { path: 'codex/ci/requirements.toml', text: tomlText(requirements(ground, 'ci')) }];
}

function requirements(ground: Ground, seat: Seat): TomlValue {
  return {
    allowed_approval_policies: seat === 'ci' ? ['never'] : ['untrusted', 'on-request'],
    allowed_sandbox_modes: sandboxModes(ground, seat),
    allowed_web_search_modes: seat === 'ci' ? ['disabled'] : ['disabled', 'cached'],
    allow_managed_hooks_only: seat === 'ci' || ground.decisions.tolerance === 'conservative',
    // Empty on purpose: no server is permitted until one is named with its identity.
    mcp_servers: {},
    permissions: { filesystem: { deny_read: homes.flatMap((home) => secretsAtHome.map((path) => `${home}/${path}`)) } },
    rules: { prefix_rules: prefixRules(ground, seat) },
  };
}

const homes = ['/home/*', '/Users/*', '/root'];

function sandboxModes({ reach }: Pick<Ground, 'reach'>, seat: Seat): string[] {
  const writes = atLeast(reach.most, 'A2') && sayOfEdit(reach, seat) !== 'never';
  return writes ? ['read-only', 'workspace-write'] : ['read-only'];
}

/** There is no rule that allows. Commands that only their text tells apart cannot be written as a prefix. */
function prefixRules({ reach }: Ground, seat: Seat): TomlValue[] {
  return rulesFor(reach, seat)
    .filter(({ say }) => say !== 'allow')
    .flatMap(({ say, action }) =>
      action.commands
        .filter(({ words }) => words.length > 0)
        .map(({ words }) => ({
          pattern: words.map((word): TomlValue => (typeof word === 'string' ? { token: word } : { any_of: [...word] })),
          decision: say === 'never' ? 'forbidden' : 'prompt',
          justification: justification(say === 'never', actionLabels[action.id]),
        })),
    );
}

function config({ reach }: Ground): TomlValue {
  return {
    approval_policy: atLeast(reach.most, 'A2') ? 'on-request' : 'untrusted',
    sandbox_mode: sandboxModes({ reach }, 'local').at(-1) as string,
    web_search: 'cached',
    sandbox_workspace_write: { network_access: false },
    shell_environment_policy: {
      inherit: 'core',
      exclude: ['AWS_*', 'AZURE_*', 'GOOGLE_*', '*_TOKEN', '*_SECRET', '*_KEY', '*_PASSWORD'],
      ignore_default_excludes: false,
    },
  };
}
