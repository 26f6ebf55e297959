import type { Tier } from '../policy/decision-scales';
import { type Control, type Ground, jsonText } from './kit-file';
import type { Reach } from './reach';
import { githubWords, stricterWords } from './wording/platform';

/** One ruleset a tier the client runs, and one for checks, which stays off until its names are those of real checks. */
export function githubRuleset({ reach }: Ground): Control {
  return {
    ...githubWords,
    cannot: [
      githubWords.cannot,
      ...reach.tiers.flatMap((tier) => stricterWords(tier, reach.stricterAuthors(tier))),
    ].join(' '),
    files: [
      ...reach.tiers.map((tier) => ({ path: `github/rulesets/${tier}.json`, text: jsonText(ruleset(reach, tier)) })),
      { path: 'github/rulesets/required-checks.json', text: jsonText(checks) },
    ],
  };
}

function ruleset(reach: Reach, tier: Tier) {
  return {
    name: `ai-policy-${tier}`,
    target: 'branch',
    enforcement: 'active',
    bypass_actors: [],
    conditions: { ref_name: { include: branches, exclude: [] } },
    rules: [
      { type: 'deletion' },
      { type: 'non_fast_forward' },
      { type: 'pull_request', parameters: review(reach, tier) },
    ],
  };
}

const branches = ['~DEFAULT_BRANCH', 'refs/heads/release/**'];

/** Where nobody has to approve, a last-push approval would still ask for somebody; code owners hold their paths everywhere. */
function review(reach: Reach, tier: Tier) {
  const approvals = reach.approvals(tier);
  return {
    required_approving_review_count: approvals,
    dismiss_stale_reviews_on_push: true,
    require_code_owner_review: true,
    require_last_push_approval: approvals > 0,
    required_review_thread_resolution: true,
  };
}

/** What the clauses on blocking checks, size and attribution ask for; a plan check where infrastructure is code. */
const checkNames = [
  'build',
  'test',
  'static-analysis',
  'secret-scan',
  'dependency-review',
  'change-size',
  'ai-field',
  'plan-check',
];

const checks = {
  name: 'ai-policy-required-checks',
  target: 'branch',
  enforcement: 'disabled',
  bypass_actors: [],
  conditions: { ref_name: { include: branches, exclude: [] } },
  rules: [
    {
      type: 'required_status_checks',
      parameters: {
        strict_required_status_checks_policy: true,
        do_not_enforce_on_create: true,
        required_status_checks: checkNames.map((context) => ({ context })),
      },
    },
  ],
};
