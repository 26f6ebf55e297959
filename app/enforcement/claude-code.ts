import { rulesFor, sayOfEdit } from './action-classes';
import { hostDomain } from './hosts';
import { type Control, type Ground, jsonText, type KitFile } from './kit-file';
import {
  agentFiles,
  guardrailFiles,
  pipelineFiles,
  secretFiles,
  secretsAtHome,
  secretVariables,
} from './protected-paths';
import { atLeast, type Reach, type Say, type Seat } from './reach';
import { attribution, claudeWords, unattendedWords } from './wording/tools';

const schema = 'https://json.schemastore.org/claude-code-settings.json';

/** Managed settings for people's machines, the weaker project file, and a file for agents in a pipeline. */
export function claudeCode(ground: Ground): Control {
  const before = [...(claudeWords.before ?? []), ...unattendedWords(ground.reach.unattended, ground.reach.tiers)];
  return { ...claudeWords, before, files: claudeFiles(ground) };
}

function claudeFiles(ground: Ground): KitFile[] {
  const { reach } = ground;
  const files = [
    { path: 'claude-code/managed-settings.json', text: jsonText(managed(ground, 'local')) },
    { path: 'claude-code/project/.claude/settings.json', text: jsonText(project(reach)) },
  ];
  if (!atLeast(reach.most, 'A3')) return files;
  return [...files, { path: 'claude-code/ci/managed-settings.json', text: jsonText(managed(ground, 'ci')) }];
}

function managed(ground: Ground, seat: Seat) {
  const { reach, decisions } = ground;
  const strict = seat === 'ci' || decisions.tolerance === 'conservative';
  const days = reach.value('log-retention-days');
  return {
    $schema: schema,
    permissions: permissions(reach, seat),
    allowManagedPermissionRulesOnly: strict,
    allowManagedHooksOnly: strict,
    allowManagedMcpServersOnly: true,
    allowedMcpServers: [],
    strictKnownMarketplaces: [],
    disableSideloadFlags: true,
    requiredMinimumVersion: '2.1.193',
    ...(days !== undefined && { cleanupPeriodDays: days }),
    sandbox: sandbox(ground, seat, strict),
    attribution,
  };
}

/** Works without device management. Its users can widen what it allows, never what the managed file denies. */
function project(reach: Reach) {
  return { $schema: schema, permissions: permissions(reach, 'local'), enableAllProjectMcpServers: false, attribution };
}

function permissions(reach: Reach, seat: Seat) {
  const by = (say: Say) => commandRules(reach, seat, say);
  const edit = sayOfEdit(reach, seat);
  const asked = seat === 'local' ? editRules(steering) : [];
  const closed = seat === 'ci' ? editRules(steering) : [];
  return {
    defaultMode: modeOf(reach, seat, edit),
    disableBypassPermissionsMode: 'disable',
    disableAutoMode: 'disable',
    allow: [...by('allow'), ...(seat === 'ci' ? inCi(edit) : [])],
    ask: [...by('ask'), ...asked],
    deny: [...by('never'), ...secretRules, ...editRules(guardrailFiles), ...closed],
  };
}

/** Files that take effect before anybody reviews them. */
const steering = [...agentFiles, ...pipelineFiles];

/** In a pipeline, what is not allowed is refused: nobody is there to ask. */
function modeOf(reach: Reach, seat: Seat, edit: Say): string {
  if (seat === 'ci') return 'dontAsk';
  if (!atLeast(reach.most, 'A2')) return 'plan';
  return edit === 'allow' ? 'acceptEdits' : 'default';
}

function inCi(edit: Say): string[] {
  return ['Read', 'Grep', 'Glob', ...(edit === 'allow' ? ['Edit', 'Write'] : [])];
}

function commandRules(reach: Reach, seat: Seat, say: Say): string[] {
  const matching = rulesFor(reach, seat).filter((rule) => rule.say === say);
  const globs = matching.flatMap(({ action }) => action.commands.flatMap((one) => one.globs));
  return [...new Set(globs.flatMap(bashRules)), ...webRule(reach, seat, say)];
}

/** A rule that ends in ` *` may need a word behind it, so the bare command has a rule of its own. */
function bashRules(glob: string): string[] {
  return glob.endsWith('*') ? [`Bash(${glob})`] : [`Bash(${glob})`, `Bash(${glob} *)`];
}

/** Fetches ask by default; only a refusal needs a rule. */
function webRule(reach: Reach, seat: Seat, say: Say): string[] {
  return say === 'never' && reach.byHand('egress-other', seat) === 'never' ? ['WebFetch'] : [];
}

const secretRules = [
  ...secretFiles.map((path) => `Read(**/${path})`),
  ...secretsAtHome.map((path) => `Read(~/${path})`),
];

function editRules(paths: readonly string[]): string[] {
  return paths.map((path) => `Edit(**/${path})`);
}

function sandbox({ reach, facts }: Ground, seat: Seat, strict: boolean) {
  const build = rulesFor(reach, seat).find(({ action }) => action.id === 'build')?.say;
  return {
    enabled: true,
    failIfUnavailable: true,
    autoAllowBashIfSandboxed: build === 'allow' && seat === 'local',
    allowUnsandboxedCommands: !strict,
    network: {
      allowedDomains: [...hostDomain(facts), 'packages.example.com'],
      allowManagedDomainsOnly: reach.byHand('egress-other', seat) === 'never',
    },
    filesystem: { denyRead: secretsAtHome.map((path) => `~/${path.replace('/**', '')}`) },
    credentials: { envVars: secretVariables.map((name) => ({ name, mode: 'deny' })) },
  };
}
