import { type FactValue, notSure, type Problem } from '../assessment/assessment';
import { bounds, readFact } from '../assessment/read-fact';
import type { Fact } from '../bank/fact';
import { grouped, withoutGroups } from '../document/grouped-number';
import { readOutcomesForm } from './read-outcomes-form';

export interface FactForm {
  readonly seenVersion: number;
  /** Null = left empty, or unreadable. */
  readonly value: FactValue | null;
  readonly problems: readonly Problem[];
  /** Text fields as typed, by name of the input. */
  readonly raw: Readonly<Record<string, string>>;
}

/**
 * One fact's inputs: `<id>`, `<id>.notSure`, `<id>.version`; for a register `<id>.name` and `<id>.tier` row by row; for the
 * organisation's own numbers as readOutcomesForm says.
 */
export function readFactForm(fact: Fact, form: FormData): FactForm {
  const seenVersion = Number.parseInt(String(form.get(`${fact.id}.version`) ?? ''), 10) || 0;
  if (fact.type === 'outcomes') return { seenVersion, ...outcomes(fact, form) };
  const raw = { [fact.id]: String(form.get(fact.id) ?? '') };
  const given = givenValue(fact, form);
  if (given === null) return { seenVersion, value: null, problems: [], raw };
  const read = readFact(fact, given);
  if (read.kind === 'value') return { seenVersion, value: read.value, problems: [], raw };
  return {
    seenVersion,
    value: keepable(given),
    problems: [{ ...read.problem, message: `${fact.prompt} ${pageWords(fact, read.problem.message)}` }],
    raw,
  };
}

/** Whether the form holds the fact: its version is sent with it, whether anything is picked or not. */
export function isInForm({ id }: Fact, form: FormData): boolean {
  return form.has(`${id}.version`);
}

/** A page has a box to tick for “not sure”, and bounds are printed as prose prints numbers. */
function pageWords(fact: Fact, message: string): string {
  if (fact.type !== 'number' && fact.type !== 'percent') return message;
  const [least, most] = bounds(fact).map((one) => grouped(one));
  return `Give a whole number from ${least} to ${most} in digits, or tick “not sure”.`;
}

function outcomes(fact: Fact, form: FormData): Omit<FactForm, 'seenVersion'> {
  const { numbers, problems, raw } = readOutcomesForm(fact, form);
  if (!isNotSure(fact, form)) return { value: numbers.length > 0 ? numbers : null, problems, raw };
  if (Object.values(raw).every((text) => text === '')) return { value: notSure, problems: [], raw };
  const message = `${fact.prompt} Clear the numbers, or take back “not sure”.`;
  return { value: notSure, problems: [{ field: fact.id, rule: 'fact-value', message }], raw };
}

function isNotSure(fact: Fact, form: FormData): boolean {
  return form.get(`${fact.id}.notSure`) === 'on';
}

function givenValue(fact: Fact, form: FormData): unknown {
  if (isNotSure(fact, form)) return notSure;
  switch (fact.type) {
    case 'choice':
      return textOf(fact, form) || null;
    case 'number':
    case 'percent':
      return withoutGroups(textOf(fact, form).replace(/\s*%$/, '')) || null;
    case 'outcomes':
      throw new Error(`${fact.id} is read input by input`);
    case 'choices': {
      const picked = form.getAll(fact.id).map(String);
      if (picked.length === 0) return null;
      return picked.includes(notSure) && picked.length === 1 ? notSure : picked;
    }
    case 'register': {
      const tiers = form.getAll(`${fact.id}.tier`).map(String);
      const rows = form
        .getAll(`${fact.id}.name`)
        .map((name, index) => ({ name: String(name).trim(), tier: tiers[index] ?? '' }));
      const filled = rows.filter((row) => row.name !== '');
      return filled.length === 0 ? null : filled;
    }
  }
}

function textOf(fact: Fact, form: FormData): string {
  return String(form.get(fact.id) ?? '').trim();
}

/** What can be shown again in the same inputs. */
function keepable(given: unknown): FactValue | null {
  return typeof given === 'string' || Array.isArray(given) ? (given as FactValue) : null;
}
