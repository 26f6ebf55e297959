import type { Fact } from '../bank/fact';
import { type FactValue, type NamedSystem, notSure } from './assessment';
import { problem, type Read } from './read';
import { readOutcome } from './read-outcome';

/** Checks one raw fact value (from a form or a file) against its fact. Strings of digits count as numbers. */
export function readFact(fact: Fact, raw: unknown): Read<FactValue> {
  if (raw === notSure) return { kind: 'value', value: notSure };
  switch (fact.type) {
    case 'choice':
      return readChoice(fact, raw);
    case 'choices':
      return readChoices(fact, raw);
    case 'number':
    case 'percent':
      return readNumber(fact, raw);
    case 'register':
      return readRegister(fact, raw);
    case 'outcomes':
      return readOutcomes(fact, raw);
  }
}

function readChoice(fact: Fact, raw: unknown): Read<FactValue> {
  const choice = fact.choices.find((one) => one.id === raw);
  if (choice) return { kind: 'value', value: choice.id };
  return problem(fact.id, 'fact-value', `Pick one of: ${choiceIds(fact)}, or say “not sure”.`);
}

function readChoices(fact: Fact, raw: unknown): Read<FactValue> {
  const list = Array.isArray(raw) ? raw : [raw];
  const ids = fact.choices.map((choice) => choice.id).filter((id) => list.includes(id));
  if (ids.length !== new Set(list).size || ids.length === 0) {
    return problem(fact.id, 'fact-value', `Pick one or more of: ${choiceIds(fact)}, or say “not sure”.`);
  }
  const alone = fact.choices.find((choice) => choice.alone && ids.includes(choice.id));
  if (alone && ids.length > 1)
    return problem(fact.id, 'fact-alone', `"${alone.label}" cannot stand beside other choices.`);
  return { kind: 'value', value: ids };
}

function choiceIds(fact: Fact): string {
  return fact.choices.map((choice) => choice.id).join(', ');
}

function readNumber(fact: Fact, raw: unknown): Read<FactValue> {
  const [min, max] = bounds(fact);
  const value = typeof raw === 'string' && /^\s*\d{1,9}\s*$/.test(raw) ? Number(raw) : raw;
  if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max)
    return { kind: 'value', value };
  return problem(fact.id, 'fact-value', `Give a whole number from ${min} to ${max}, or say “not sure”.`);
}

/** Least and greatest value of a number; a percent is 0 to 100 unless its fact says less. */
export function bounds(fact: Fact): [number, number] {
  return [fact.min ?? 0, fact.max ?? (fact.type === 'percent' ? 100 : 1_000_000)];
}

/** Most systems in one register. */
export const maxSystems = 30;
const maxName = 80;

function readRegister(fact: Fact, raw: unknown): Read<FactValue> {
  const rows = Array.isArray(raw) ? raw : [];
  const systems = rows.flatMap((row) => readSystem(row) ?? []);
  if (!Array.isArray(raw) || systems.length !== rows.length || rows.length > maxSystems) {
    return problem(
      fact.id,
      'fact-value',
      `Give at most ${maxSystems} systems, each as { name, tier: tier-1 … tier-4 }, names up to ${maxName} characters.`,
    );
  }
  return { kind: 'value', value: systems };
}

function readSystem(row: unknown): NamedSystem | undefined {
  if (typeof row !== 'object' || row === null) return undefined;
  const { name, tier, ...rest } = row as Record<string, unknown>;
  const named = typeof name === 'string' && name.trim() !== '' && name.length <= maxName;
  if (!named || typeof tier !== 'string' || !/^tier-[1-4]$/.test(tier) || Object.keys(rest).length > 0)
    return undefined;
  return { name: name.trim(), tier };
}

const maxOutcomes = 30;

function readOutcomes(fact: Fact, raw: unknown): Read<FactValue> {
  const rows = Array.isArray(raw) ? raw : [];
  const numbers = rows.flatMap((row) => readOutcome(fact, row) ?? []);
  if (Array.isArray(raw) && numbers.length === rows.length && rows.length <= maxOutcomes)
    return { kind: 'value', value: numbers };
  return problem(
    fact.id,
    'fact-value',
    `Give at most ${maxOutcomes} numbers, each as { measure, value, unit, n, period, when: before or after }.`,
  );
}
