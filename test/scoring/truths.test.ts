import { describe, expect, it } from 'vitest';
import type { Assessment, Examined } from '../../app/assessment/assessment';
import { scoreAssessment } from '../../app/scoring/score-assessment';
import { always, answerFrom, inventAssessment, inventEdition, levelOf, question, type Short } from './invented-edition';

const edition = inventEdition({
  questions: [question('d.gate', { gateWhen: always, weight: 3 }), question('d.rest')],
  autonomy: { A1: [{ question: 'd.gate', atLeast: 2 }] },
  contradictions: [
    { id: 'both', when: { kind: 'all', of: [answerFrom('d.gate', 4), answerFrom('d.rest', 4)] }, ask: '' } as never,
  ],
});

const known = (level: number) => ({ state: 'known', level: levelOf(level) }) as const;

function score(short: Readonly<Record<string, Short>>, more: Partial<Assessment> = {}) {
  return scoreAssessment(edition, { ...inventAssessment(short), ...more });
}

function examined(id: string, one: Partial<Examined>): Pick<Assessment, 'examined'> {
  return { examined: { [id]: { evidence: ['seen'], ...one } } };
}

describe('the headline', () => {
  it('is what was judged, else evidenced, else said', () => {
    const said = { 'd.gate': 4, 'd.rest': 4 } as const;
    const levelOfGate = (one: Partial<Examined>) => score(said, examined('d.gate', one)).standings['d.gate'];
    expect(levelOfGate({})).toEqual(known(4));
    expect(levelOfGate({ evidenced: known(2) })).toEqual(known(2));
    expect(levelOfGate({ evidenced: known(2), judged: { answer: known(1), reason: 'old' } })).toEqual(known(1));
    expect(levelOfGate({ judged: { answer: { state: 'unknown' }, reason: 'nobody knew' } })).toEqual({
      state: 'unknown',
    });
  });
});

describe('each truth', () => {
  it('has a score of its own, in which what is missing is unknown', () => {
    const { truths, score: headline } = score(
      { 'd.gate': 4, 'd.rest': 4 },
      examined('d.gate', { evidenced: known(2), judged: { answer: known(1), reason: 'old' } }),
    );
    // Weights 3 and 1: of 16 points.
    expect(headline?.floor).toMatchObject({ points: 7, of: 16 });
    expect(truths.said.score?.floor).toMatchObject({ points: 1, of: 1 });
    expect(truths.evidenced).toMatchObject({
      score: { floor: { points: 3, of: 8 }, ceiling: { points: 5, of: 8 } },
      supported: { floor: 'A4' },
      coverage: { known: 3, of: 4 },
      levels: { d: { floor: 2, ceiling: 2 } },
    });
    expect(truths.judged).toMatchObject({ score: { floor: { points: 3, of: 16 } }, supported: { ceiling: 'A0' } });
  });

  it('of an assessment in the simple form is what was said, and nothing', () => {
    const { truths, score: headline } = score({ 'd.gate': 3 });
    expect(truths.said.score).toEqual(headline);
    expect(truths.evidenced.coverage).toMatchObject({ known: 0, of: 4 });
    expect(truths.judged).toEqual(truths.evidenced);
  });
});

describe('evidence', () => {
  it('is counted in weight, and of the gates', () => {
    const { evidence } = score({ 'd.gate': 4, 'd.rest': 4 }, examined('d.rest', { evidenced: known(4) }));
    expect(evidence).toEqual({
      weight: { known: 1, of: 4, shown: 25 },
      gateWeight: { known: 0, of: 3, shown: 0 },
      gates: { evidenced: 0, of: 1 },
    });
  });
});

describe('confidence', () => {
  const seen = examined('d.gate', { evidenced: known(3) });

  it('is high when all is known and the gates were seen', () => {
    expect(score({ 'd.gate': 3, 'd.rest': 3 }, seen).confidence).toEqual({ level: 'high', reasons: [] });
  });

  it('falls one step for each reason, all of them named', () => {
    expect(score({ 'd.gate': 3, 'd.rest': 3 }).confidence).toEqual({
      level: 'medium',
      reasons: ['evidenceUnder50OfGateWeight'],
    });
    expect(score({ 'd.gate': 4, 'd.rest': 4 }).confidence).toEqual({
      level: 'low',
      reasons: ['contradiction', 'evidenceUnder50OfGateWeight'],
    });
    expect(score({}).confidence.reasons).toEqual(['coverageUnder80', 'evidenceUnder50OfGateWeight']);
  });
});

describe('a disposition', () => {
  it('stands on its gap, which is open where nothing was decided', () => {
    const accept = { kind: 'accept', until: '2000-06-01', by: 'Board', reason: 'small' } as const;
    const { gaps, dispositionsWithoutGap } = score(
      { 'd.gate': 0, 'd.rest': 4 },
      { dispositions: { 'd.gate': accept, 'd.rest': { kind: 'dispute', reason: 'no' } } },
    );
    expect(gaps.map(({ question: id, disposition }) => [id, disposition])).toEqual([['d.gate', accept]]);
    expect(dispositionsWithoutGap).toEqual(['d.rest']);
    expect(score({ 'd.gate': 0 }).gaps[0]?.disposition).toEqual({ kind: 'open' });
  });
});

describe('units', () => {
  it('have a card each, and a spread of their levels', () => {
    const of = (unit: string, level: number) =>
      Array.from({ length: 5 }, () => ({
        role: 'engineer' as const,
        unit,
        answers: { 'd.gate': known(level), 'd.rest': known(level) },
      }));
    const { respondents, counts } = score({}, { responses: [...of('North', 3), ...of('South', 1)] });
    expect(respondents?.units.map(({ unit, shown }) => [unit, shown?.n, shown?.card.levels.d?.floor])).toEqual([
      ['North', 5, 3],
      ['South', 5, 1],
    ]);
    expect(respondents?.unitSpread).toEqual({ d: 2 });
    expect(counts.known).toBe(0);
  });
});
