import { autonomyLevels } from '../bank/edition';
import { cellOf, type Decided, type OverriddenDecision, placeOf } from './decided';
import { type GateCell, letters, type Place, places } from './decision-scales';
import { approvalsOf, type DecisionTemplate } from './decision-template';
import type { Override } from './override';
import { gateWords, notPrinted, overrideLabel, placeWords } from './wording/decisions';

/** The override beside what would stand without it. */
export function overriddenDecision(
  template: DecisionTemplate,
  override: Override,
  usual: Decided,
  own: Decided,
): OverriddenDecision {
  const [before, after] = [saidBy(override, usual), saidBy(override, own)];
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

interface Said {
  readonly words: string;
  /** Higher = stricter; for a value its number, whose direction the template tells. */
  readonly strictness: number;
}

/** What these decisions say about the thing that the override names. */
function saidBy(override: Override, decided: Decided): Said {
  switch (override.kind) {
    case 'value': {
      const value = decided.values.find(({ id }) => id === override.value);
      return { words: value?.words ?? '', strictness: value?.value ?? 0 };
    }
    case 'place':
      return ofPlace(placeOf(decided, override.item));
    case 'gate':
      return ofGate(cellOf(decided, override.author, override.tier));
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

function ofPlace(place: Place | undefined): Said {
  return { words: placeWords(place), strictness: place ? places.indexOf(place) : places.length };
}

function ofGate(cell: GateCell | undefined): Said {
  if (!cell) return { words: notPrinted, strictness: Number.MAX_SAFE_INTEGER };
  return { words: gateWords(cell), strictness: approvalsOf(cell) };
}
