import type { OutcomeNumber, Problem } from '../assessment/assessment';
import {
  maxOutcomeWord,
  readOutcome,
  readOutcomeCount,
  readOutcomeValue,
  readOutcomeWord,
} from '../assessment/read-outcome';
import type { Fact, FactChoice } from '../bank/fact';
import { withoutGroups } from '../document/grouped-number';

export interface OutcomesForm {
  /** Those without a problem, in the order of the fact's measures. */
  readonly numbers: readonly OutcomeNumber[];
  readonly problems: readonly Problem[];
  /** By name of the input, as typed but for blanks around. */
  readonly raw: Readonly<Record<string, string>>;
}

/**
 * The organisation's own numbers: for each measure `<fact>.<measure>.unit`, and of both times `….before.value`, `….n`,
 * `….period` and `….after.…`. All may be empty; a time with something filled in needs the rest.
 */
export function readOutcomesForm(fact: Fact, form: FormData): OutcomesForm {
  const measures = fact.choices.map((measure) => readMeasure(fact, measure, form));
  return {
    numbers: measures.flatMap(({ numbers }) => numbers),
    problems: measures.flatMap(({ problems }) => problems),
    raw: Object.fromEntries(measures.flatMap(({ inputs }) => inputs.map(({ name, text }) => [name, text]))),
  };
}

const times = ['before', 'after'] as const;
const counted = ['value', 'n', 'period'] as const;

type Part = 'unit' | (typeof counted)[number];

interface Input {
  readonly part: Part;
  readonly name: string;
  readonly text: string;
  /** Whose input it is, as a message begins. */
  readonly of: string;
}

function readMeasure(fact: Fact, { id, label }: FactChoice, form: FormData) {
  const input = (part: Part, name: string, of: string): Input => {
    return { part, name, of, text: String(form.get(name) ?? '').trim() };
  };
  const unit = input('unit', `${fact.id}.${id}.unit`, label);
  const sides = times.map((when) => {
    const of = `${label}, ${when} AI tools`;
    return { when, inputs: counted.map((part) => input(part, `${fact.id}.${id}.${when}.${part}`, of)) };
  });
  const filled = sides.filter(({ inputs }) => inputs.some(({ text }) => text !== ''));
  const needed = filled.length > 0 ? [unit, ...filled.flatMap(({ inputs }) => inputs)] : [];
  return {
    inputs: [unit, ...sides.flatMap(({ inputs }) => inputs)],
    numbers: filled.flatMap(({ when, inputs }) => {
      const parts = [unit, ...inputs].map((one) => [one.part, partOf(one)]);
      return readOutcome(fact, { measure: id, when, ...Object.fromEntries(parts) }) ?? [];
    }),
    problems: filled.length === 0 && unit.text !== '' ? [unitAlone(unit)] : needed.flatMap(problemOf),
  };
}

/** A number is digits, with a point where it has decimals; in a value a comma would be read as thousands by some and not by others. */
function partOf({ part, text }: Input): string | number | undefined {
  if (part === 'unit' || part === 'period') return readOutcomeWord(text);
  const digits = part === 'n' ? withoutGroups(text) : text;
  const number = /^\d{1,9}(\.\d{1,6})?$/.test(digits) ? Number(digits) : undefined;
  return part === 'n' ? readOutcomeCount(number) : readOutcomeValue(number);
}

const partNames: Readonly<Record<Part, string>> = {
  unit: 'the unit',
  value: 'the value',
  n: 'how many it was counted over',
  period: 'the period',
};

const partForms: Readonly<Record<Part, string>> = {
  unit: `keep the unit to ${maxOutcomeWord} characters.`,
  value: 'write the value in digits, with a point before decimals, such as 12.5.',
  n: 'write how many it was counted over as a whole number in digits, such as 340.',
  period: `keep the period to ${maxOutcomeWord} characters.`,
};

function problemOf(input: Input): Problem[] {
  if (partOf(input) !== undefined) return [];
  const { part, name, of, text } = input;
  return text === ''
    ? [{ field: name, rule: 'missing', message: `${of}: give ${partNames[part]}, or clear the rest.` }]
    : [{ field: name, rule: 'fact-value', message: `${of}: ${partForms[part]}` }];
}

function unitAlone({ name, of }: Input): Problem {
  return { field: name, rule: 'missing', message: `${of}: give a number before or after, or clear the unit.` };
}
