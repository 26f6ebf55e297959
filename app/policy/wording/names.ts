import type { RiskTolerance } from '../../bank/edition';
import type { BoundRole, ClauseOwner } from '../clause';
import type { Place, Tier } from '../decision-scales';

/** What the fixed sets of the model are called in the policy's documents. */
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

export const tierShort: Readonly<Record<Tier, string>> = {
  'tier-4': 'Tier 4',
  'tier-3': 'Tier 3',
  'tier-2': 'Tier 2',
  'tier-1': 'Tier 1',
};
