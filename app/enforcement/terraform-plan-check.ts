import planRego from './files/plan.rego?raw';
import planCheck from './files/plan-check.mjs?raw';
import { type Control, type Ground, jsonText } from './kit-file';
import { disposableKinds, guardrailAttributes, permissionKinds, retentionAttributes } from './plan-kinds';
import { type Reach, type Say, strictest } from './reach';
import { terraformWords } from './wording/platform';

/** Reads a plan before it runs; refuses what the policy forbids in the environment it is for. */
export function terraformPlanCheck({ reach }: Ground): Control {
  const folder = 'terraform/plan-check';
  return {
    ...terraformWords,
    files: [
      { path: `${folder}/plan-check.mjs`, text: planCheck },
      { path: `${folder}/rules.json`, text: jsonText(rules(reach)) },
      { path: `${folder}/plan.rego`, text: planRego },
    ],
  };
}

/** One key at the top, so that the same file is data for Rego. */
function rules(reach: Reach) {
  return {
    plan_check: {
      environments: Object.fromEntries(environments.map((one) => [one, verdicts(reach, one)])),
      disposable: disposableKinds,
      permissions: permissionKinds,
      guardrails: guardrailAttributes,
      retention: retentionAttributes,
      accepted: [],
    },
  };
}

const environments = ['production', 'staging', 'test'] as const;

/** The lists speak of production for deletions, and of every place for permissions and guardrails. */
function verdicts(
  reach: Reach,
  environment: (typeof environments)[number],
): Record<'delete' | 'permission' | 'guardrail', Say> {
  const live = environment === 'production';
  return {
    delete: strictest([reach.inPipeline('delete', environment), ...(live ? [reach.task('destroy-production')] : [])]),
    permission: strictest([reach.inPipeline('secrets-identity', environment), reach.task('widen-permissions')]),
    guardrail: strictest([reach.inPipeline('guardrails', environment), reach.task('disable-guardrails')]),
  };
}
