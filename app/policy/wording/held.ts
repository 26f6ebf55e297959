import type { Clause, Enforceability } from '../clause';
import type { Held } from '../held-by';
import type { KitControl } from '../kit-controls';

const enforceabilityLabels: Readonly<Record<Enforceability, string>> = {
  /** The controls follow. */
  enforced: 'Enforced by',
  checked: 'Checked by a job or report',
  attested: 'Attested by people',
  aspiration: 'Aspiration',
};

/** Short names of the kit's controls. */
const kitControlLabels: Readonly<Record<KitControl, string>> = {
  'claude-code': 'Claude Code settings',
  codex: 'Codex settings',
  cursor: 'Cursor hooks',
  copilot: 'Copilot settings',
  'github-ruleset': 'GitHub rulesets',
  gitlab: 'GitLab approval policies',
  codeowners: 'CODEOWNERS',
  'aws-scp': 'AWS service control policy',
};

/** "Enforced by GitHub rulesets: how many approvals …; the rest checked …"; "Checked …; in part by CODEOWNERS". */
export function heldByWords({ by, kit, holds }: Held): string {
  const names = kit.map((id) => kitControlLabels[id]).join(', ') + (holds ? `: ${holds}` : '');
  if (by === 'enforced') return `${enforceabilityLabels.enforced} ${names}; the rest is checked by a job or report`;
  return names === '' ? enforceabilityLabels[by] : `${enforceabilityLabels[by]}; in part by ${names}`;
}

/** In the policy; only an aspiration has no way to notice a breach. */
export function detectionWords({ detection, by }: Pick<Clause, 'detection' | 'by'>): string {
  return detection ?? `To be settled, and more than an aspiration, within ${by} days of adoption`;
}
