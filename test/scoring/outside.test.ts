import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bank } from '../../app/bank/bank';
import { type Edition, withOutsideBanks } from '../../app/bank/edition';
import { resultJson } from '../../app/report/result-json';
import { scoreAssessment } from '../../app/scoring/score-assessment';
import { arbitraryAssessment, arbitraryCase, arbitraryEdition, holds } from './arbitrary-edition';
import { always, type answersOf, inventAssessment, inventEdition, question } from './invented-edition';

type Result = Record<string, unknown> & { domains: Record<string, unknown>; outside?: Record<string, unknown> };

function resultOf(edition: Edition, assessment: Parameters<typeof scoreAssessment>[1]): Result {
  const card = scoreAssessment(edition, assessment);
  return JSON.parse(
    JSON.stringify(resultJson({ edition, assessment, card, policy: { clauses: [], decisions: {}, ledger: [] } })),
  ) as Result;
}

/** The first bank of any edition as if a consultant had brought it: other ids, outside the overall. */
function broughtAlong(edition: Edition, domain: string): Bank {
  const [bank] = edition.banks;
  if (!bank) throw new Error('An edition without banks');
  const questions = bank.questions.map((one) => ({ ...one, domain, id: `${domain}.${one.id.split('.')[1]}` }));
  return { ...bank, domain, questions, outside: { digest: 'd' } };
}

const banks = fc
  .tuple(arbitraryEdition, arbitraryEdition)
  .map(([one, two]) => [broughtAlong(one, 'x-one'), broughtAlong(two, 'x-two')])
  .chain((two) => fc.subarray(two, { minLength: 1 }));

const extended = fc.tuple(arbitraryCase, banks).chain(([drawn, more]) => {
  const edition = withOutsideBanks(drawn.edition, more);
  const own = inventEdition({ questions: more.flatMap((bank) => bank.questions) });
  return arbitraryAssessment(own).map(({ answers }) => ({ drawn, more, edition, answers }));
});

describe('a bank outside the overall', () => {
  it('leaves every other value of result.json as it was, whatever it holds and whatever is answered', () => {
    holds(
      fc.property(extended, ({ drawn, more, edition, answers }) => {
        const before = resultOf(drawn.edition, drawn.assessment);
        const assessment = { ...drawn.assessment, answers: { ...drawn.assessment.answers, ...answers } };
        const { outside, ...after } = resultOf(edition, assessment);
        const domains = more.map((bank) => bank.domain);
        expect(Object.keys(outside ?? {})).toEqual(domains);
        const core = Object.entries(after.domains).filter(([domain]) => !domains.includes(domain));
        expect(core.length + domains.length).toBe(Object.keys(after.domains).length);
        expect({ ...after, domains: Object.fromEntries(core) }).toEqual(before);
      }),
    );
  });

  const bank = broughtAlong(
    inventEdition({
      questions: [question('d.gate', { weight: 5, gateWhen: always }), question('d.rest', { weight: 3 })],
    }),
    'x-own',
  );
  const edition = withOutsideBanks(inventEdition({ questions: [question('core.one')] }), [bank]);
  const scored = (answers: Parameters<typeof answersOf>[0]) =>
    scoreAssessment(edition, inventAssessment(answers, { autonomy: 'A3', 'risk-tolerance': 'balanced' }));

  it('has a score, a level and gates of its own', () => {
    const card = scored({ 'core.one': 4, 'x-own.gate': 1, 'x-own.rest': 4 });
    expect(card.domains['x-own']).toMatchObject({
      score: { floor: { points: 17, of: 32 } },
      level: { floor: 1, ceiling: 1 },
      gates: [{ question: 'x-own.gate', state: 'unmet' }],
    });
    expect(card).toMatchObject({ level: { floor: 4 }, gates: { met: 0, unmet: 0, unknown: 0 }, gaps: [] });
  });

  it('has gaps, a plan and open questions of its own, critical only where its own gate stands at 0', () => {
    const card = scored({ 'core.one': 4, 'x-own.gate': 0 });
    expect(card.outside['x-own']).toMatchObject({
      gaps: [{ question: 'x-own.gate', severity: 'critical', because: 'gateAtZero' }],
      toFindOut: ['x-own.rest'],
      plan: { horizons: [{ items: [{ question: 'x-own.gate', to: 2 }] }, {}, {}] },
    });
    expect(scored({ 'x-own.rest': 0 }).outside['x-own']?.gaps).toMatchObject([{ severity: 'medium' }]);
  });
});
