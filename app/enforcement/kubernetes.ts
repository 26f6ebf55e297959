import type { Control, Ground } from './kit-file';
import type { Reach } from './reach';
import { admissionWords, kubernetesWords } from './wording/platform';
import { type YamlValue, yamlText } from './yaml-text';

/** Refuses what the policy forbids to the agents' service accounts; people keep their rights. */
export function kubernetes({ reach }: Ground): Control {
  const documents = policiesFor(reach).flatMap((one) => [one.policy, binding(one.name)]);
  const text = [...documents, readRole].map((one) => yamlText(one)).join('---\n');
  return { ...kubernetesWords, files: [{ path: 'kubernetes/ai-agents.yaml', text }] };
}

function policiesFor(reach: Reach): { name: string; policy: YamlValue }[] {
  const never = (action: string, task: string) =>
    reach.inPipeline(action, 'production') === 'never' || reach.task(task) === 'never';
  return [
    ...(never('delete', 'destroy-production')
      ? [refuse('ai-agents-no-deletion', ['DELETE'], kept, admissionWords.deletion)]
      : []),
    ...(never('secrets-identity', 'widen-permissions')
      ? [refuse('ai-agents-no-permissions', ['CREATE', 'UPDATE', 'DELETE'], rights, admissionWords.permissions)]
      : []),
    ...(never('guardrails', 'disable-guardrails')
      ? [refuse('ai-agents-no-guardrails', ['CREATE', 'UPDATE', 'DELETE'], guards, admissionWords.guardrails)]
      : []),
  ];
}

interface Kinds {
  readonly [key: string]: YamlValue;
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
}

/** Pods, jobs and config maps may go: they come back, and clusters remove them all day. */
const kept: readonly Kinds[] = [
  { apiGroups: [''], resources: ['namespaces', 'persistentvolumes', 'persistentvolumeclaims', 'services'] },
  { apiGroups: ['apps'], resources: ['deployments', 'statefulsets', 'daemonsets'] },
  { apiGroups: ['networking.k8s.io'], resources: ['ingresses'] },
  { apiGroups: ['apiextensions.k8s.io'], resources: ['customresourcedefinitions'] },
];

const rights: readonly Kinds[] = [
  {
    apiGroups: ['rbac.authorization.k8s.io'],
    resources: ['roles', 'rolebindings', 'clusterroles', 'clusterrolebindings'],
  },
  { apiGroups: [''], resources: ['secrets', 'serviceaccounts', 'serviceaccounts/token'] },
];

const guards: readonly Kinds[] = [
  {
    apiGroups: ['admissionregistration.k8s.io'],
    resources: [
      'validatingadmissionpolicies',
      'validatingadmissionpolicybindings',
      'validatingwebhookconfigurations',
      'mutatingwebhookconfigurations',
    ],
  },
  { apiGroups: ['networking.k8s.io'], resources: ['networkpolicies'] },
  { apiGroups: [''], resources: ['resourcequotas', 'limitranges'] },
  { apiGroups: ['policy'], resources: ['poddisruptionbudgets'] },
];

function refuse(name: string, operations: readonly string[], kinds: readonly Kinds[], what: string) {
  const policy: YamlValue = {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'ValidatingAdmissionPolicy',
    metadata: { name },
    spec: {
      failurePolicy: 'Fail',
      matchConstraints: {
        resourceRules: kinds.map(({ apiGroups, resources }) => ({
          apiGroups,
          apiVersions: ['*'],
          operations,
          resources,
        })),
      },
      matchConditions: [
        {
          name: 'only-agents',
          expression: "request.userInfo.groups.exists(g, g == 'system:serviceaccounts:ai-agents')",
        },
      ],
      validations: [{ expression: 'false', message: admissionWords.refused(what) }],
    },
  };
  return { name, policy };
}

/** A policy does nothing until it is bound. */
function binding(name: string): YamlValue {
  return {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'ValidatingAdmissionPolicyBinding',
    metadata: { name },
    spec: { policyName: name, validationActions: ['Deny', 'Audit'] },
  };
}

const readRole: YamlValue = {
  apiVersion: 'rbac.authorization.k8s.io/v1',
  kind: 'ClusterRole',
  metadata: { name: 'ai-agent-read' },
  rules: [
    {
      apiGroups: ['', 'apps', 'batch'],
      resources: ['pods', 'pods/log', 'services', 'events', 'deployments', 'statefulsets', 'jobs'],
      verbs: ['get', 'list', 'watch'],
    },
  ],
};
