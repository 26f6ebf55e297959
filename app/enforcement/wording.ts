import type { Tier } from '../policy/decision-scales';
import type { Control } from './kit-file';

/** What the README says of each control. */
type ControlWords = Omit<Control, 'files'>;

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

export const agentsWords: ControlWords = {
  id: 'agents-md',
  title: 'AGENTS.md section',
  layer: 'people',
  goes: 'Into `AGENTS.md` at the root of each repository. Claude Code reads `CLAUDE.md`: import it there with `@AGENTS.md`.',
  blocks: 'Nothing. It tells agents and people the three lists, so that the controls surprise nobody.',
  cannot: 'Refuse. A model usually follows it, and text from an issue or a web page can talk it out of it.',
  facts: [],
  executed: 'Nothing to execute.',
};

export const githubWords: ControlWords = {
  id: 'github-ruleset',
  title: 'GitHub rulesets',
  layer: 'platform',
  goes: 'Settings › Rules › Rulesets › Import, in each repository of the tier; or `gh api --method POST repos/OWNER/REPO/rulesets --input FILE`.',
  blocks:
    'Merges without the approvals of the tier, by the last to push alone, or past a code owner; deletion and forced pushes of shared branches. The bypass list is empty.',
  cannot:
    'See who or what wrote a line, the author’s experience, or who prompted an agent. Where an owner of the code must approve it asks so of every author, also where the policy lets any other engineer approve. Count approvals apart for sensitive paths. Bind whoever may edit the rulesets. A repository that no ruleset names has no rules.',
  facts: [
    'github-ruleset',
    'github-pull-request-rule',
    'github-bypass-list',
    'github-status-checks',
    'github-unattributed-changes',
  ],
  executed: 'Fields are held to a schema of ours, taken from live rulesets. Not imported.',
  before: [
    '`required-checks.json` is imported switched off: a check that does not exist would hold every merge. Put the names of your checks for those it lists (`change-size` and `ai-field` count changed lines and look for the AI field; the kit has no script for them), then set `enforcement` to `active`.',
  ],
};

export const codeownersWords: ControlWords = {
  id: 'codeowners',
  title: 'CODEOWNERS',
  layer: 'platform',
  goes: 'The folder for the repository’s tier: copy the file into the repository. It needs the rule for code owners to be on.',
  blocks:
    'A change to agents’ files, pipelines, infrastructure or this file without its owner; on tiers 1 and 2 any change without an owner.',
  cannot:
    'Add an approval: on a sensitive path its owner is one of those that the branch rules ask for, and stands there in place of the repository’s owner; people see to the further one. Ask for a second owner of the same path, or know whether the owner looked. A team that does not exist owns nothing.',
  facts: ['github-code-owners'],
  executed: 'Read line by line in our tests: paths, owners, the last match. Not read by a host.',
  before: [
    'Put your teams for `@your-organisation/…`: platform, security, owners-of-this-repository.',
    'Put your own paths for sign-in, access rights, payments, cryptography, migrations and personal data.',
  ],
};

export const templateWords: ControlWords = {
  id: 'pull-request-template',
  title: 'Pull-request template',
  layer: 'people',
  goes: 'Into each repository, at the path it has here; where your host has no such path, into its settings.',
  blocks: 'Nothing by itself. A check can refuse a change whose fields are empty.',
  cannot: 'Prove that the author understands the change. Explaining it to the reviewer does.',
  facts: [],
  executed: 'Nothing to execute.',
};

export const gitlabWords: ControlWords = {
  id: 'gitlab',
  title: 'GitLab approval policies',
  layer: 'platform',
  goes: 'One security policy project for each tier, linked to the projects of that tier; the file at the path it has inside the folder. Needs the plan that has security policies.',
  blocks:
    'Merges without the approvals of the tier, by author or committer, into protected branches; pushes past them.',
  cannot:
    'Know who prompted an agent that commits under its own account. Ask for an owner of the code: that is CODEOWNERS and the setting on protected branches. On a bad day `fail: closed` blocks work: say beforehand who decides then.',
  facts: ['gitlab-approval-policy', 'gitlab-approval-settings', 'gitlab-fallback', 'gitlab-one-action'],
  executed: 'Read back by a YAML parser and held to a schema of ours. The form is of 2025; not applied.',
};

/** The vendor's limit on one policy, in characters, as it stood for years; a console takes white space out, other ways do not. */
export const scpLimit = 5120;

export const awsWords: ControlWords = {
  id: 'aws-scp',
  title: 'AWS service control policy',
  layer: 'platform',
  goes: 'First a trial organisational unit, then the one that holds production. Agents use roles under the path `/ai-agent/` and no others.',
  blocks:
    'Deletions, permissions and guardrails for agents’ roles, writing through the vendor’s MCP servers, and for everybody but `break-glass` an end to the audit trail.',
  cannot:
    'Deny every deletion there is: it names the common ones, so add those of other services you run; the roles themselves must not write. An object that is overwritten is not deleted: versioning keeps what was there, and so does an object lock. See an agent that runs with an engineer’s own role. Ask a person. Bind the management account. Tell a change of a database from the loss of its protection, so agents’ roles may not modify databases at all.',
  facts: ['aws-agent-role-path', 'aws-via-mcp-keys', 'aws-service-control-policy'],
  executed: `Parsed, and kept within ${scpLimit.toLocaleString('en-GB')} characters, white space included. Not attached to an account.`,
  before: [
    'Name your emergency role for `break-glass`, and move agents to roles under `/ai-agent/` first: without that the policy sees nothing.',
  ],
};

export const kubernetesWords: ControlWords = {
  id: 'kubernetes',
  title: 'Kubernetes admission policies',
  layer: 'platform',
  goes: '`kubectl apply -f`, by people, in each cluster (1.30 or newer). Agents use service accounts of the namespace `ai-agents`.',
  blocks:
    'What the policy never lets agents do: deleting, changing permissions, changing guardrails, whatever tool sent the request.',
  cannot:
    'Refuse every deletion there is: it names the common kinds, so add custom resources and others you run. See an agent that uses a person’s access file. Judge more than one request at a time. Refuse reading: roles do that, and roles only add up, so look at everything bound to the account.',
  facts: ['kubernetes-admission-policy', 'kubernetes-who-asks', 'kubernetes-binding', 'kubernetes-roles-add'],
  executed: 'Read back by a YAML parser. Not applied to a cluster.',
};

export const terraformWords: ControlWords = {
  id: 'terraform-plan-check',
  title: 'Terraform plan check',
  layer: 'platform',
  goes: '`terraform/plan-check/` into the repository of the pipeline; a step between plan and apply, with `--environment`. Exit code 0 goes on, anything else stops: 1 refused, 2 not judged, 3 needs a person’s approval of the run.',
  blocks:
    'Deletions and replacements, permissions granted or changed, protection and retention lowered, by environment; a plan it cannot read.',
  cannot:
    'See what does not pass this pipeline. Know kinds of resource that grant something under a name it has no pattern for. Tell a person’s plan from an agent’s: a person takes a refused change over by an entry under `accepted` in `rules.json`, which code owners approve and which ends on a date.',
  facts: [
    'terraform-plan-check',
    'terraform-removed-block',
    'terraform-prevent-destroy',
    'terraform-provider-protection',
  ],
  executed:
    '`plan-check.mjs` is run in our tests on plans, among them the delete-and-recreate of a live environment. `plan.rego` is not run in our tests. It was compared once, in OPA 0.47 with `walk` stood in for, on the same plans and on 1,000 drawn at random: it refused what `plan-check.mjs` does not let through. Not run in Conftest.',
  before: [
    'An environment other than production, staging and test is judged as production: add yours to `rules.json`.',
  ],
};

/** Where the gates ask more of some authors than a host can. */
export function stricterWords(tier: Tier, authors: readonly { label: string; approvals?: number }[]): string[] {
  if (authors.length === 0) return [];
  const each = authors.map(({ label, approvals }) => `${label.toLowerCase()} ${approvals ?? 'not allowed'}`);
  return [
    `On ${tier.replace('-', ' ')} the policy asks more of some authors, and people hold that: ${each.join(', ')}.`,
  ];
}

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
