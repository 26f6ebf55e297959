import type { Fact } from '../bank/fact';
import type { OutcomeNumber } from './assessment';

const maxWord = 80;
const maxNumber = 1_000_000_000;

/** One row of the organisation's own numbers; undefined when any part is missing, unknown or out of range. */
export function readOutcome(fact: Fact, row: unknown): OutcomeNumber | undefined {
  if (typeof row !== 'object' || row === null) return undefined;
  const { measure, value, unit, n, period, when, ...rest } = row as Record<string, unknown>;
  const known = fact.choices.find((choice) => choice.id === measure);
  if (!known || Object.keys(rest).length > 0 || (when !== 'before' && when !== 'after')) return undefined;
  if (typeof value !== 'number' || !(value >= 0 && value <= maxNumber)) return undefined;
  if (typeof n !== 'number' || !Number.isInteger(n) || n < 0 || n > maxNumber) return undefined;
  const [inUnit, over] = [word(unit), word(typeof period === 'number' ? String(period) : period)];
  // A −0 would be shown with its sign.
  return inUnit && over
    ? { measure: known.id, value: value + 0, unit: inUnit, n: n + 0, period: over, when }
    : undefined;
}

function word(raw: unknown): string | undefined {
  const text = typeof raw === 'string' ? raw.trim() : '';
  return text !== '' && text.length <= maxWord ? text : undefined;
}
