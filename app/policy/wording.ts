import type { RiskTolerance } from '../bank/edition';
import type { BoundRole, ClauseOwner, Enforceability } from './clause';
import type { Place, Tier } from './decision-template';

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
  leadership: 'Leadership',
  security: 'Security',
  platform: 'Platform',
  manager: 'Engineering managers',
};

export const enforceabilityLabels: Readonly<Record<Enforceability, string>> = {
  enforced: 'Enforced by a technical control',
  checked: 'Checked by a job or report',
  attested: 'Attested by people',
  aspiration: 'Aspiration',
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

/** Why a missing fact matters where no clause but a decision hangs on it. */
export const decisionNeeds: Readonly<Record<string, string>> = {
  'risk-tolerance': 'Every value of the annex; until known the conservative ones stand',
  autonomy: 'The autonomy ceiling and the agent tables; until known nothing runs unattended',
  engineers: 'Whether substitutes for a small team are needed',
  juniors: 'Whether the review gates need a row for juniors',
};
