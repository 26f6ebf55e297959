import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment, Response } from '../../app/assessment/assessment';
import { renderPdf } from '../../app/render/pdf/render-pdf';
import { canonicalJson } from '../../app/seal/canonical-json';
import { sealedAssessment } from '../../app/seal/sealed-assessment';
import { runs } from '../property-runs';
import { arbitraryResponses } from '../scoring/arbitrary-respondents';
import { bank, dataOf, edition, embedded, seal, startup } from './sealed-samples';

/** Everybody's reply to each question goes to somebody else of the same role and unit. */
function reshuffled(responses: readonly Response[], turn: number): Response[] {
  const groupOf = ({ role, unit }: Response) => `${role} ${unit ?? ''}`;
  return [...new Set(responses.map(groupOf))].flatMap((key) => {
    const group = responses.filter((one) => groupOf(one) === key);
    const ids = [...new Set(group.flatMap(({ answers }) => Object.keys(answers)))];
    return group.map(({ answers: _, ...who }, at) => ({
      ...who,
      answers: Object.fromEntries(
        ids.flatMap((id, question) => {
          const reply = group[(at + turn * (question + 1)) % group.length]?.answers[id];
          return reply ? [[id, reply]] : [];
        }),
      ),
    }));
  });
}

describe('what a report of several respondents carries inside', () => {
  const given = bank();
  const responses = given.responses ?? [];

  it('is the same whoever of a group gave which reply: nobody’s replies can be put together', async () => {
    const [one, other] = [seal(given), seal({ ...given, responses: reshuffled(responses, 1) })];
    expect(reshuffled(responses, 1)).not.toEqual(responses);
    expect(other.seal?.json).toBe(one.seal?.json);
    expect(Buffer.compare(await renderPdf(one), await renderPdf(other))).toBe(0);
  });

  it('holds no list of replies, no word that only respondents say, and no reason of few', async () => {
    const [inside = new Uint8Array()] = embedded(await renderPdf(seal(given)));
    const json = Buffer.from(inside).toString('utf8');
    expect(json).not.toMatch(/"responses"|notMyArea/);
    const reasons = responses.flatMap(({ answers }) =>
      Object.values(answers).flatMap((reply) => (reply.state === 'notApplicable' ? [reply.reason] : [])),
    );
    expect(reasons.length).toBeGreaterThan(0);
    expect(reasons.filter((reason) => json.includes(reason))).toEqual([]);
  });

  it('leaves out what one hand wrote where others replied', () => {
    const lone: Assessment = {
      ...given,
      answers: { ...given.answers, 'tooling.ownership': { state: 'known', level: 0 } },
    };
    expect(responses.some(({ answers }) => answers['tooling.ownership'])).toBe(true);
    expect(dataOf(seal(lone)).assessment.answers['tooling.ownership']).toBeUndefined();
  });
});

describe('of any respondents, subtraction', () => {
  it('leaves nobody or enough: per question, in all, and per unit', () => {
    fc.assert(
      fc.property(arbitraryResponses(edition(), 20), (responses) => {
        const { consolidated } = sealedAssessment(edition(), { ...startup(), responses });
        if (!consolidated) throw new Error('nobody replied');
        const { minimumGroup: least, respondents, groups, units } = consolidated;
        const ofAll = responses.filter(({ unit }) => unit === undefined);
        if (respondents.n !== null) {
          const left = respondents.n - respondents.roles.reduce((sum, { n }) => sum + n, 0);
          // With no role beside it the total is all that is told.
          expect(left === 0 || left >= least || respondents.roles.length === 0).toBe(true);
        }
        for (const { question, groups: shown } of groups)
          for (const { role, n } of shown) {
            expect(n).toBeGreaterThanOrEqual(least);
            expect(n).toBe(ofAll.filter((one) => one.role === role && counts(one, question)).length);
          }
        for (const { unit, shown } of units) {
          const own = responses.filter((one) => one.unit === unit);
          if (!shown) continue;
          for (const [question, answer] of Object.entries(shown.answers)) {
            expect(own.filter((one) => counts(one, question)).length).toBeGreaterThanOrEqual(least);
            expect(answer.state === 'notApplicable' ? answer.reason : '').toBe('');
          }
        }
      }),
      runs(60),
    );
  });

  it('finds the same inside whatever order the respondents came in', () => {
    fc.assert(
      fc.property(arbitraryResponses(edition(), 16), (responses) => {
        const inside = (list: readonly Response[]) =>
          canonicalJson(sealedAssessment(edition(), { ...startup(), responses: list }));
        expect(inside(responses.toReversed())).toBe(inside(responses));
        expect(inside(reshuffled(responses, 1))).toBe(inside(responses));
      }),
      runs(60),
    );
  });
});

function counts({ answers }: Response, question: string): boolean {
  const reply = answers[question];
  return reply !== undefined && reply.state !== 'notMyArea';
}
