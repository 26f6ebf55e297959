import type { Fact } from '../bank/fact';
import type { OutcomeNumber } from './assessment';

/** Longest unit and period, in characters. */
export const maxOutcomeWord = 80;
const maxNumber = 1_000_000_000;

/** One row of the organisation's own numbers; undefined when any part is missing, unknown or out of range. */
export function readOutcome(fact: Fact, row: unknown): OutcomeNumber | undefined {
  if (typeof row !== 'object' || row === null) return undefined;
  const { measure, value, unit, n, period, when, ...rest } = row as Record<string, unknown>;
  const known = fact.choices.find((choice) => choice.id === measure);
  if (!known || Object.keys(rest).length > 0 || (when !== 'before' && when !== 'after')) return undefined;
  const [amount, counted] = [readOutcomeValue(value), readOutcomeCount(n)];
  const [inUnit, over] = [readOutcomeWord(unit), readOutcomeWord(typeof period === 'number' ? String(period) : period)];
  if (amount === undefined || counted === undefined || !inUnit || !over) return undefined;
  return { measure: known.id, value: amount, unit: inUnit, n: counted, period: over, when };
}

/** 0 to a thousand million, in the unit beside it; undefined for anything else. */
export function readOutcomeValue(raw: unknown): number | undefined {
  // A −0 would be shown with its sign.
  return typeof raw === 'number' && raw >= 0 && raw <= maxNumber ? raw + 0 : undefined;
}

/** Of changes, incidents or reviews: a whole number. */
export function readOutcomeCount(raw: unknown): number | undefined {
  return Number.isInteger(raw) ? readOutcomeValue(raw) : undefined;
}

/** A unit or a period. */
export function readOutcomeWord(raw: unknown): string | undefined {
  const text = typeof raw === 'string' ? raw.trim() : '';
  return text !== '' && text.length <= maxOutcomeWord ? text : undefined;
}
