import type { RiskTolerance } from '../bank/edition';
import type { BoundRole, ClauseOwner, Enforceability } from './clause';
import type { GateCell, Place, Tier } from './decision-scales';
import type { KitControl } from './kit-controls';
import type { RestingAnswer, Standing } from './standing';

/** Words of the policy document that are not content: labels of tables and of closed sets. */
export const draftNotice = 'Draft for review by legal, security and HR; not legal advice';

export const ownerLabels: Readonly<Record<ClauseOwner, string>> = {
  leadership: 'Leadership',
  security: 'Security',
  platform: 'Platform',
  senior: 'Senior engineers',
  engineer: 'Engineers',
  junior: 'Junior engineers',
  manager: 'Engineering managers',
};

export const boundLabels: Readonly<Record<BoundRole, string>> = {
  engineer: 'Engineers',
  reviewer: 'Reviewers',
  leadership: 'Leaders',
  security: 'Security',
  platform: 'Platform',
  manager: 'Engineering managers',
};

export const enforceabilityLabels: Readonly<Record<Enforceability, string>> = {
  /** The controls follow. */
  enforced: 'Enforced by',
  checked: 'Checked by a job or report',
  attested: 'Attested by people',
  aspiration: 'Aspiration',
};

export const partly = 'in part by';

/** After the part of an enforced clause that the kit holds. */
export const theRest = 'the rest is checked by a job or report';

/** Short names of the kit's controls. */
export const kitControlLabels: Readonly<Record<KitControl, string>> = {
  'claude-code': 'Claude Code settings',
  codex: 'Codex settings',
  cursor: 'Cursor hooks',
  copilot: 'Copilot settings',
  'github-ruleset': 'GitHub rulesets',
  gitlab: 'GitLab approval policies',
  codeowners: 'CODEOWNERS',
  'aws-scp': 'AWS service control policy',
};

export const placeTitles: Readonly<Record<Place, string>> = {
  alone: 'AI may do alone',
  review: 'Takes effect only after a person’s review',
  never: 'Never delegated',
};

export const toleranceLabels: Readonly<Record<RiskTolerance, string>> = {
  progressive: 'Progressive',
  balanced: 'Balanced',
  conservative: 'Conservative',
};

export const tierLabels: Readonly<Record<Tier, string>> = {
  'tier-4': 'Tier 4, experimental',
  'tier-3': 'Tier 3, supporting',
  'tier-2': 'Tier 2, important',
  'tier-1': 'Tier 1, critical',
};

export function gateWords(value: GateCell): string {
  return value.kind === 'notAllowed' ? 'Not allowed' : `${value.approvals}: ${value.by}`;
}

export const finalNotice = 'For adoption after review by legal, security and HR; not legal advice';

export const toolsUnknown =
  'No tool was named when this policy was made: until one is on the register, none is approved.';

/** The tools that are named, then one that the answers leave without a name. */
export const otherTool = 'At least one more tool is in use; its name was not asked. It belongs on the register too.';

/** Why a missing fact matters where no clause but a decision hangs on it. */
export const decisionNeeds: Readonly<Record<string, string>> = {
  'risk-tolerance': 'Every value of the annex; until known the conservative ones stand',
  autonomy: 'The autonomy ceiling and the agent tables; until known nothing runs unattended',
  engineers: 'Whether substitutes for a small team are needed',
  juniors: 'Whether the review gates need a row for juniors, and sizes and training that suit them',
  seniors: 'How many open reviews one person may hold',
  contractors: 'How fast access ends, and how often people sign',
  regulation: 'Retention, samples, and what stays with people under a sector rule',
  size: 'The smallest group whose usage is shown, and the size of samples',
};

/** Under a clause of a draft whose edit and whose generated text changed the same words. */
export const editConflict =
  'TODO: this clause was edited, and the generated text has changed in the same place since; settle which words stand.';

export const standingLabels: Readonly<Record<Standing, string>> = {
  inPlace: 'In place',
  gap: 'Gap',
  unknown: 'Unknown',
  notAsked: 'Nothing asked about it',
  leftOut: 'Left out of this policy',
};

export const answerStateWords: Readonly<Record<Exclude<RestingAnswer['state'], 'known'>, string>> = {
  unknown: 'not known',
  unanswered: 'not answered',
  notApplicable: 'does not apply',
  outOfScope: 'not asked',
};

export const ledgerWords = {
  edited: 'Edited',
  generated: 'Generated text',
  material: 'Needs new acknowledgement: decisions that have changed since the edit',
  mind: 'To mind',
  title: 'Clause ledger',
  subtitle:
    'Confidential annex to the policy: it holds answers and what stands today. Not to be passed on with the policy',
  classification: 'Confidential',
  overview:
    'In place: every answer behind the clause is known and reaches its target. Gap: at least one known answer is below it. Unknown: none known is below it, and one is missing.',
};

export const tierShort: Readonly<Record<Tier, string>> = {
  'tier-4': 'Tier 4',
  'tier-3': 'Tier 3',
  'tier-2': 'Tier 2',
  'tier-1': 'Tier 1',
};

export const cardWords = {
  title: 'AI coding on one page',
  duties: 'What you must do',
  edited: (title: string, number: string): string =>
    `${title}: this clause was reworded for us; read it in the policy. (${number})`,
  approvals: 'Approvals by people, before a merge',
  approvalsCaption: (more: string | undefined): string =>
    `How many, by author and system tier${more ? `; ${more} on top on sensitive paths` : ''}; who may give them stands in the policy`,
  reviewing: (open: string | undefined): string =>
    `As a reviewer, refuse what you cannot follow${open ? `, and hold at most ${open}` : ''}.`,
};

export const adoptionWords = {
  title: 'Adoption decision record',
  weighed: [
    'To write no policy leaves each engineer to decide, and each tool’s default to decide for them.',
    'To forbid the tools moves their use out of sight, and with it what would be seen of an incident.',
    'To adopt a policy without what enforces it promises more than it holds; each clause therefore says how it is held.',
  ],
  loadInLedger: 'The clause ledger shows the sum author by author.',
  overload: 'The reviews cannot be done as the gates ask; until that changes, expect approvals without reading.',
  loadUnknown: 'Nobody can say yet whether the reviews that the gates ask for can be done.',
  open: (count: number) =>
    count === 1
      ? '1 point of the policy is open; until it is settled the stricter wording or value stands.'
      : `${count} points of the policy are open; until they are settled the stricter wording or value stands.`,
  noRisks: 'None beyond those that every use of these tools brings.',
  signing: 'Name, date and signature of each',
  signatures: ['Executive sponsor', 'Security', 'Legal and privacy', 'Human resources'],
};
