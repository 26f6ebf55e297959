import type { Held } from './held-by';
import { enforceabilityLabels, kitControlLabels, partly, theRest } from './wording';

/** "Enforced by GitHub rulesets: how many approvals …; the rest checked …"; "Checked …; in part by CODEOWNERS". */
export function heldByWords({ by, kit, holds }: Held): string {
  const names = kit.map((id) => kitControlLabels[id]).join(', ') + (holds ? `: ${holds}` : '');
  if (by === 'enforced') return `${enforceabilityLabels.enforced} ${names}; ${theRest}`;
  return names === '' ? enforceabilityLabels[by] : `${enforceabilityLabels[by]}; ${partly} ${names}`;
}
