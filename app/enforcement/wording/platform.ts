import type { Tier } from '../../policy/decision-scales';
import type { ControlWords } from './control-words';

/** Controls of the platform layer: what the README says of each, and the words inside their files. */
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

/** On top of a CODEOWNERS file. */
export const codeownersHead = [
  '# The LAST matching line decides. Owners need write access. Put your own teams for @your-organisation/…',
  '# and your own paths for sign-in, access rights, payments, cryptography, migrations and personal data.',
] as const;

export const approvalPolicy = {
  name: (tier: Tier) => `AI policy, ${tier.replace('-', ' ')}`,
  description: 'Approvals by people who neither wrote nor pushed the change',
} as const;

/** What a cluster refuses to agents. */
export const admissionWords = {
  deletion: 'delete this kind of resource',
  permissions: 'change permissions or secrets',
  guardrails: 'change what holds agents',
  refused: (what: string) => `AI coding policy: agents may not ${what}`,
} as const;
