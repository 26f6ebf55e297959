import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../app/assessment/assessment';
import { carryOver } from '../../app/assessment/carry-over';
import { withOutsideBanks } from '../../app/bank/edition';
import { compareRounds, type Round, type RoundComparison } from '../../app/scoring/compare-rounds';
import { roundsSince } from '../../app/scoring/rounds';
import { scoreAssessment } from '../../app/scoring/score-assessment';
import { type TrendSplit, trendBasis } from '../../app/scoring/trend';
import { arbitraryUpgrade } from '../assessment/arbitrary-upgrade';
import { runs } from '../property-runs';
import { arbitraryAssessment, arbitraryEdition } from './arbitrary-edition';
import { answersOf, inventAssessment, inventEdition, question } from './invented-edition';

const round = (edition: Round['edition'], assessment: Assessment): Round => ({
  edition,
  assessment,
  card: scoreAssessment(edition, assessment),
});

function compared(before: Round, now: Round): RoundComparison {
  const basis = trendBasis(before, now);
  if (!basis) throw new Error('Two rounds of one track can always be compared');
  return compareRounds(basis, before, now, []);
}

/** Two rounds of one random edition. */
const twoRounds = arbitraryEdition.chain((edition) => {
  const one = arbitraryAssessment(edition, fc.constant('full'));
  return fc.tuple(one, one).map(([a, b]) => [round(edition, a), round(edition, b)] as const);
});

const splitsOf = ({ trend }: RoundComparison): TrendSplit[] =>
  [trend.overall, ...Object.values(trend.domains)].flatMap((range) => (range ? [range.floor, range.ceiling] : []));

const swapped = <T>({ before, after }: { before: T; after: T }) => ({ before: after, after: before });
const byQuestion = <T extends { question: string }>(all: readonly T[]) =>
  [...all].sort((a, b) => (a.question < b.question ? -1 : 1));

describe('two rounds', () => {
  it('compared with itself, a round shows no change', () => {
    fc.assert(
      fc.property(twoRounds, ([one]) => {
        const { autonomy, gaps, answered, unanswered, facts, domains, level, ...own } = compared(one, one);
        expect([gaps.closed, gaps.opened, autonomy.met, autonomy.missing, answered, unanswered, facts].flat()).toEqual(
          [],
        );
        expect(gaps.open.every(({ moved, target }) => moved === 'same' && target.before === target.after)).toBe(true);
        for (const { before, after } of [level, autonomy.supported, autonomy.inUse, ...Object.values(domains)])
          expect(before).toEqual(after);
        for (const { total, ruler, scope, real } of splitsOf({ ...own, autonomy, gaps } as RoundComparison))
          expect([total, ruler, scope, real]).toEqual([0, 0, 0, 0]);
      }),
      runs(200),
    );
  });

  it('what closed one way opened the other way, for the same reason', () => {
    fc.assert(
      fc.property(twoRounds, ([a, b]) => {
        const [there, back] = [compared(a, b), compared(b, a)];
        const turned = there.gaps.closed.map((one) => ({
          ...one,
          level: swapped(one.level),
          target: swapped(one.target),
        }));
        expect(byQuestion(turned)).toEqual(byQuestion(back.gaps.opened));
        expect([...there.answered].sort()).toEqual([...back.unanswered].sort());
        const met = there.autonomy.met.map((one) => ({ ...one, has: swapped(one.has), needs: swapped(one.needs) }));
        expect(byQuestion(met)).toEqual(byQuestion(back.autonomy.missing));
      }),
      runs(200),
    );
  });

  it('every gap of either round is told once, and the parts of every trend add up, across editions too', () => {
    const later = arbitraryUpgrade.chain((one) =>
      arbitraryAssessment(one.after, fc.constant('full')).map((drawn) => {
        const given: Assessment = { ...one.given, track: 'full' };
        const { assessment } = carryOver(given, one.before, one.after);
        const now = { ...assessment, answers: { ...assessment.answers, ...drawn.answers } };
        return [round(one.before, given), round(one.after, now)] as const;
      }),
    );
    fc.assert(
      fc.property(later, ([before, now]) => {
        const comparison = compared(before, now);
        const { closed, opened, open } = comparison.gaps;
        const ids = (all: readonly { question: string }[]) => all.map((one) => one.question).sort();
        const continued = open.flatMap(({ of }) => of);
        expect(continued.filter((id) => ids(closed).includes(id))).toEqual([]);
        expect([...new Set([...ids(closed), ...continued])].sort()).toEqual(ids(before.card.gaps));
        expect(ids([...opened, ...open])).toEqual(ids(now.card.gaps));
        for (const { total, ruler, scope, real } of splitsOf(comparison)) expect(ruler + scope + real).toBe(total);
      }),
      runs(200),
    );
  });
});

describe('by hand', () => {
  const steps = { A1: [{ question: 'd.a', atLeast: 2 as const }] };
  const edition = inventEdition({
    questions: ['d.a', 'd.b', 'd.c', 'd.e'].map((id) => question(id)),
    autonomy: steps,
  });
  const facts = { autonomy: 'A1', 'risk-tolerance': 'balanced' };
  const first = round(edition, inventAssessment({ 'd.a': 1, 'd.b': 3, 'd.e': 0 }, facts));
  const second = round(edition, inventAssessment({ 'd.a': 3, 'd.b': 1, 'd.c': 1, 'd.e': 1 }, facts));
  const { autonomy, gaps, answered, unanswered } = compared(first, second);

  it('tells which requirement moved, which gap closed, opened or moved, and what is newly answered', () => {
    expect(autonomy.supported).toEqual({ before: { floor: 'A0', ceiling: 'A0' }, after: expect.anything() });
    expect(autonomy.met).toEqual([
      { for: 'A1', question: 'd.a', has: { before: 1, after: 3 }, needs: { before: 2, after: 2 } },
    ]);
    expect(gaps.closed).toMatchObject([{ question: 'd.a', level: { before: 1, after: 3 }, because: 'level' }]);
    expect(byQuestion(gaps.opened)).toMatchObject([
      { question: 'd.b', level: { before: 3, after: 1 }, because: 'level' },
      { question: 'd.c', level: { before: null, after: 1 }, because: 'known' },
    ]);
    expect(gaps.open).toMatchObject([{ question: 'd.e', moved: 'improved' }]);
    expect([answered, unanswered]).toEqual([['d.c'], []]);
  });

  it('an upgrade that splits a question and takes another into it moves nothing by itself', () => {
    const before = inventEdition({
      questions: ['d.a', 'd.b', 'd.c'].map((id) => question(id)),
      autonomy: { A1: [{ question: 'd.a', atLeast: 2 }] },
    });
    const newer = inventEdition({
      questions: ['d.a1', 'd.a2', 'd.bc'].map((id) => question(id)),
      autonomy: { A1: [{ question: 'd.a1', atLeast: 2 }] },
    });
    const from = {
      version: '1.0.0',
      questions: [
        { id: 'd.a1', change: 'split', of: ['d.a'], answers: 'confirm' },
        { id: 'd.a2', change: 'split', of: ['d.a'], answers: 'confirm' },
        { id: 'd.bc', change: 'merged', of: ['d.b', 'd.c'], answers: 'confirm' },
      ],
    } as const;
    const banks = newer.banks.map((bank) => ({ ...bank, version: '1.1.0', from }));
    const after = { ...newer, id: '2000.2', banks };
    const given = inventAssessment({ 'd.a': 1, 'd.b': 0, 'd.c': 1 }, facts);
    const moved = compared(round(before, given), round(after, carryOver(given, before, after).assessment));
    expect([moved.answered, moved.unanswered, moved.autonomy.met, moved.autonomy.missing].flat()).toEqual([]);
    expect([moved.gaps.closed, moved.gaps.opened].flat()).toEqual([]);
    expect(byQuestion(moved.gaps.open)).toMatchObject([
      { question: 'd.a1', of: ['d.a'], level: { before: 1, after: 1 }, moved: 'same' },
      { question: 'd.a2', of: ['d.a'], level: { before: 1, after: 1 }, moved: 'same' },
      { question: 'd.bc', of: ['d.b', 'd.c'], level: { before: 0, after: 0 }, moved: 'same' },
    ]);
    const low = round(after, carryOver(given, before, after).assessment);
    const raised = {
      ...low.assessment,
      answers: { ...low.assessment.answers, ...answersOf({ 'd.a1': 3, 'd.a2': 4 }) },
    };
    const done = compared(round(before, given), round(after, raised));
    expect(done.gaps.closed).toMatchObject([{ question: 'd.a', level: { before: 1, after: 3 }, because: 'level' }]);
    expect(done.autonomy.met).toMatchObject([{ question: 'd.a', has: { before: 1, after: 3 }, needs: { after: 2 } }]);
  });

  it('gaps of a bank outside the overall are told with the others, and its level stands in the list of domains', () => {
    const own = inventEdition({ questions: [question('x-own.a')] }).banks.map((bank) => ({
      ...bank,
      outside: { digest: 'd' },
    }));
    const wide = withOutsideBanks(edition, own);
    const low = round(wide, {
      ...first.assessment,
      answers: { ...first.assessment.answers, ...answersOf({ 'x-own.a': 0 }) },
    });
    const high = round(wide, {
      ...first.assessment,
      answers: { ...first.assessment.answers, ...answersOf({ 'x-own.a': 4 }) },
    });
    const moved = compared(low, high);
    expect(moved.gaps.closed).toMatchObject([{ question: 'x-own.a', because: 'level' }]);
    expect(moved.domains['x-own']).toMatchObject({ before: { level: { floor: 0 } }, after: { level: { floor: 4 } } });
    expect(moved.trend.overall?.floor.total).toBe(0);
  });

  it('the path holds every round of the same track, in order, and this one last', () => {
    const at = (date: string, over: Partial<Assessment> = {}) => ({
      edition,
      assessment: { ...first.assessment, date, ...over },
    });
    const earlier = [at('2000-01-01'), at('2000-04-01', { track: 'quick' }), at('2000-07-01')];
    const now = { ...second, assessment: { ...second.assessment, date: '2000-10-01' } };
    const rounds = roundsSince({ moments: earlier, known: [] }, now);
    expect(rounds?.path.map(({ date }) => date)).toEqual(['2000-01-01', '2000-07-01', '2000-10-01']);
    expect(rounds?.comparison.trend.from.date).toBe('2000-07-01');
    expect(rounds?.path.at(-1)?.governance).toEqual(second.card.score);
    expect(roundsSince({ moments: [at('2000-04-01', { track: 'quick' })], known: [] }, now)).toBeNull();
    expect(roundsSince({ moments: [], known: [] }, now)).toBeNull();
  });
});
