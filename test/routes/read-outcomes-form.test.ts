import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OutcomeNumber } from '../../app/assessment/assessment';
import type { Fact } from '../../app/bank/fact';
import { readFactForm } from '../../app/routes/read-fact-form';
import { runs } from '../property-runs';

const measures = ['change-fail-rate', 'recovery-time'];

const fact: Fact = {
  id: 'own',
  order: 1,
  group: 'use',
  type: 'outcomes',
  choices: measures.map((id) => ({ id, label: id.replaceAll('-', ' '), alone: false })),
  ask: 'platform',
  prompt: 'Which numbers?',
  help: [],
};

function read(inputs: Readonly<Record<string, string>>) {
  const form = new FormData();
  for (const [name, text] of Object.entries(inputs)) form.append(name, text);
  return readFactForm(fact, form);
}

const unit = 'own.recovery-time.unit';
const after = 'own.recovery-time.after';
const whole = { [unit]: ' hours ', [`${after}.value`]: '4.5', [`${after}.n`]: '12', [`${after}.period`]: '2026 Q2' };

describe('a form of own numbers', () => {
  it('reads what is filled in, of either time, and leaves the rest out', () => {
    expect(read({ ...whole, 'own.version': '3', 'own.change-fail-rate.unit': '' })).toEqual({
      seenVersion: 3,
      value: [{ measure: 'recovery-time', value: 4.5, unit: 'hours', n: 12, period: '2026 Q2', when: 'after' }],
      problems: [],
      raw: expect.objectContaining({ [`${after}.value`]: '4.5', 'own.change-fail-rate.unit': '' }),
    });
  });

  it('with nothing in it clears the fact, and with the box ticked is not sure', () => {
    expect(read({})).toMatchObject({ value: null, problems: [] });
    expect(read({ 'own.notSure': 'on', [unit]: '  ' })).toMatchObject({ value: 'notSure', problems: [] });
  });

  it.each([
    [{ [unit]: '' }, unit, 'recovery time: give the unit, or clear the rest.'],
    [{ [`${after}.value`]: '' }, `${after}.value`, 'recovery time, after AI tools: give the value, or clear the rest.'],
    [{ [`${after}.n`]: '' }, `${after}.n`, 'give how many it was counted over, or clear the rest.'],
    [{ [`${after}.period`]: ' ' }, `${after}.period`, 'give the period, or clear the rest.'],
    [{ [`${after}.value`]: '12,5' }, `${after}.value`, 'write the value in digits, with a point before decimals'],
    [{ [`${after}.value`]: '-1' }, `${after}.value`, 'write the value in digits'],
    [{ [`${after}.value`]: '1e9' }, `${after}.value`, 'write the value in digits'],
    [{ [`${after}.n`]: '1.5' }, `${after}.n`, 'as a whole number'],
    [{ [`${after}.n`]: 'a few' }, `${after}.n`, 'as a whole number'],
    [{ [unit]: 'h'.repeat(81) }, unit, 'keep the unit to 80 characters'],
    [{ [`${after}.period`]: 'Q'.repeat(81) }, `${after}.period`, 'keep the period to 80 characters'],
  ])('%j is a problem at %s', (wrong, field, message) => {
    const { problems, raw } = read({ ...whole, ...wrong });
    expect(problems).toEqual([{ field, rule: expect.any(String), message: expect.stringContaining(message) }]);
    expect(raw[field]).toBe((wrong as Record<string, string>)[field]?.trim());
  });

  it('names everything that is missing, each at its place', () => {
    const { problems } = read({ 'own.recovery-time.before.n': '7', 'own.change-fail-rate.unit': 'percent' });
    expect(problems.map(({ field }) => field)).toEqual([
      'own.change-fail-rate.unit',
      unit,
      'own.recovery-time.before.value',
      'own.recovery-time.before.period',
    ]);
  });

  it('with numbers and “not sure” together asks which it is, and loses neither', () => {
    const { value, problems, raw } = read({ ...whole, 'own.notSure': 'on' });
    expect(problems.map(({ field }) => field)).toEqual(['own']);
    expect(value).toBe('notSure');
    expect(raw[`${after}.value`]).toBe('4.5');
  });

  it('reads back any numbers that it can hold', () => {
    const word = fc.string({ minLength: 1, maxLength: 80 }).filter((text) => text.trim() === text && text !== '');
    const side = fc.record({
      value: fc.integer({ min: 0, max: 999_999_999 }).map((whole) => whole / 1000),
      n: fc.nat(999_999_999),
      period: word,
    });
    const measure = fc.record({ unit: word, before: fc.option(side), after: fc.option(side) });
    fc.assert(
      fc.property(fc.tuple(measure, measure), (said) => {
        const numbers = said.flatMap(({ unit, ...sides }, at) =>
          (['before', 'after'] as const).flatMap((when): OutcomeNumber[] => {
            const one = sides[when];
            return one ? [{ measure: String(measures[at]), unit, when, ...one }] : [];
          }),
        );
        const { value, problems } = read(inputsOf(numbers));
        expect(problems).toEqual([]);
        expect(value ?? []).toEqual(numbers);
      }),
      runs(200),
    );
  });
});

function inputsOf(numbers: readonly OutcomeNumber[]): Record<string, string> {
  const pairs = numbers.flatMap(({ measure, when, unit, ...parts }) => [
    [`own.${measure}.unit`, unit],
    ...Object.entries(parts).map(([part, one]) => [`own.${measure}.${when}.${part}`, String(one)]),
  ]);
  return Object.fromEntries(pairs);
}
