import { describe, expect, it } from 'vitest';
import { longDate } from '../../app/document/long-date';
import { inlineWords } from '../../app/document/plain-text';
import { gapsSentence, gatesSentence, holdsIntro } from '../../app/report/wording/answer';
import { autonomySentences } from '../../app/report/wording/autonomy';
import { openSentence } from '../../app/report/wording/domain';
import { becomeCriticalSentence } from '../../app/report/wording/gaps';
import { capital, count, countIs, ended, listed } from '../../app/report/wording/grammar';
import { domainLevel, scoreWords } from '../../app/report/wording/level';
import { horizonSentence } from '../../app/report/wording/plan';
import type { AutonomyCard, MissingRequirement } from '../../app/scoring/score-card';
import { nothingAnswered, realEdition } from './respondents';

const blank = nothingAnswered(realEdition());

function missing(number: number, why: MissingRequirement['why'], step: 'A1' | 'A2' = 'A2'): MissingRequirement[] {
  const has = why === 'below' ? 0 : null;
  return Array.from({ length: number }, (_one, at) => ({ for: step, question: `x.${at}`, has, needs: 2, why }));
}

function sentences(card: Partial<AutonomyCard>): string {
  const autonomy: AutonomyCard = {
    inUse: 'A3',
    supported: { floor: 'A1', ceiling: 'A1' },
    gap: { floor: 2, ceiling: 2 },
    missing: card.nextStep ?? [],
    nextStep: [],
    ...card,
  };
  return autonomySentences({ ...blank, card: { ...blank.card, autonomy } }).join(' ');
}

describe('numbers in words', () => {
  it('agree with none, one and many', () => {
    expect([0, 1, 2, 12, 13].map((one) => count(one, 'control'))).toEqual([
      'no controls',
      'one control',
      'two controls',
      'twelve controls',
      '13 controls',
    ]);
    expect([0, 1, 2].map((one) => countIs(one, 'gate'))).toEqual(['no gates are', 'one gate is', 'two gates are']);
  });

  it('join into lists and end once', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((items) => listed(items))).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ]);
    expect(ended('Who checks?')).toBe('Who checks?');
    expect(ended('“Who checks?”')).toBe('“Who checks?”');
    expect(ended('Nobody')).toBe('Nobody.');
    expect(capital('one')).toBe('One');
  });

  it('name days and months in full', () => {
    expect(longDate('2026-11-22')).toBe('22 November 2026');
    expect(longDate('2026-03-05')).toBe('5 March 2026');
    expect(longDate('2025-12')).toBe('December 2025');
    expect(longDate('spring')).toBe('spring');
  });
});

describe('autonomy in words', () => {
  it('counts one and many missing controls', () => {
    expect(sentences({ nextStep: missing(1, 'below') })).toContain('One control is missing for A2.');
    expect(sentences({ nextStep: missing(2, 'below') })).toContain('Two controls are missing for A2.');
  });

  it('keeps unknown and not asked apart from missing', () => {
    expect(sentences({ nextStep: [...missing(2, 'below'), ...missing(1, 'unknown')] })).toContain(
      'Two controls are missing for A2; one control is not known.',
    );
    expect(sentences({ nextStep: [...missing(2, 'unknown'), ...missing(1, 'notAsked')] })).toContain(
      'For A2, two controls are not known and one was not asked.',
    );
    expect(sentences({ nextStep: missing(1, 'notAsked') })).toContain('For A2, one control was not asked.');
  });

  it('prints a range with the number it hangs on', () => {
    const card = { supported: { floor: 'A1', ceiling: 'A2' }, nextStep: missing(2, 'unknown') } as const;
    expect(sentences(card)).toContain('Your controls support at least A1, up to A2: two requirements are not known.');
  });

  it.each([
    [{ floor: 1, ceiling: 1 }, 'What is in use lies one step beyond what your controls support.'],
    [{ floor: 1, ceiling: 3 }, 'What is in use lies between one and three steps beyond what your controls support.'],
    [{ floor: 0, ceiling: 0 }, 'Use and support match.'],
    [
      { floor: 0, ceiling: 2 },
      'What is in use lies at most two steps beyond what your controls support, and perhaps none.',
    ],
    [{ floor: -1, ceiling: 0 }, 'What is in use is supported, and there is room for at most one more step.'],
    [{ floor: -2, ceiling: -2 }, 'Your controls leave room for two more steps.'],
    [{ floor: -3, ceiling: -1 }, 'Your controls leave room for between one and three more steps.'],
    [
      { floor: -1, ceiling: 2 },
      'The open answers decide whether use lies two steps beyond your controls or leaves room for one more step.',
    ],
  ])('says the distance %o', (gap, words) => {
    expect(sentences({ gap })).toContain(words);
  });
});

describe('counts in sentences', () => {
  it('agree in the answer', () => {
    expect(holdsIntro(missing(1, 'below'))).toBe('One requirement does not hold for A2.');
    expect(holdsIntro(missing(2, 'below'))).toBe('Two requirements do not hold for A2.');
    expect(holdsIntro(missing(1, 'unknown'))).toMatch(/^One requirement is not known to hold for A2\./);
    expect(gatesSentence({ ...blank.card, gates: { met: 0, unmet: 0, unknown: 0 } })).toBe(
      'No gate is in force under your facts.',
    );
    expect(gatesSentence({ ...blank.card, gates: { met: 1, unmet: 0, unknown: 0 } })).toBe(
      'Of 1 gate in force, 1 is met.',
    );
    expect(gatesSentence({ ...blank.card, gates: { met: 0, unmet: 2, unknown: 1 } })).toBe(
      'Of 3 gates in force, 2 are unmet and 1 not known.',
    );
    expect(gatesSentence({ ...blank.card, gates: { met: 2, unmet: 1, unknown: 1 } })).toBe(
      'Of 4 gates in force, 2 are met, 1 unmet and 1 not known.',
    );
  });

  it('agree for none, one and many gaps', () => {
    const gap = {
      question: 'x.a',
      level: 0,
      target: 2,
      severity: 'low',
      stakes: 'low',
      because: 'rest',
      disposition: { kind: 'open' },
    } as const;
    expect(gapsSentence([], 0)).toBe('No known answer is below its target.');
    expect(gapsSentence([gap], 1)).toBe(
      '1 known answer is below its target, and it is not critical; 1 question is still to find out.',
    );
    expect(gapsSentence([gap, gap], 0)).toBe('2 known answers are below target, none of them critical.');
    expect(gapsSentence([gap, { ...gap, severity: 'critical' }], 2)).toBe(
      '2 known answers are below target, 1 of them critical; 2 questions are still to find out.',
    );
  });

  it('agree in the gaps and the plan', () => {
    expect(becomeCriticalSentence([])).toBeNull();
    expect(becomeCriticalSentence([{ at: 'A2', questions: 1 }])).toMatch(/^One more becomes critical at A2,/);
    expect(
      becomeCriticalSentence([
        { at: 'A2', questions: 2 },
        { at: 'A3', questions: 1 },
      ]),
    ).toMatch(/^Two more become critical at A2 and one at A3,/);
    const item = {
      question: 'x.a',
      from: 0,
      to: 2,
      severity: 'critical',
      owner: 'platform',
      effort: 'S',
      points: 1,
      after: [],
      findOutFirst: [],
    } as const;
    expect(horizonSentence({ points: 1, items: [item] })).toBe('One gap, one person-week; one is critical.');
    expect(horizonSentence({ points: 2, items: [item, item] })).toBe('Two gaps, two person-weeks; two are critical.');
    expect(horizonSentence({ points: 1, items: [{ ...item, severity: 'low' }] })).toBe('One gap, one person-week.');
  });

  it('say that an open question is no gap', () => {
    const [card] = Object.values(blank.card.domains);
    if (!card) throw new Error('no domain');
    const counts = { ...card.counts, unknown: 1, unanswered: 2 };
    expect(openSentence({ ...card, counts })).toBe(
      'One question answered with “don’t know” and two questions not answered. None of these is a gap; they are listed under ',
    );
    expect(openSentence({ ...card, counts: { ...counts, unanswered: 0 } })).toBe(
      'One question answered with “don’t know”. It is no gap; it is listed under ',
    );
    expect(openSentence({ ...card, counts: { ...counts, unknown: 0, unanswered: 0 } })).toBeNull();
  });

  it('print levels and scores as ranges only where they are ranges', () => {
    const [card] = Object.values(blank.card.domains);
    if (!card) throw new Error('no domain');
    const level = (floor: 0 | 1 | 2, ceiling: 0 | 1 | 3) =>
      inlineWords(domainLevel({ ...card, level: { floor, ceiling }, noLevelBecause: null }, 'full'));
    expect(level(1, 3)).toBe('at least 1, up to 3');
    expect(level(0, 3)).toBe('not yet level 1, up to 3');
    expect(level(0, 0)).toBe('not yet level 1');
    expect(level(1, 1)).toBe('level 1');
    expect(inlineWords(domainLevel({ ...card, moreAnswers: 1 }, 'full'))).toBe('no level yet: one more answer needed');
    expect(scoreWords({ floor: { shown: 34 }, ceiling: { shown: 58 } })).toBe('at least 34, at most 58 of 100');
    expect(scoreWords({ floor: { shown: 34 }, ceiling: { shown: 34 } })).toBe('34 of 100');
  });
});
