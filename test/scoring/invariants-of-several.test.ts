import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment, Response } from '../../app/assessment/assessment';
import { consolidate } from '../../app/assessment/consolidate';
import type { Consolidated } from '../../app/assessment/consolidated';
import { readAnswersFile } from '../../app/assessment/read-answers-file';
import { answersFile } from '../../app/assessment/write-answers-file';
import type { Edition } from '../../app/bank/edition';
import type { Fact } from '../../app/bank/fact';
import { scoreAssessment } from '../../app/scoring/score-assessment';
import { holds } from './arbitrary-edition';
import { arbitraryRespondents, arbitraryWholeCase } from './arbitrary-respondents';
import { inventAssessment, inventedFacts } from './invented-edition';

/** All but how many: what doubling must leave alone. */
function withoutCounts(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, one) => (key === 'n' || key === 'minimumGroup' ? undefined : one)));
}

function levelsGiven(responses: readonly Response[], id: string): number[] {
  return responses.flatMap(({ answers }) => {
    const reply = answers[id];
    return reply?.state === 'known' ? [reply.level] : [];
  });
}

const levelsIn = ({ answers }: Consolidated) =>
  Object.entries(answers).map(([id, one]) => [id, one.state, one.state === 'known' ? one.level : null]);

const shownGroups = ({ groups }: Consolidated) =>
  groups.map(({ question, groups: own }) => [question, own.map((one) => one.role)]);

describe('invariants of several respondents', { timeout: 300_000 }, () => {
  it('12 doubling every respondent changes no level, score or spread', () => {
    holds(
      fc.property(arbitraryRespondents, ({ edition, responses }) => {
        const base = inventAssessment({});
        const doubled = [...responses, ...responses];
        const score = (more: Partial<Assessment>) => scoreAssessment(edition, { ...base, ...more });
        // A group is shown from a number of replies on, so that the number doubles with them.
        const before = score({ responses, minimumGroup: 5 });
        expect(withoutCounts(score({ responses: doubled, minimumGroup: 10 }))).toEqual(withoutCounts(before));
        const same = (more: readonly Response[]) => consolidate(edition, more, 3);
        if (JSON.stringify(shownGroups(same(doubled))) === JSON.stringify(shownGroups(same(responses))))
          expect(levelsIn(same(doubled))).toEqual(levelsIn(same(responses)));
      }),
    );
  });

  it('13 aggregates lie within the respondents’ range', () => {
    holds(
      fc.property(arbitraryRespondents, ({ edition, responses }) => {
        const { answers, groups, units } = consolidate(edition, responses);
        const within = (own: readonly Response[], given: Consolidated['answers']) => {
          for (const [id, answer] of Object.entries(given)) {
            if (answer.state !== 'known') continue;
            const levels = levelsGiven(own, id);
            expect(answer.level).toBeGreaterThanOrEqual(Math.min(...levels));
            expect(answer.level).toBeLessThanOrEqual(Math.max(...levels));
          }
        };
        const own = responses.filter(({ unit }) => unit === undefined);
        within(own, answers);
        for (const { unit, shown } of units)
          within(
            responses.filter((one) => one.unit === unit),
            shown?.answers ?? {},
          );
        for (const { question, spread } of groups) {
          const levels = levelsGiven(own, question);
          if (spread !== null) expect(spread).toBeLessThanOrEqual(Math.max(...levels) - Math.min(...levels));
        }
      }),
    );
  });

  it('4 the order of responses is irrelevant', () => {
    holds(
      fc.property(arbitraryRespondents, ({ edition, responses }) => {
        expect(consolidate(edition, [...responses].reverse())).toEqual(consolidate(edition, responses));
      }),
    );
  });

  it('shows no group and no unit below the minimum', () => {
    holds(
      fc.property(arbitraryRespondents, ({ edition, responses }) => {
        const { groups, units } = consolidate(edition, responses);
        for (const { n } of groups.flatMap((one) => one.groups)) expect(n).toBeGreaterThanOrEqual(5);
        for (const { unit, shown } of units) {
          const size = responses.filter((one) => one.unit === unit).length;
          expect(shown?.n ?? null).toBe(size >= 5 ? size : null);
        }
      }),
    );
  });

  it('is drawn from cases where groups are shown, hidden, and apart', () => {
    const drawn = fc
      .sample(arbitraryRespondents, { numRuns: 200, seed: 1 })
      .map(({ edition, responses }) => consolidate(edition, responses));
    expect(drawn.filter((one) => one.groups.some(({ groups }) => groups.length > 1)).length).toBeGreaterThan(20);
    expect(drawn.filter((one) => one.groups.length === 0).length).toBeGreaterThan(10);
    expect(drawn.filter((one) => one.mixtures.length > 0).length).toBeGreaterThan(20);
    expect(drawn.filter((one) => one.units.some(({ shown }) => shown)).length).toBeGreaterThan(10);
  });
});

describe('an answers file', { timeout: 300_000 }, () => {
  it('18 export → import scores the same', () => {
    holds(
      fc.property(arbitraryWholeCase, ({ edition, assessment }) => {
        const { assessment: again, issues } = readAnswersFile(
          answersFile(assessment),
          new Map([[edition.id, edition]]),
        );
        expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(again).toEqual(assessment);
        if (again) expect(scoreAssessment(edition, again)).toEqual(scoreAssessment(edition, assessment));
      }),
    );
  });

  it('23 what is decided on a gap changes no score', () => {
    holds(
      fc.property(arbitraryWholeCase, ({ edition, assessment }) => {
        const { dispositions, ...rest } = assessment;
        const plain = (one: Assessment) => {
          const { gaps, dispositionsWithoutGap, ...card } = scoreAssessment(edition, one);
          return { ...card, gaps: gaps.map(({ disposition, ...gap }) => gap) };
        };
        expect(plain(assessment)).toEqual(plain(rest));
      }),
    );
  });

  it('23 the organisation’s own outcome numbers change no score', () => {
    const fact: Fact = { ...(inventedFacts[0] as Fact), id: 'outcome-numbers', type: 'outcomes', choices: [measure] };
    holds(
      fc.property(arbitraryWholeCase, fc.nat(1000), ({ edition, assessment }, value) => {
        const asked: Edition = { ...edition, facts: [...edition.facts, fact] };
        const number = { measure: measure.id, value, unit: 'hours', n: 3, period: '2000', when: 'after' } as const;
        const told = { ...assessment, facts: { ...assessment.facts, [fact.id]: [number] } };
        expect(scoreAssessment(asked, told)).toEqual(scoreAssessment(edition, assessment));
      }),
    );
  });
});

const measure = { id: 'recovery-time', label: 'Time to recover', alone: false };
