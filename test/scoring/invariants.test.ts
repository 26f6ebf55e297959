import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inTrack, questionsInScope } from '../../app/assessment/applicable-questions';
import type { Answer, Assessment } from '../../app/assessment/assessment';
import { readAnswersFile } from '../../app/assessment/read-answers-file';
import { levels } from '../../app/bank/bank';
import { allQuestions, autonomyLevels, type Edition } from '../../app/bank/edition';
import { gatesOf } from '../../app/scoring/domain';
import { bandOf } from '../../app/scoring/exposure';
import { scoreAssessment } from '../../app/scoring/score-assessment';
import type { Range, Score, ScoreCard } from '../../app/scoring/score-card';
import { stands } from '../../app/scoring/stand';
import { allAt, arbitraryCase, arbitraryEdition, arbitraryFacts, type Case, holds } from './arbitrary-edition';
import { answersOf, inventAssessment, inventedFacts, levelOf, type Short } from './invented-edition';
import { compareFractions, fractionOf, overallByOracle, roundHalfUp, sameFraction } from './oracle';

const score = ({ edition, assessment }: Case) => scoreAssessment(edition, assessment);

function withAnswers(assessment: Assessment, answers: Readonly<Record<string, Answer>>): Assessment {
  return { ...assessment, answers };
}

function without(record: Readonly<Record<string, Answer>>, id: string): Record<string, Answer> {
  return Object.fromEntries(Object.entries(record).filter(([one]) => one !== id));
}

/** Every score of a card, with its path, for messages. */
function scoresOf(card: ScoreCard): [string, Score][] {
  const ranges: [string, Range<Score> | null][] = [
    ['overall', card.score],
    ...Object.entries(card.domains).map(([id, one]): [string, Range<Score> | null] => [id, one.score]),
    ...Object.entries(card.patterns).map(([id, one]): [string, Range<Score> | null] => [id, one.exposure]),
    ...Object.entries(card.practices),
    ['adoption', card.pace.adoption],
    ['governance', card.pace.governance],
  ];
  return ranges.flatMap(([name, range]): [string, Score][] =>
    range
      ? [
          [`${name} floor`, range.floor],
          [`${name} ceiling`, range.ceiling],
        ]
      : [],
  );
}

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}

const anyCase = <T extends unknown[]>(
  test: (drawn: Case, ...rest: T) => void,
  ...more: { [K in keyof T]: fc.Arbitrary<T[K]> }
) => holds(fc.property(arbitraryCase, ...more, (drawn, ...rest) => test(drawn, ...(rest as T))));

// 10,000 runs at night take longer than a unit test may.
describe('invariants of scoring', { timeout: 300_000 }, () => {
  it('1 scores in 0..100, no NaN, no −0', () => {
    anyCase((drawn) => {
      const card = score(drawn);
      for (const [name, one] of scoresOf(card)) {
        expect(one.points >= 0 && one.points <= one.of, name).toBe(true);
        expect(one.shown >= 0 && one.shown <= 100 && Number.isInteger(one.shown), name).toBe(true);
      }
      expect(numbersIn(card).filter((one) => !Number.isFinite(one) || Object.is(one, -0))).toEqual([]);
    });
  });

  it('2 all best = 100, level 4, ceiling A4 (floor A4 when A4 is in use)', () => {
    holds(
      fc.property(arbitraryEdition, arbitraryFacts, (edition, facts) => {
        const card = scoreAssessment(edition, inventAssessment(allAt(edition, 4), facts));
        for (const domain of scoredDomains(card)) {
          expect(domain.score?.floor).toMatchObject({ shown: 100, points: domain.score?.floor.of });
          expect(domain.level).toEqual({ floor: 4, ceiling: 4 });
        }
        expect(card.autonomy.supported.ceiling).toBe('A4');
        if (facts.autonomy === 'A4') expect(card.autonomy.supported.floor).toBe('A4');
      }),
    );
  });

  it('2 all worst = 0, level 0', () => {
    holds(
      fc.property(arbitraryEdition, arbitraryFacts, (edition, facts) => {
        const card = scoreAssessment(edition, inventAssessment(allAt(edition, 0), facts));
        for (const domain of scoredDomains(card)) {
          expect(domain.score?.ceiling).toMatchObject({ shown: 0, points: 0 });
          expect(domain.level).toEqual({ floor: 0, ceiling: 0 });
        }
        for (const one of Object.values(card.patterns)) if (one.exposure) expect(one.exposure.floor.shown).toBe(100);
      }),
    );
  });

  it('3 for fixed facts, edition and eligibility, raising one known answer never lowers a score, level or supported autonomy nor raises an exposure', () => {
    anyCase((drawn, pick) => {
      const known = Object.entries(drawn.assessment.answers).flatMap(([id, one]) =>
        one.state === 'known' && one.level < 4 ? [{ id, level: one.level }] : [],
      );
      const raised = known[pick % Math.max(known.length, 1)];
      if (!raised) return;
      const after = withAnswers(drawn.assessment, {
        ...drawn.assessment.answers,
        [raised.id]: { state: 'known', level: levelOf(raised.level + 1) },
      });
      expectNoWorse(score(drawn), scoreAssessment(drawn.edition, after));
    }, fc.nat());
  });

  it('4 order is irrelevant', () => {
    anyCase((drawn) => {
      const { edition, assessment } = drawn;
      const reversed: Assessment = {
        ...assessment,
        facts: Object.fromEntries(Object.entries(assessment.facts).reverse()),
        answers: Object.fromEntries(Object.entries(assessment.answers).reverse()),
      };
      expect(scoreAssessment(edition, reversed)).toEqual(score(drawn));
      const turned: Edition = {
        ...edition,
        banks: edition.banks.map((bank) => ({ ...bank, questions: [...bank.questions].reverse() })).reverse(),
      };
      expect(ignoringListOrder(scoreAssessment(turned, assessment))).toEqual(ignoringListOrder(score(drawn)));
    });
  });

  it('5 N/A equals absence in score, level, exposure, supported autonomy, smallest change while its share is <= 50 %', () => {
    anyCase((drawn) => {
      const { edition, assessment } = drawn;
      const gone = new Set(
        Object.entries(assessment.answers).flatMap(([id, one]) => (one.state === 'notApplicable' ? [id] : [])),
      );
      const smaller: Edition = {
        ...edition,
        incidents: [],
        resetControls: [],
        banks: edition.banks.map((bank) => ({
          ...bank,
          questions: bank.questions.filter((question) => !gone.has(question.id)),
        })),
      };
      const [before, after] = [score(drawn), scoreAssessment(smaller, assessment)];
      for (const [id, domain] of Object.entries(before.domains)) {
        expect(domain.score, id).toEqual(after.domains[id]?.score);
        if (domain.noLevelBecause !== 'notApplicable') expect(domain.level, id).toEqual(after.domains[id]?.level);
      }
      expect(before.score).toEqual(after.score);
      expect(before.autonomy).toEqual(after.autonomy);
      expect(Object.values(before.patterns)).toEqual(Object.values(after.patterns));
      const levelless = Object.values(before.domains).some((domain) => domain.noLevelBecause === 'notApplicable');
      if (!levelless) expect(before.smallestChange).toEqual(after.smallestChange);
    });
  });

  it('6 unknown differs from worst in coverage and ceiling', () => {
    anyCase((drawn, pick) => {
      const { edition, assessment } = drawn;
      const asked = questionsInScope(edition, assessment);
      const question = asked[pick % Math.max(asked.length, 1)];
      if (!question) return;
      const rest = without(assessment.answers, question.id);
      const unknown = scoreAssessment(
        edition,
        withAnswers(assessment, { ...rest, [question.id]: { state: 'unknown' } }),
      );
      const worst = scoreAssessment(
        edition,
        withAnswers(assessment, { ...rest, [question.id]: { state: 'known', level: 0 } }),
      );
      const [u, w] = [unknown.domains[question.domain], worst.domains[question.domain]];
      expect(u?.score?.floor).toEqual(w?.score?.floor);
      expect(unknown.autonomy.supported.floor).toBe(worst.autonomy.supported.floor);
      expect(u?.coverage.known).toBe((w?.coverage.known ?? 0) - question.weight);
      expect((u?.score?.ceiling.points ?? 0) - (w?.score?.ceiling.points ?? 0)).toBe(4 * question.weight);
    }, fc.nat());
  });

  it('7 a domain score lies between its lowest and highest answer, unknown as 0', () => {
    anyCase((drawn) => {
      const card = score(drawn);
      for (const [id, domain] of Object.entries(card.domains)) {
        if (!domain.score) continue;
        const taken = questionsInScope(drawn.edition, drawn.assessment)
          .filter((question) => question.domain === id)
          .flatMap((question) => {
            const answer = drawn.assessment.answers[question.id];
            if (answer?.state === 'notApplicable') return [];
            return [answer?.state === 'known' ? answer.level : 0];
          });
        const { points, of } = domain.score.floor;
        expect(4 * points).toBeGreaterThanOrEqual(Math.min(...taken) * of);
        expect(4 * points).toBeLessThanOrEqual(Math.max(...taken) * of);
      }
    });
  });

  it('8 overall equals an independent oracle', () => {
    anyCase((drawn) => {
      const expected = overallByOracle(drawn.edition, drawn.assessment);
      const { score: overall } = score(drawn);
      expect(overall === null).toBe(expected === null);
      if (!overall || !expected) return;
      expect(sameFraction(fractionOf(overall.floor), expected.floor)).toBe(true);
      expect(sameFraction(fractionOf(overall.ceiling), expected.ceiling)).toBe(true);
    });
  });

  it('9 scaling all weights changes no score, level, exposure, smallest change', () => {
    anyCase(
      (drawn, factor) => {
        const scaled: Edition = {
          ...drawn.edition,
          banks: drawn.edition.banks.map((bank) => ({
            ...bank,
            questions: bank.questions.map((question) => ({ ...question, weight: question.weight * factor })),
          })),
        };
        const [before, after] = [score(drawn), scoreAssessment(scaled, drawn.assessment)];
        const [a, b] = [scoresOf(before), scoresOf(after)];
        expect(b.map(([name, one]) => [name, one.shown])).toEqual(a.map(([name, one]) => [name, one.shown]));
        for (const [index, [name, one]] of a.entries()) {
          expect(sameFraction(fractionOf(one), fractionOf(b[index]?.[1] ?? one)), name).toBe(true);
        }
        expect(levelsOf(after)).toEqual(levelsOf(before));
        expect(bandsOf(after)).toEqual(bandsOf(before));
        const steps = ({ smallestChange: { autonomy, profile } }: ScoreCard) => ({ autonomy, profile });
        expect(steps(after)).toEqual(steps(before));
      },
      fc.integer({ min: 2, max: 9 }),
    );
  });

  it('10 an unmet gate caps whatever the rest says', () => {
    anyCase(
      (drawn, pick, at) => {
        const { edition, assessment } = drawn;
        const gates = gatesOf(stands(edition, assessment));
        const gate = gates[pick % Math.max(gates.length, 1)]?.question;
        if (!gate) return;
        const answers = answersOf({ ...allAt(edition, 4), [gate.id]: levelOf(at) });
        const card = scoreAssessment(edition, withAnswers(assessment, answers));
        const cap = levels.filter((n) => n === 0 || (edition.settings.gateMinimums[n - 1] ?? 0) <= at).at(-1) ?? 0;
        expect(card.domains[gate.domain]?.level?.floor).toBeLessThanOrEqual(cap);
        expect(card.level?.ceiling ?? 0).toBeLessThanOrEqual(cap);
      },
      fc.nat(),
      fc.integer({ min: 0, max: 2 }),
    );
  });

  it('11 an all-N/A domain has no score and is left out, never 0', () => {
    anyCase((drawn) => {
      const { edition, assessment } = drawn;
      const first = edition.banks[0]?.domain ?? '';
      const answers = Object.fromEntries(
        allQuestions(edition).map((question): [string, Answer] =>
          question.domain === first
            ? [question.id, { state: 'notApplicable', reason: 'none here' }]
            : [question.id, assessment.answers[question.id] ?? { state: 'unknown' }],
        ),
      );
      const card = scoreAssessment(edition, withAnswers(assessment, answers));
      expect(card.domains[first]).toMatchObject({ score: null, level: null });
      const others: Edition = { ...edition, banks: edition.banks.slice(1) };
      const expected = overallByOracle(others, withAnswers(assessment, answers));
      expect(card.score === null).toBe(expected === null);
      if (!card.score || !expected) return;
      expect(sameFraction(fractionOf(card.score.floor), expected.floor)).toBe(true);
    });
  });

  it('14 same input, same bytes', () => {
    anyCase((drawn) => {
      const before = JSON.stringify(drawn);
      const copy: Case = JSON.parse(before);
      expect(JSON.stringify(score(drawn))).toBe(JSON.stringify(score(copy)));
      expect(JSON.stringify(drawn), 'the input is left alone').toBe(before);
    });
  });

  it('15 shown totals can be recomputed from shown points', () => {
    anyCase((drawn) => {
      const card = score(drawn);
      for (const [name, one] of scoresOf(card)) expect(one.shown, name).toBe(roundHalfUp(one.points, one.of));
      for (const one of [card.coverage, ...Object.values(card.domains).map((domain) => domain.coverage)]) {
        expect(one.shown).toBe(one.of === 0 ? 0 : roundHalfUp(one.known, one.of));
      }
      for (const domain of scoredDomains(card)) expect(domain.score?.floor.of).toBe(4 * domain.coverage.of);
    });
  });

  it('16 unknown or retired ids are refused by name', () => {
    const slug = fc.stringMatching(/^[a-z]{1,8}$/);
    holds(
      fc.property(arbitraryEdition, slug, fc.boolean(), (edition, name, retire) => {
        const id = `d0.x-${name}`;
        const retired = retire ? [id] : [];
        const aged: Edition = { ...edition, banks: edition.banks.map((bank) => ({ ...bank, retired })) };
        const file = `edition: "2000.1"\ntrack: full\norganisation: Nobody\ndate: 2000-01-01\nanswers:\n  d0.q0: 2\n  ${id}: 2\n`;
        const { assessment, issues } = readAnswersFile(file, new Map([[aged.id, aged]]));
        expect(assessment).toBeUndefined();
        const [issue] = issues.filter((one) => one.severity === 'error');
        expect(issue).toMatchObject({ line: 7, column: 3, rule: retire ? 'retired-question' : 'unknown-question' });
        expect(issue?.found).toContain(id);
      }),
    );
  });

  it('17 every value has one band, edges included', () => {
    const bands = { exposureBands: [37.5, 62.5, 87.5] as const };
    holds(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(), (of, nat) => {
        const points = nat % (of + 1);
        const band = bandOf({ points, of, shown: 0 }, bands);
        // In eighths: [0,3) [3,5) [5,7) [7,8].
        const eighths = [0n, 3n, 5n, 7n].filter((edge) => BigInt(points) * 8n >= edge * BigInt(of));
        expect(band).toBe(eighths.length - 1);
      }),
    );
    for (const [points, band] of [
      [0, 0],
      [3, 1],
      [5, 2],
      [7, 3],
      [8, 3],
    ] as const) {
      expect(bandOf({ points, of: 8, shown: 0 }, bands)).toBe(band);
    }
  });

  it('20 orders are total and stable', () => {
    anyCase((drawn) => {
      const turned: Edition = { ...drawn.edition, banks: [...drawn.edition.banks].reverse() };
      const [a, b] = [score(drawn), scoreAssessment(turned, drawn.assessment)];
      expect(b.gaps).toEqual(a.gaps);
      expect(b.toFindOut).toEqual(a.toFindOut);
      expect(b.plan).toEqual(a.plan);
      expect(new Set(a.gaps.map((gap) => gap.question)).size).toBe(a.gaps.length);
    });
  });

  it('22 all answers k → level k', () => {
    holds(
      fc.property(arbitraryEdition, arbitraryFacts, fc.constantFrom(...levels), (edition, facts, k) => {
        const card = scoreAssessment(edition, inventAssessment(allAt(edition, k), facts));
        for (const domain of scoredDomains(card)) expect(domain.level).toEqual({ floor: k, ceiling: k });
        if (card.level) expect(card.level).toEqual({ floor: k, ceiling: k });
      }),
    );
  });

  it('23 an answer never read by the track changes nothing', () => {
    anyCase(
      (drawn, short) => {
        const { edition } = drawn;
        const assessment: Assessment = { ...drawn.assessment, track: 'quick' };
        const unread = allQuestions(edition).filter((question) => !inTrack(edition, question, { track: 'quick' }));
        const bare = unread.reduce((answers, question) => without(answers, question.id), { ...assessment.answers });
        const noise = answersOf(Object.fromEntries(unread.map((question): [string, Short] => [question.id, short])));
        expect(scoreAssessment(edition, withAnswers(assessment, { ...bare, ...noise }))).toEqual(
          scoreAssessment(edition, withAnswers(assessment, bare)),
        );
      },
      fc.constantFrom<Short[]>(0, 2, 4, '?', '-'),
    );
  });
});

function scoredDomains(card: ScoreCard) {
  return Object.values(card.domains).filter((domain) => domain.score !== null);
}

function levelsOf(card: ScoreCard) {
  return { overall: card.level, domains: Object.values(card.domains).map((domain) => domain.level) };
}

function bandsOf(card: ScoreCard) {
  return Object.values(card.patterns).map(({ band, rating }) => ({ band, rating }));
}

/** Lists of a card that follow the banks' order say the same in another order. */
function ignoringListOrder(card: ScoreCard) {
  const sorted = <T extends { question: string }>(list: readonly T[]) =>
    [...list].sort((a, b) => (a.question < b.question ? -1 : 1));
  const domains = Object.fromEntries(
    Object.entries(card.domains).map(([id, domain]) => [
      id,
      { ...domain, gates: sorted(domain.gates), holds: { ...domain.holds, gates: sorted(domain.holds.gates) } },
    ]),
  );
  const scopedOut = [...card.scopedOut].sort((a, b) => (a.fact < b.fact ? -1 : 1));
  const { smallestChange, ...rest } = card;
  return { ...rest, domains, scopedOut, holdsProfile: [...card.holdsProfile].sort(), change: pricesOf(card) };
}

/** Of covers that cost the same the first in bank order is named, so only the price is free of order. */
function pricesOf({ smallestChange }: ScoreCard) {
  const profile = smallestChange.profile.map(({ domain, to, points }) => `${domain} ${to} ${points}`).sort();
  return { autonomy: smallestChange.autonomy.map(({ for: step, points }) => [step, points]), profile };
}

function expectNoWorse(before: ScoreCard, after: ScoreCard): void {
  const exposures = Object.keys(before.patterns);
  const later = new Map(scoresOf(after));
  for (const [name, one] of scoresOf(before)) {
    const now = later.get(name);
    if (!now) throw new Error(`${name} vanished`);
    const change = compareFractions(fractionOf(now), fractionOf(one));
    if (exposures.some((id) => name.startsWith(`${id} `))) expect(change, name).toBeLessThanOrEqual(0);
    else expect(change, name).toBeGreaterThanOrEqual(0);
  }
  for (const [id, { level }] of Object.entries(before.domains)) {
    expect(after.domains[id]?.level?.floor ?? 0).toBeGreaterThanOrEqual(level?.floor ?? 0);
    expect(after.domains[id]?.level?.ceiling ?? 0).toBeGreaterThanOrEqual(level?.ceiling ?? 0);
  }
  for (const side of ['floor', 'ceiling'] as const) {
    const [was, is] = [before.autonomy.supported[side], after.autonomy.supported[side]];
    expect(autonomyLevels.indexOf(is)).toBeGreaterThanOrEqual(autonomyLevels.indexOf(was));
    for (const id of exposures) {
      expect(after.patterns[id]?.band?.[side] ?? 0).toBeLessThanOrEqual(before.patterns[id]?.band?.[side] ?? 0);
    }
  }
}

describe('the generator itself', () => {
  it('draws gates, N/A, unknowns, both tracks and every fact, so that the invariants see them', () => {
    const cards = fc
      .sample(arbitraryCase, { numRuns: 200, seed: 1 })
      .map((drawn) => ({ ...drawn, card: score(drawn) }));
    const some = (test: (one: (typeof cards)[number]) => boolean) => cards.filter(test).length;
    expect(some(({ card }) => card.gates.unmet > 0)).toBeGreaterThan(50);
    expect(some(({ card }) => card.counts.notApplicable > 0)).toBeGreaterThan(20);
    expect(some(({ card }) => card.counts.unknown > 0)).toBeGreaterThan(50);
    expect(some(({ assessment }) => assessment.track === 'quick')).toBeGreaterThan(50);
    expect(some(({ card }) => card.scopedOut.length > 0)).toBeGreaterThan(50);
    expect(some(({ card }) => card.gaps.some((gap) => gap.severity === 'critical'))).toBeGreaterThan(50);
    expect(some(({ card }) => card.autonomy.supported.floor !== 'A0')).toBeGreaterThan(20);
    for (const fact of inventedFacts) {
      expect(
        some(({ assessment }) => assessment.facts[fact.id] !== undefined),
        fact.id,
      ).toBeGreaterThan(50);
    }
  });
});
