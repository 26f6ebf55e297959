import type { Tier } from '../../policy/decision-scales';
import type { ControlWords } from './control-words';

/** Controls of the tool layer: what the README says of each, and the words inside their files. */
export const claudeWords: ControlWords = {
  id: 'claude-code',
  title: 'Claude Code: managed and project settings',
  layer: 'tool',
  goes: '`managed-settings.json`: `/etc/claude-code/` (Linux), `C:\\Program Files\\ClaudeCode\\` (Windows), or the vendor’s administration page. `project/.claude/` into each repository. `ci/`: the image of runners that start agents.',
  blocks:
    'Commands and files of the never list; the modes in which nothing is asked; MCP servers and plug-ins on no list; unsandboxed commands without a person.',
  cannot:
    'Compares text: a script, an alias or an interface does the same thing under another name. Does not know tiers, environments, seniority or whether a branch is shared. Reaches managed machines only. Skills and rule files that lie in a repository load all the same: code owners hold them. The sandbox covers shell commands, not MCP servers or hooks. It cannot tell a person who reads before agreeing from one who does not.',
  facts: [
    'claude-code-managed-settings',
    'claude-code-permission-rules',
    'claude-code-bypass-off',
    'claude-code-managed-only',
    'claude-code-mcp-lists',
    'claude-code-sandbox',
    'claude-code-attribution',
  ],
  executed:
    'Held to a schema of ours with exactly these keys; compared once with the public schema of 3 August 2026. Not run in Claude Code.',
  before: [
    'Put your package mirror for `packages.example.com` under `sandbox.network.allowedDomains`, and a code host of your own.',
    '`allowedMcpServers` is empty: no server starts. Add yours as `{ "serverUrl": "https://…/*" }` or `{ "serverCommand": ["…"] }`; a name alone can be borrowed.',
    '`strictKnownMarketplaces` is empty: no plug-in source is permitted. Add the ones you approved.',
    'The sandbox does not exist on native Windows, and `failIfUnavailable` stops the tool there: use WSL 2, or take it out by a recorded exception.',
  ],
};

export const codexWords: ControlWords = {
  id: 'codex',
  title: 'OpenAI Codex: requirements and configuration',
  layer: 'tool',
  goes: '`requirements.toml`: `/etc/codex/`, device management, or the cloud administration. `project/.codex/` into each repository. `ci/`: the image of runners that start agents.',
  blocks:
    'Running without approval or sandbox on people’s machines; the first words of commands on the never list; MCP servers on no list; reading credential folders.',
  cannot:
    'A prefix sees words, not effects, and no option that stands between them (`kubectl -n shop delete`). Nothing here allows a command. `.env` files in a workspace are not covered: keep live secrets out of it. The project file counts only once the user trusts the project. The network of a sandbox that may write is closed there by default, not by a requirement. Skills and `AGENTS.md` in a repository load all the same: code owners hold them.',
  facts: [
    'codex-requirements',
    'codex-approval-and-sandbox',
    'codex-command-rules',
    'codex-mcp-identity',
    'codex-environment',
    'codex-project-file',
  ],
  executed: 'Read back by a TOML parser and held to a schema of ours with exactly these keys. Not run in Codex.',
  before: [
    '`mcp_servers` is empty: no server is permitted. Add yours as `[mcp_servers.NAME.identity]` with `url` or `command`.',
  ],
};

export const cursorWords: ControlWords = {
  id: 'cursor',
  title: 'Cursor: hooks, lists and rules',
  layer: 'tool',
  goes: '`project/.cursor/` into each repository; the hooks also through device management where your plan has it. Needs Node on the machine.',
  blocks: 'Before a command, a file or an MCP call the guard answers deny for the never list, ask for the review list.',
  cannot:
    'Files in the workspace cannot guard the workspace: an agent or a person can edit them, so code owners hold them. The guard compares text. Rules are guidance. The lists in `permissions.json` save clicks and deny nothing.',
  facts: ['cursor-rules', 'cursor-permissions', 'cursor-cli-permissions', 'cursor-hooks', 'cursor-own-guard-files'],
  executed:
    'The guard is run in our tests on commands, files and unreadable requests. The form of hooks and answers comes from copies of the vendor’s pages. Not run in Cursor.',
  before: [
    'Add permitted MCP tools by name under `mcp.allow` in `guard.rules.json`.',
    'Break the guard once on purpose and see that Cursor then refuses: that is what `failClosed` has to do.',
  ],
};

export const copilotWords: ControlWords = {
  id: 'copilot',
  title: 'GitHub Copilot: content exclusion, switches, instructions',
  layer: 'tool',
  goes: '`content-exclusion.yml`: paste under the organisation’s Settings › Copilot › Content exclusion. The switches: set by hand. `project/.github/` into each repository.',
  blocks: 'Suggestions and chat from files with secrets; features and servers the policy does not allow.',
  cannot:
    'Content exclusion is not honoured by the command line, the cloud agent or agent mode in the editor’s chat. It has no list of commands. Which surfaces a switch covers differs from switch to switch. Instructions are guidance.',
  facts: [
    'copilot-content-exclusion',
    'copilot-policy-by-surface',
    'copilot-mcp-policy',
    'copilot-public-code',
    'copilot-own-request',
  ],
  executed: 'The exclusion list is read back by a YAML parser. Nothing was set in an organisation.',
};

/** For the files of runners that start agents. */
export function unattendedWords(tiers: readonly Tier[], run: readonly Tier[]): string[] {
  if (tiers.length === 0) return [];
  const named = tiers.map((tier) => tier.replace('-', ' ')).join(', ');
  const elsewhere =
    run.length === tiers.length
      ? []
      : [`The files under \`ci/\` only on runners of ${named}: on your other tiers no agent works unattended.`];
  return [
    ...elsewhere,
    'In a pipeline the agent has no token: let a step after it push the branch and open the draft.',
  ];
}

/** What an agent's commits and pull requests say of it. */
export const attribution = { commit: 'Assisted-by: Claude Code', pr: 'AI assistance: Claude Code' };

/** Codex shows it with a refusal or a question; `action` is one of the labels in actions.ts. */
export function justification(isNever: boolean, action: string): string {
  return isNever ? `Not yours to ${action}` : `A person decides before you ${action}`;
}

export const cursorRules = 'What an agent may do here, by the AI coding policy';

export const copilotExclusion = 'Organisation level: all repositories';

export const switchesText = {
  title: '# Switches of the organisation',
  head: ['switch', 'set to', 'why'],
} as const;
