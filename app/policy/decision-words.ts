import { autonomyLevels, type RiskTolerance } from '../bank/edition';
import { grouped } from '../document/grouped-number';
import { type AppliedMove, tighten } from './apply-moves';
import type { Decided, MovedDecision, OverriddenDecision } from './decided';
import { type GateCell, type Letter, letters, type Place, places, type Tier } from './decision-scales';
import { approvalsOf, type DecisionTemplate, type Parameter } from './decision-template';
import type { MoveTarget } from './fact-move';
import { exceeds } from './known-facts';
import type { Override } from './override';
import { gateWords, placeTitles, tierLabels } from './wording';

/** The value with its unit. */
export function valueWords({ unit }: Parameter, value: number): string {
  return `${grouped(value)} ${value === 1 ? unit.one : unit.many}`;
}

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
  return { id: move.id, label: moveLabel(template, move.sets, unmoved), why: move.why, facts, truth };
}

function moveLabel(template: DecisionTemplate, sets: MoveTarget, unmoved: Decided): string {
  switch (sets.kind) {
    case 'value': {
      const parameter = template.parameters.find(({ id }) => id === sets.value);
      return parameter ? `${parameter.label}: ${valueWords(parameter, sets.to)}` : sets.value;
    }
    case 'place':
      return `${itemText(template, sets.item)}: ${placeTitles[sets.to].toLowerCase()}`;
    case 'gate':
      return `Approvals, ${sets.authors.map((id) => authorLabel(template, id)).join(', ')}: ${gateWords(sets.to)}`;
    case 'ceiling':
      return `Autonomy ceiling, ${lowered(sets, unmoved)
        .map((tier) => tierLabels[tier])
        .join('; ')}: ${sets.to}`;
    case 'letter':
      return `${actionLabel(template, sets.action)}, ${placeLabels(template, sets.environments)}: ${letterWords(template, sets.to)}`;
  }
}

/** The override beside what would stand without it. */
export function overriddenDecision(
  template: DecisionTemplate,
  override: Override,
  usual: Decided,
  own: Decided,
): OverriddenDecision {
  const [before, after] = [standing(override, usual), standing(override, own)];
  return {
    id: override.id,
    label: overrideLabel(template, override),
    usual: before.words,
    chosen: after.words,
    looser: after.strictness * signOf(template, override) < before.strictness * signOf(template, override),
    by: override.by,
    on: override.on,
    why: override.why,
  };
}

function signOf({ parameters }: DecisionTemplate, override: Override): 1 | -1 {
  const value = override.kind === 'value' && parameters.find(({ id }) => id === override.value);
  return value && value.stricter === 'lower' ? -1 : 1;
}

function overrideLabel(template: DecisionTemplate, override: Override): string {
  switch (override.kind) {
    case 'value':
      return template.parameters.find(({ id }) => id === override.value)?.label ?? override.value;
    case 'place':
      return itemText(template, override.item);
    case 'gate':
      return `Approvals, ${authorLabel(template, override.author)}, ${tierLabels[override.tier].toLowerCase()}`;
    case 'ceiling':
      return `Autonomy ceiling, ${tierLabels[override.tier].toLowerCase()}`;
    case 'letter':
      return `${actionLabel(template, override.action)}, ${placeLabels(template, [override.environment])}`;
  }
}

interface Standing {
  readonly words: string;
  /** Higher = stricter; for a value its number, whose direction the template tells. */
  readonly strictness: number;
}

/** What these decisions say about the thing that the override names. */
function standing(override: Override, decided: Decided): Standing {
  switch (override.kind) {
    case 'value': {
      const value = decided.values.find(({ id }) => id === override.value);
      return { words: value?.words ?? '', strictness: value?.value ?? 0 };
    }
    case 'place':
      return placeStanding(placeOf(decided, override.item));
    case 'gate':
      return gateStanding(cellOf(decided, override.author, override.tier));
    case 'ceiling': {
      const level = decided.ceiling[override.tier];
      return { words: level, strictness: -autonomyLevels.indexOf(level) };
    }
    case 'letter': {
      const row = decided.permissions.find(({ id }) => id === override.action);
      const letter = row?.letters['tier-2'][override.environment] ?? '-';
      return { words: row ? letter : notPrinted, strictness: letters.indexOf(letter) };
    }
  }
}

const notPrinted = 'not in this policy';

export function placeOf({ lists }: Pick<Decided, 'lists'>, item: string): Place | undefined {
  return places.find((place) => lists[place].some(({ id }) => id === item));
}

function placeStanding(place: Place | undefined): Standing {
  return place
    ? { words: placeTitles[place], strictness: places.indexOf(place) }
    : { words: notPrinted, strictness: places.length };
}

export function cellOf({ gates }: Pick<Decided, 'gates'>, author: string, tier: Tier): GateCell | undefined {
  return gates.find(({ id }) => id === author)?.cells[tier];
}

function gateStanding(cell: GateCell | undefined): Standing {
  if (!cell) return { words: notPrinted, strictness: Number.MAX_SAFE_INTEGER };
  return { words: gateWords(cell), strictness: approvalsOf(cell) };
}

function placeLabels({ permissions }: DecisionTemplate, ids: readonly string[]): string {
  return ids.map((id) => permissions.environments.find((one) => one.id === id)?.label ?? id).join(', ');
}

function letterWords({ permissions }: DecisionTemplate, letter: Letter): string {
  const label = permissions.legend.find(({ id }) => id === letter)?.label;
  return label ? `${letter}, ${label.toLowerCase()}` : letter;
}

function itemText({ items }: DecisionTemplate, id: string): string {
  return items.find((item) => item.id === id)?.text ?? id;
}

function authorLabel({ authors }: DecisionTemplate, id: string): string {
  return authors.find((author) => author.id === id)?.label ?? id;
}

function actionLabel({ permissions }: DecisionTemplate, id: string): string {
  return permissions.actions.find((action) => action.id === id)?.label ?? id;
}
