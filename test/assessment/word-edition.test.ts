import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../app/assessment/assessment';
import { wordEdition, wordQuestion } from '../../app/assessment/word-edition';
import type { Choices } from '../../app/bank/bank';
import { allQuestions, type Edition } from '../../app/bank/edition';
import type { Condition } from '../../app/content/condition';
import { scoreAssessment } from '../../app/scoring/score-assessment';
import { arbitraryCase, holds } from '../scoring/arbitrary-edition';
import { autonomyFrom, factIs, inventEdition, question } from '../scoring/invented-edition';

const few = factIs('juniors', { op: 'atMost', value: 15 });
const smallWords: Choices = ['s0', 's1', 's2', 's3', 's4'];
const unattendedWords: Choices = ['u0', 'u1', 'u2', 'u3', 'u4'];
const worded = question('d.a', {
  variants: [
    { id: 'small', when: few, choices: smallWords },
    { id: 'unattended', when: autonomyFrom('A3'), choices: unattendedWords },
  ],
});
const edition = inventEdition({ questions: [worded, question('d.b')] });
const choicesUnder = (facts: Assessment['facts']) =>
  allQuestions(wordEdition(edition, facts)).map((one) => one.choices.join(' '));

describe('the wording of an edition', () => {
  it('takes the first variant that is known to apply, and leaves other questions alone', () => {
    expect(choicesUnder({ juniors: 8, autonomy: 'A3' })).toEqual([smallWords.join(' '), '0 1 2 3 4']);
    expect(choicesUnder({ juniors: 80, autonomy: 'A3' })).toEqual([unattendedWords.join(' '), '0 1 2 3 4']);
  });

  it('keeps the base wording where a fact is not known, not sure or says no', () => {
    const views: Assessment['facts'][] = [{}, { juniors: 'notSure' }, { juniors: 80, autonomy: 'A1' }];
    for (const facts of views) {
      expect(choicesUnder(facts)).toEqual(['0 1 2 3 4', '0 1 2 3 4']);
    }
  });

  it('is the same for one question as for the edition', () => {
    const views: Assessment['facts'][] = [{ juniors: 8 }, { autonomy: 'A4' }, {}];
    for (const facts of views) {
      expect(wordQuestion(edition, worded, facts)).toEqual(allQuestions(wordEdition(edition, facts))[0]);
    }
  });

  it('never changes a score, whatever the facts and the variants', () => {
    const whens = fc.array(fc.constantFrom<Condition>(few, autonomyFrom('A2'), { kind: 'always' }), { maxLength: 3 });
    holds(
      fc.property(arbitraryCase, whens, ({ edition: drawn, assessment }, list) => {
        const reworded = withVariants(drawn, list);
        expect(scoreAssessment(wordEdition(reworded, assessment.facts), assessment)).toEqual(
          scoreAssessment(drawn, assessment),
        );
      }),
    );
  });
});

function withVariants(drawn: Edition, whens: readonly Condition[]): Edition {
  const variants = whens.map((when, index) => ({ id: String(index), when, choices: smallWords }));
  const banks = drawn.banks.map((bank) => ({
    ...bank,
    questions: bank.questions.map((one) => ({ ...one, variants })),
  }));
  return { ...drawn, banks };
}
