import { describe, expect, it } from 'vitest';
import type { Assessment, Disposition, Response } from '../../app/assessment/assessment';
import { resultPage } from '../../app/report/page/result-page';
import type { ReportInput } from '../../app/report/report-input';
import { confidenceSentences } from '../../app/report/wording/confidence';
import { decidedSentences } from '../../app/report/wording/dispositions';
import { numberWord } from '../../app/report/wording/grammar';
import { examinedBank, wordsUnder } from './examined-bank';
import { allAt, realEdition, respond } from './respondents';

const edition = realEdition();
const bank = examinedBank(edition);
const input = respond(edition, bank);
const plain = allAt(edition, 2);

function having(more: Partial<Assessment>): ReportInput {
  return respond(edition, { ...plain.assessment, ...more });
}

describe('confidence and evidence', () => {
  const { evidence } = input.card;
  const words = `Evidence for ${evidence.weight.shown}% of the weight (${evidence.weight.known} of ${evidence.weight.of}); 5 of 12 gates evidenced.`;
  const confidence =
    'Confidence: low (answers do not fit together in two places; under half of the gates’ weight evidenced).';

  it('stand on page 3 and on the head of the page, with every reason', () => {
    expect(wordsUnder(input, 'answer')).toContain(`${confidence} ${words}`);
    expect(resultPage(input).confidence).toEqual([confidence, words]);
  });

  it('are said of plain answers too, and called provisional where they are', () => {
    expect(confidenceSentences(plain.card)[0]).toMatch(/^Confidence: (medium|low) \(/);
    const few = having({ answers: Object.fromEntries(Object.entries(plain.assessment.answers).slice(0, 5)) });
    expect(confidenceSentences(few.card)[0]).toMatch(/^Provisional\. Confidence: .*under 80% of the weight known/);
  });

  it('are well said for one gate and for none', () => {
    const gates = (evidenced: number, of: number) =>
      confidenceSentences({ ...plain.card, evidence: { ...evidence, gates: { evidenced, of } } })[1];
    expect(gates(1, 1)).toContain('; 1 of 1 gate evidenced.');
    expect(gates(0, 0)).toContain('; no gate is in force.');
  });
});

describe('the truths', () => {
  it('stand side by side, each domain with level and score', () => {
    const words = wordsUnder(input, 'profile-truths');
    for (const head of ['Said', 'Evidenced', 'Judged', 'Effective']) expect(words).toContain(head);
    const { said, judged } = input.card.truths;
    const { floor, ceiling } = said.scores.permissions ?? {};
    expect(words).toContain(`0 to 1 · ${floor?.shown} to ${ceiling?.shown}`);
    expect(words).toContain('unknown');
    expect(words).toContain(`${judged.coverage.shown}% (${judged.coverage.known} of ${judged.coverage.of})`);
  });

  it('name each answer that is not what was said, and why', () => {
    const words = wordsUnder(input, 'profile-changed');
    expect(words).toContain('Three answers in this report are not what was said.');
    expect(words).toContain('The page exists; four of six engineers asked had not seen it.');
    expect(words).toContain('Seen: network plan with one shared database.');
    expect(words).not.toContain('restore log');
  });

  it('are one sentence where nothing was evidenced or judged', () => {
    expect(wordsUnder(plain, 'profile')).toContain('Everything here rests on what was said');
    expect(wordsUnder(plain, 'profile-truths')).toBe('');
    expect(wordsUnder(plain, 'method-limits')).toContain('nobody has checked them');
    expect(wordsUnder(input, 'method-limits')).not.toContain('nobody has checked them');
  });

  it('stand beside each answer with what was seen and the note', () => {
    const words = wordsUnder(input, 'answers');
    expect(words).toContain(
      'Said 3, judged 1: The page exists; four of six engineers asked had not seen it. Seen: page of 2024; notes of six talks. Note: Ask again after the training in January.',
    );
  });
});

describe('several respondents', () => {
  const words = wordsUnder(input, 'respondents');

  it('are counted by role, and groups too small named without a number', () => {
    expect(words).toContain(
      '31 people replied for the organisation: leadership 6, platform team 6, senior engineers 5 and engineers 9. Security and junior engineers replied in groups of fewer than 5 and are not shown.',
    );
    expect(wordsUnder(input, 'answers')).not.toMatch(/(Security|security|junior engineers) \d \(n = /);
  });

  it('have each gap in perception with both values, both numbers and whom to ask what', () => {
    const gaps = input.card.respondents?.perceptionGaps ?? [];
    expect(words).toContain('On five questions leadership and hands-on');
    expect(gaps).toHaveLength(5);
    const first = edition.banks.flatMap((one) => one.questions).find(({ id }) => id === gaps[0]?.question);
    expect(words).toContain(first?.prompt);
    expect(words).toContain('4 n = 5');
    expect(words).toContain('2 n = 15');
    expect(words).toContain(`Leadership: ${first?.evidence[0]}`);
  });

  it('have what some call not applicable asked again', () => {
    expect(words).toContain('One question is answered with a level by some and called not applicable by others.');
  });

  it('have units with their own scores, and the spread; a small one by name only', () => {
    const units = wordsUnder(input, 'profile-units');
    expect(units).toMatch(/Branches\s+5/);
    expect(units).toContain('two levels');
    expect(units).toContain('Treasury has fewer than 5 responses and is not shown.');
    expect(units).not.toMatch(/Treasury\s+\d/);
  });

  it('are not spoken of where the answers came from one hand', () => {
    expect(wordsUnder(plain, 'respondents')).toBe('');
    expect(wordsUnder(plain, 'profile-units')).toBe('');
    expect(resultPage(plain).respondents).toEqual([]);
  });

  it('are well counted when there is one', () => {
    const one: Response = { role: 'senior', answers: { 'tooling.ownership': { state: 'known', level: 2 } } };
    const alone = wordsUnder(having({ responses: [one] }), 'respondents');
    expect(alone).toContain(
      'One person replied for the organisation. Senior engineers replied in a group of fewer than 5 and are not shown.',
    );
    expect(alone).toContain('On no question do leadership and hands-on stand two levels apart');
    const units = wordsUnder(having({ responses: [{ ...one, unit: 'North' }] }), 'respondents');
    expect(units).toContain('Nobody replied for the organisation as a whole');
  });
});

describe('decisions on gaps', () => {
  const words = wordsUnder(input, 'gaps');

  it('are counted, and those whose day has passed are named by number', () => {
    expect(words).toContain('4 of 59 gaps are decided: two to be fixed, one accepted and one disputed.');
    expect(words).toMatch(/open again: no\. \d+ \(Head of platform, until 1 November 2026\)\./);
    expect(words).toMatch(
      /To be fixed by a day that has passed: no\. \d+ \(Head of engineering, due 15 November 2026\)\./,
    );
    expect(words).toContain('A decision was also given on what is no gap: ');
  });

  it('stand on the card, in the list and in the plan; an accepted gap stays in all of them', () => {
    const accepted = 'Accepted until 31 December 2026 by CTO: Both repositories are archived in winter.';
    expect(words.split(accepted)).toHaveLength(3);
    expect(words).toContain(`Your decision. ${accepted}`);
    expect(wordsUnder(input, 'plan')).toContain('Accepted until 31 December 2026.');
    expect(resultPage(input).gaps.items[1]?.decision).toBe(accepted);
    const without: Assessment = { ...bank, dispositions: {} };
    expect(respond(edition, without).card.gaps).toHaveLength(input.card.gaps.length);
  });

  it('leave an accepted gap its place in the plan, and say who answers for it until when, and what room it holds', () => {
    const { gaps, plan } = input.card;
    const at = gaps.findIndex(({ question }) => question === 'review.mandatory-review');
    const item = plan.horizons.flatMap(({ items }) => items).find(({ question }) => question === gaps[at]?.question);
    const weeks = item?.points === 1 ? 'one person-week' : `${numberWord(item?.points ?? 0)} person-weeks`;
    const sentence = `Accepted, so nobody works on it until the day named: no. ${at + 1} (CTO, until 31 December 2026). It keeps its place in the plan, and ${weeks} of its room, for the day on which it is looked at again.`;
    expect(wordsUnder(input, 'plan')).toContain(sentence);
    expect(resultPage(input).plan.accepted).toBe(sentence);
    expect(wordsUnder(input, 'plan')).not.toContain('Head of platform, until 1 November 2026');
    expect(respond(edition, { ...bank, dispositions: {} }).card.plan).toEqual(plan);
    expect(resultPage(plain).plan.accepted).toBeNull();
  });

  it('are asked for while there are none, well said for one gap and for many', () => {
    const [first, second] = plain.card.gaps;
    if (!first || !second) throw new Error('two gaps are needed');
    const of = (...kinds: Disposition[]) =>
      decidedSentences(
        kinds.map((disposition, at) => ({ ...(at === 0 ? first : second), disposition })),
        '2026-11-22',
      )[0];
    const open: Disposition = { kind: 'open' };
    const dispute: Disposition = { kind: 'dispute', reason: 'no' };
    expect(of()).toBeUndefined();
    expect(of(open)).toMatch(/^Nothing is decided yet on it: /);
    expect(of(open, open)).toMatch(/^Nothing is decided yet on any of the 2 gaps: /);
    expect(of(dispute)).toBe('1 of 1 gap is decided: one disputed.');
    expect(of(dispute, { kind: 'accept', until: '2026-11-22', by: 'CTO', reason: 'small' })).toBe(
      '2 of 2 gaps are decided: one accepted and one disputed. An accepted gap stays a gap in every count and score.',
    );
  });
});

describe('the organisation’s own outcome numbers', () => {
  it('stand under the pace square, each with its n and period, and are never scored', () => {
    const words = wordsUnder(input, 'profile-pace');
    expect(words).toContain('shown, never scored');
    expect(words).toMatch(
      /Change fail rate[\s\S]*11\.5 percent\s+n = 412; 2025 Q3[\s\S]*14 percent\s+n = 655; 2026 Q3/,
    );
    expect(words).toMatch(/Time to recover\s+(\|\s*)?not given/);
  });

  it('are left out where none was given', () => {
    expect(wordsUnder(plain, 'profile-pace')).not.toContain('outcome numbers');
  });
});
