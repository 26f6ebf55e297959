import { type FactValue, notSure, type WrittenDecision } from '../assessment/assessment';
import type { Autonomy, RiskTolerance } from '../bank/edition';
import { applyMoves } from './apply-moves';
import { applyOverrides } from './apply-overrides';
import type { PolicyTemplate } from './clause';
import { decideCeiling, decideGates, decidePermissions } from './decide-tables';
import type { Decided, DecidedValue, Decisions } from './decided';
import { type Place, places, type Tier } from './decision-scales';
import type { DecisionTemplate, DelegationItem, Parameter } from './decision-template';
import { applies, exceeds, highest, type KnownFacts, readKnownFacts, unknownOf } from './known-facts';
import { movedDecision, tightens } from './moved-decisions';
import { overriddenDecision } from './overridden-decisions';
import type { Override } from './override';
import { readOverrides } from './read-overrides';
import { valueWords } from './wording/decisions';

/**
 * Facts move decisions only towards caution when they are missing: unknown tolerance counts as conservative. `written` is
 * what the client decided otherwise; what the template refuses in it is left out here and named by `judgeDecisions`.
 */
export function decide(
  template: PolicyTemplate,
  facts: Readonly<Record<string, FactValue>>,
  written: Readonly<Record<string, WrittenDecision>> = {},
): Decisions {
  const { template: moved, applied } = applyMoves(template.decisions, facts);
  const usual = decideFrom(moved, facts, []);
  const { overrides } = readOverrides(template.decisions, written);
  const own = overrides.length === 0 ? usual : decideFrom(applyOverrides(moved, overrides), facts, overrides);
  const unmoved = decideFrom(template.decisions, facts, []);
  const tightening = applied.filter(({ move }) => tightens(template.decisions, move.sets, unmoved));
  const open = tightening.flatMap((one) =>
    one.truth === 'unknown' ? one.facts.filter((id) => isUnknown(facts[id])) : [],
  );
  return {
    ...own,
    unknownFacts: [...new Set([...own.unknownFacts, ...open])],
    moved: tightening.map((one) => movedDecision(template.decisions, one, unmoved)),
    overridden: overrides.map((one) => overriddenDecision(template.decisions, one, usual, own)),
  };
}

function isUnknown(value: FactValue | undefined): boolean {
  return value === undefined || value === notSure;
}

function decideFrom(
  template: DecisionTemplate,
  facts: Readonly<Record<string, FactValue>>,
  overrides: readonly Override[],
): Decided {
  const known = readKnownFacts(facts);
  const tolerance = known.tolerance ?? 'conservative';
  const small = known.engineers !== undefined && known.engineers < template.smallTeam.belowEngineers;
  const ceiling = decideCeiling(template, tolerance, known, small, overrides);
  const rules = { tolerance, ceiling, overrides, ...(small && { smallTeam: template.smallTeam }) };
  return {
    tolerance,
    unknownFacts: unknownOf(known),
    values: template.parameters.map((parameter) => decideValue(parameter, tolerance)),
    lists: decideLists(template.items, tolerance, known, ceiling),
    gates: template.authors.filter((author) => applies(author, known)).map((author) => decideGates(author, rules)),
    ...(small && { residualRisk: template.smallTeam.residualRisk }),
    ceiling,
    permissions: template.permissions.actions
      .filter((action) => applies(action, known))
      .map((action) => decidePermissions(action, template.permissions, tolerance)),
    numbers: numbersOf(facts),
  };
}

function decideValue(parameter: Parameter, tolerance: RiskTolerance): DecidedValue {
  const value = parameter.values[tolerance];
  return { id: parameter.id, label: parameter.label, value, words: valueWords(parameter, value), why: parameter.why };
}

/** What needs more autonomy than any tier allows is never delegated, whatever its place. */
function decideLists(
  items: readonly DelegationItem[],
  tolerance: RiskTolerance,
  known: KnownFacts,
  ceiling: Readonly<Record<Tier, Autonomy>>,
): Record<Place, DelegationItem[]> {
  const most = highest(Object.values(ceiling));
  const placed = items
    .filter((item) => applies(item, known))
    .map((item) => ({ item, place: exceeds(item.fromAutonomy, most) ? 'never' : item.place[tolerance] }));
  const [alone, review, never] = places.map((place) =>
    placed.flatMap((one) => (one.place === place ? [one.item] : [])),
  );
  return { alone: alone ?? [], review: review ?? [], never: never ?? [] };
}

function numbersOf(facts: Readonly<Record<string, FactValue>>): Record<string, number> {
  const entries = Object.entries(facts).flatMap(([id, value]) =>
    typeof value === 'number' ? [[id, value] as const] : [],
  );
  return Object.fromEntries(entries);
}
