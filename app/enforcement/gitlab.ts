import type { Tier } from '../policy/decision-scales';
import type { Control, Ground } from './kit-file';
import type { Reach } from './reach';
import { approvalPolicy, gitlabWords, stricterWords } from './wording/platform';
import { yamlText } from './yaml-text';

/** One approval policy a tier; a policy project holds one of them for the projects of that tier. */
export function gitlab({ reach }: Ground): Control {
  return {
    ...gitlabWords,
    cannot: [
      gitlabWords.cannot,
      ...reach.tiers.flatMap((tier) => stricterWords(tier, reach.stricterAuthors(tier))),
    ].join(' '),
    files: reach.tiers
      .filter((tier) => reach.approvals(tier) > 0)
      .map((tier) => ({ path: `gitlab/${tier}/.gitlab/security-policies/policy.yml`, text: policy(reach, tier) })),
  };
}

/** One action only: of several for any merge request, not all were applied. */
function policy(reach: Reach, tier: Tier): string {
  return yamlText({
    approval_policy: [
      {
        name: approvalPolicy.name(tier),
        description: approvalPolicy.description,
        enabled: true,
        rules: [{ type: 'any_merge_request', branch_type: 'protected', commits: 'any' }],
        actions: [
          {
            type: 'require_approval',
            approvals_required: reach.approvals(tier),
            role_approvers: ['developer', 'maintainer', 'owner'],
          },
        ],
        approval_settings: {
          prevent_approval_by_author: true,
          prevent_approval_by_commit_author: true,
          remove_approvals_with_new_commit: true,
          require_password_to_approve: false,
          prevent_pushing_and_force_pushing: true,
          block_branch_modification: true,
        },
        fallback_behavior: { fail: 'closed' },
      },
    ],
  });
}
