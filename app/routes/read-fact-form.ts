import { type FactValue, notSure, type Problem } from '../assessment/assessment';
import { readFact } from '../assessment/read-fact';
import type { Fact } from '../bank/fact';

export interface FactForm {
  readonly seenVersion: number;
  /** Null = left empty, or unreadable. */
  readonly value: FactValue | null;
  readonly problem: Problem | null;
  /** Text fields as typed. */
  readonly raw: string;
}

/** One fact's inputs: `<id>`, `<id>.notSure`, `<id>.version`, and for a register `<id>.name` and `<id>.tier` row by row. */
export function readFactForm(fact: Fact, form: FormData): FactForm {
  const seenVersion = Number.parseInt(String(form.get(`${fact.id}.version`) ?? ''), 10) || 0;
  const raw = String(form.get(fact.id) ?? '');
  const given = givenValue(fact, form);
  if (given === null) return { seenVersion, value: null, problem: null, raw };
  const read = readFact(fact, given);
  if (read.kind === 'value') return { seenVersion, value: read.value, problem: null, raw };
  return {
    seenVersion,
    value: keepable(given),
    problem: { ...read.problem, message: `${fact.prompt} ${pageWords(read.problem.message)}` },
    raw,
  };
}

/** An answers file spells it `notSure`; a page has a box to tick. */
function pageWords(message: string): string {
  return message.replace(`, or ${notSure}.`, ', or tick “not sure”.');
}

function givenValue(fact: Fact, form: FormData): unknown {
  if (form.get(`${fact.id}.notSure`) === 'on') return notSure;
  switch (fact.type) {
    case 'choice':
    case 'number':
    case 'percent': {
      const text = String(form.get(fact.id) ?? '').trim();
      return text === '' ? null : text.replace(/\s*%$/, '');
    }
    case 'outcomes':
      return null;
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

/** What can be shown again in the same inputs. */
function keepable(given: unknown): FactValue | null {
  return typeof given === 'string' || Array.isArray(given) ? (given as FactValue) : null;
}
