import type { Autonomy } from '../../bank/edition';
import { grouped } from '../../document/grouped-number';
import type { GateCell, Letter, Place, Tier } from '../decision-scales';
import type { DecisionTemplate, Parameter } from '../decision-template';
import type { MoveTarget } from '../fact-move';
import type { Override } from '../override';
import { placeTitles, tierLabels } from './names';

/** The value with its unit. */
export function valueWords({ unit }: Parameter, value: number): string {
  return `${grouped(value)} ${value === 1 ? unit.one : unit.many}`;
}

export function gateWords(value: GateCell): string {
  return value.kind === 'notAllowed' ? 'Not allowed' : `${value.approvals}: ${value.by}`;
}

export function placeWords(place: Place | undefined): string {
  return place ? placeTitles[place] : notPrinted;
}

/** Of what a client's facts leave out. */
export const notPrinted = 'not in this policy';

/** A rule of the content and the value it sets; `lowered` = the tiers whose ceiling comes down here. */
export function moveLabel(template: DecisionTemplate, sets: MoveTarget, lowered: readonly Tier[]): string {
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
      return `Autonomy ceiling, ${lowered.map((tier) => tierLabels[tier]).join('; ')}: ${sets.to}`;
    case 'letter':
      return `${actionLabel(template, sets.action)}, ${placeLabels(template, sets.environments)}: ${letterWords(template, sets.to)}`;
  }
}

/** What an override speaks of, without its value. */
export function overrideLabel(template: DecisionTemplate, override: Override): string {
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

/** "A2: supervised edits and commands". */
export function ceilingWords(level: Autonomy, labels: DecisionTemplate['ceiling']['labels']): string {
  return `${level}: ${labels[level]}`;
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
