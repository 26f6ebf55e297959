import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { factsAsked } from '../../app/assessment/applicable-facts';
import { inTrack, type TrackAndRole } from '../../app/assessment/applicable-questions';
import { readAnswersFile } from '../../app/assessment/read-answers-file';
import { bounds } from '../../app/assessment/read-fact';
import { blankFile } from '../../app/assessment/write-blank-file';
import type { Question } from '../../app/bank/bank';
import { allQuestions } from '../../app/bank/edition';
import type { Fact } from '../../app/bank/fact';
import type { Condition } from '../../app/content/condition';
import { readRealPolicy } from '../policy/real-content';
import { runs } from '../property-runs';
import { inventEdition, question } from '../scoring/invented-edition';

const { edition } = readRealPolicy();
const editions = new Map([[edition.id, edition]]);

const seats: readonly TrackAndRole[] = [
  { track: 'quick' },
  { track: 'full' },
  { track: 'builder' },
  { track: 'role', role: 'security' },
];

describe.each(seats)('the blank file of the $track track', (seat) => {
  const blank = blankFile(edition, seat, '2026-11-22');
  const asked = allQuestions(edition).filter((one) => inTrack(edition, one, seat));
  const facts = factsAsked(edition, seat);

  it('is read back without a fault, with nothing answered', () => {
    expect(readAnswersFile(blank, editions)).toEqual({
      placeOfFact: expect.any(Function),
      assessment: {
        edition: edition.id,
        ...seat,
        organisation: 'Your organisation',
        date: '2026-11-22',
        facts: {},
        answers: {},
      },
      issues: [],
    });
  });

  it('has one line for each fact and each question asked, and no other', () => {
    const read = parse(blank) as Record<string, Record<string, null>>;
    expect(Object.keys(read.facts ?? {})).toEqual(facts.map((fact) => fact.id));
    expect(Object.keys(read.answers ?? {})).toEqual(asked.map((one) => one.id));
  });

  it('says for each question what it asks, its five choices and what may be written', () => {
    const words = blank.replace(/\s*\n *#\s*/g, ' ');
    for (const one of asked) {
      expect(words).toContain(one.prompt);
      for (const [level, choice] of one.choices.entries()) expect(words).toContain(`${level} = ${choice}`);
    }
    expect(blank.match(/# 0 to 4/g)).toHaveLength(asked.length);
    expect(blank.match(/notApplicable: "reason" }$/gm)).toHaveLength(
      asked.filter((one) => one.notApplicable === 'withReason').length,
    );
  });

  it('is read without a fault when every line is filled with something allowed', () => {
    fc.assert(
      fc.property(fc.tuple(...facts.map(factText)), fc.tuple(...asked.map(answerText)), (factTexts, answers) => {
        const values = new Map([
          ...facts.map((fact, index) => [fact.id, factTexts[index] ?? ''] as const),
          ...asked.map((one, index) => [one.id, answers[index] ?? ''] as const),
        ]);
        const filled = blank.replace(
          /^ {2}([a-z0-9.-]+):( +#.*)$/gm,
          (_, id, note) => `  ${id}: ${values.get(id)}${note}`,
        );
        const { assessment, issues } = readAnswersFile(filled, editions);
        expect(issues).toEqual([]);
        expect(Object.keys(assessment?.facts ?? {})).toHaveLength(facts.length);
        expect(Object.keys(assessment?.answers ?? {})).toHaveLength(asked.length);
      }),
      runs(60),
    );
  });
});

it('names the facts under which a question is not asked', () => {
  const blank = blankFile(edition, { track: 'full' });
  const note = (id: string) => blank.split(`  ${id}:`)[0]?.trimEnd().split('\n').at(-1)?.trim();
  expect(note('permissions.sandbox')).toBe('# Not asked when autonomy is A0 or A1: leave it empty then.');
  expect(note('permissions.agents-in-ci')).toBe(
    '# Not asked when autonomy is A0, A1 or A2 and agents-in-ci is no: leave it empty then.',
  );
  expect(note('review.director-audit')).toBe('# Not asked when engineers is below 16: leave it empty then.');
  expect(note('review.mandatory-review')).toContain('# 4 = ');
});

it('shows every wording of the choices with the facts that call for it', () => {
  const when: Condition = { kind: 'fact', name: 'autonomy', test: { op: 'atMost', value: 'A1' } };
  const variants = [{ id: 'careful', when, choices: ['v0', 'v1', 'v2', 'v3', 'v4'] as const }];
  const worded = inventEdition({ questions: [question('a.b', { variants })] });
  const blank = blankFile(worded, { track: 'full' });
  expect(blank).toContain('# When autonomy is A0 or A1, read this instead:\n    # 0 = v0\n');
  expect(readAnswersFile(blank, new Map([[worded.id, worded]])).issues).toEqual([]);
});

it('keeps a text with line breaks inside its comment', () => {
  const tricky = inventEdition({ questions: [question('a.b', { prompt: 'One\nedition: "666"\r\u2028- [two' })] });
  const blank = blankFile(tricky, { track: 'full' });
  expect(readAnswersFile(blank, new Map([[tricky.id, tricky]])).issues).toEqual([]);
  expect(blank).toContain('# One edition: "666" - [two');
});

function factText(fact: Fact): fc.Arbitrary<string> {
  return fc.oneof({ weight: 1, arbitrary: fc.constant('notSure') }, { weight: 4, arbitrary: knownFactText(fact) });
}

function knownFactText(fact: Fact): fc.Arbitrary<string> {
  const ids = fact.choices.map((choice) => choice.id);
  const [min, max] = bounds(fact);
  switch (fact.type) {
    case 'choice':
      return fc.constantFrom(...ids);
    case 'choices': {
      const together = fact.choices.filter((choice) => !choice.alone).map((choice) => choice.id);
      return fc.oneof(
        fc.constantFrom(...ids),
        fc.subarray(together, { minLength: 1 }).map((some) => `[${some.join(', ')}]`),
      );
    }
    case 'number':
    case 'percent':
      return fc.integer({ min, max }).map(String);
    case 'outcomes':
      return fc
        .tuple(
          fc.constantFrom(...ids),
          fc.double({ min: 0, max: 1e9, noNaN: true }),
          fc.nat(1e9),
          fc.constantFrom('before', 'after'),
        )
        .map(
          ([id, value, n, when]) =>
            `[{ measure: ${id}, value: ${value}, unit: hours, n: ${n}, period: "2026 Q2", when: ${when} }]`,
        );
    case 'register':
      return fc
        .array(fc.constantFrom(1, 2, 3, 4), { maxLength: 30 })
        .map((some) => `[${some.map((tier) => `{ name: "Till: #${tier}", tier: tier-${tier} }`).join(', ')}]`);
  }
}

function answerText(one: Question): fc.Arbitrary<string> {
  const known = fc.constantFrom('0', '1', '2', '3', '4', 'unknown');
  if (one.notApplicable === 'never') return known;
  const reason = fc.string({ minLength: 1, unit: 'grapheme', maxLength: 60 }).filter((text) => text.trim() !== '');
  return fc.oneof(
    known,
    reason.map((text) => `{ notApplicable: ${JSON.stringify(text)} }`),
  );
}
