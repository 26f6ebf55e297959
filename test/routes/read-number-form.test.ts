import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../app/bank/fact';
import { grouped } from '../../app/document/grouped-number';
import { readFactForm } from '../../app/routes/read-fact-form';
import { runs } from '../property-runs';

const fact: Fact = {
  id: 'engineers',
  order: 1,
  group: 'organisation',
  type: 'number',
  choices: [],
  ask: 'leadership',
  prompt: 'How many engineers?',
  help: [],
  min: 1,
  max: 1_000_000,
};

function read(typed: string, of: Fact = fact) {
  const form = new FormData();
  form.append(of.id, typed);
  return readFactForm(of, form);
}

describe('a number on a page of facts', () => {
  it.each([
    ['1000', 1000],
    [' 1000 ', 1000],
    ['1,000', 1000],
    ['1 000', 1000],
    ["1'000", 1000],
    ['1’000', 1000],
    ['1\u00a0000', 1000],
    ['1\u202f000', 1000],
    ['12,345', 12_345],
    ['1,000,000', 1_000_000],
  ])('%j is %i', (typed, value) => {
    expect(read(typed)).toMatchObject({ value, problems: [], raw: { engineers: typed } });
  });

  it.each([
    '1,00',
    '1,0000',
    '1000,000',
    '1,000 000',
    '1,000.000',
    '1.000',
    ',000',
    '1,,000',
    '1,000,',
    '0,500',
    '1,000,001',
    '1\u00a0000,000',
    '1k',
    '-5',
    '1e3',
    '１,０００',
    '0',
  ])('%j is refused, with the bounds grouped, and stays as typed', (typed) => {
    const { problems, raw } = read(typed);
    const message = 'How many engineers? Give a whole number from 1 to 1,000,000 in digits, or tick “not sure”.';
    expect(problems).toEqual([{ field: 'engineers', rule: 'fact-value', message }]);
    expect(raw).toEqual({ engineers: typed });
  });

  it('reads every number within its bounds as it is printed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (value) => {
        expect(read(grouped(value)).value).toBe(value);
      }),
      runs(200),
    );
  });

  it('of percent may have its sign behind it', () => {
    const { min, max, ...rest } = fact;
    const share: Fact = { ...rest, type: 'percent' };
    expect(read('40 %', share)).toMatchObject({ value: 40, problems: [] });
    expect(read('1,000%', share).problems[0]?.message).toContain('from 0 to 100 in digits');
  });
});
