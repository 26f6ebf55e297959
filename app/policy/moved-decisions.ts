import type { RiskTolerance } from '../bank/edition';
import { type AppliedMove, tighten } from './apply-moves';
import { type Decided, type MovedDecision, placeOf } from './decided';
import type { Tier } from './decision-scales';
import type { DecisionTemplate } from './decision-template';
import type { MoveTarget } from './fact-move';
import { exceeds } from './known-facts';
import { moveLabel } from './wording/decisions';

/** Whether a rule changes anything that is printed for this client; `unmoved`: its decisions without any rule. */
export function tightens(template: DecisionTemplate, sets: MoveTarget, unmoved: Decided): boolean {
  const { tolerance } = unmoved;
  const before = targeted(template, sets, tolerance);
  const changed = JSON.stringify(before) !== JSON.stringify(targeted(tighten(template, sets), sets, tolerance));
  return changed && isPrinted(sets, unmoved);
}

function isPrinted(sets: MoveTarget, unmoved: Decided): boolean {
  switch (sets.kind) {
    case 'value':
      return true;
    case 'place':
      return !['never', undefined].includes(placeOf(unmoved, sets.item));
    case 'gate':
      return sets.authors.some((id) => unmoved.gates.some((row) => row.id === id));
    case 'ceiling':
      return lowered(sets, unmoved).length > 0;
    case 'letter':
      return unmoved.permissions.some(({ id }) => id === sets.action);
  }
}

/** A rule may name tiers whose ceiling is as low already, by the tolerance or by what is in use. */
function lowered({ tiers, to }: Extract<MoveTarget, { kind: 'ceiling' }>, { ceiling }: Decided): Tier[] {
  return tiers.filter((tier) => exceeds(ceiling[tier], to));
}

function targeted(template: DecisionTemplate, sets: MoveTarget, tolerance: RiskTolerance): unknown {
  switch (sets.kind) {
    case 'value':
      return template.parameters.find(({ id }) => id === sets.value)?.values[tolerance];
    case 'place':
      return template.items.find(({ id }) => id === sets.item)?.place[tolerance];
    case 'gate':
      return template.authors.map(({ cells }) => cells[tolerance]);
    case 'ceiling':
      return sets.tiers.map((tier) => template.ceiling.tiers[tier][tolerance]);
    case 'letter':
      return template.permissions.actions.find(({ id }) => id === sets.action)?.letters[tolerance];
  }
}

export function movedDecision(
  template: DecisionTemplate,
  { move, truth, facts }: AppliedMove,
  unmoved: Decided,
): MovedDecision {
  const { sets } = move;
  const label = moveLabel(template, sets, sets.kind === 'ceiling' ? lowered(sets, unmoved) : []);
  return { id: move.id, label, why: move.why, facts, truth };
}
