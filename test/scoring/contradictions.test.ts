import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contradiction } from '../../app/bank/contradiction';
import type { Condition } from '../../app/content/condition';
import { scoreAssessment } from '../../app/scoring/score-assessment';
import { arbitraryCase, holds } from './arbitrary-edition';
import { always, answerFrom, autonomyFrom, cardOf, question, type Short } from './invented-edition';

function rule(id: string, when: Condition): Contradiction {
  return { id, title: id, when, text: [], followUps: ['Which?'] };
}

const high: Condition = { kind: 'all', of: [answerFrom('d.a', 3), { kind: 'not', of: answerFrom('d.b', 2) }] };
const invented = {
  questions: [question('d.a'), question('d.b', { applies: autonomyFrom('A2') })],
  contradictions: [rule('other', { kind: 'not', of: always }), rule('high', high)],
};
const speaking = (short: Record<string, Short>, facts = {}) => cardOf(invented, short, facts).contradictions;

describe('answers that do not fit together', () => {
  it('are named where the rule holds', () => {
    expect(speaking({ 'd.a': 3, 'd.b': 1 })).toEqual(['high']);
    expect(speaking({ 'd.a': 3, 'd.b': 2 })).toEqual([]);
  });

  it('say nothing while an answer is missing, unknown, not applicable or out of scope', () => {
    for (const b of ['?', '-'] as const) expect(speaking({ 'd.a': 3, 'd.b': b })).toEqual([]);
    expect(speaking({ 'd.a': 3 })).toEqual([]);
    expect(speaking({ 'd.a': 3, 'd.b': 1 }, { autonomy: 'A1' })).toEqual([]);
  });

  it('lower the confidence and never change anything else', () => {
    holds(
      fc.property(arbitraryCase, ({ edition, assessment }) => {
        const { contradictions, confidence, ...card } = scoreAssessment(
          { ...edition, contradictions: [rule('one', always)] },
          assessment,
        );
        const {
          contradictions: none,
          confidence: earlier,
          ...before
        } = scoreAssessment({ ...edition, contradictions: [] }, assessment);
        expect(confidence.reasons).toContain('contradiction');
        expect(earlier.reasons).not.toContain('contradiction');
        expect({ contradictions, none, card }).toEqual({ contradictions: ['one'], none: [], card: before });
      }),
    );
  });
});
