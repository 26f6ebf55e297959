import type { Held } from './held-by';
import { enforceabilityLabels, kitControlLabels, partly } from './wording';

/** "Enforced by GitHub rulesets"; "Checked by a job or report; in part by CODEOWNERS". */
export function heldByWords({ by, kit }: Held): string {
  const names = kit.map((id) => kitControlLabels[id]).join(', ');
  if (by === 'enforced') return `${enforceabilityLabels.enforced} ${names}`;
  return names === '' ? enforceabilityLabels[by] : `${enforceabilityLabels[by]}; ${partly} ${names}`;
}
