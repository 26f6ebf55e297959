import fc from 'fast-check';
import { type Assessment, type FactValue, notSure } from '../../app/assessment/assessment';
import type { Level, Question } from '../../app/bank/bank';
import { type AutonomyRequirement, allQuestions, type Edition, type EditionSettings } from '../../app/bank/edition';
import type { Fact } from '../../app/bank/fact';
import type { Pattern } from '../../app/bank/pattern';
import type { Condition } from '../../app/content/condition';
import { runs } from '../property-runs';
import {
  always,
  answerFrom,
  autonomyFrom,
  factIs,
  incident,
  inventAssessment,
  inventEdition,
  inventedFacts,
  levelOf,
  pattern,
  question,
  type Short,
} from './invented-edition';

export interface Case {
  readonly edition: Edition;
  readonly assessment: Assessment;
}

/** Runs a property as often as the push or the night needs. */
export function holds<T extends unknown[]>(property: fc.IProperty<T>): void {
  fc.assert(property, runs(1000));
}

const patternIds = ['p1', 'p2', 'p3'];
const practiceIds = ['r1', 'r2'];

const level: fc.Arbitrary<Level> = fc.integer({ min: 0, max: 4 }).map(levelOf);

const simpleCondition: fc.Arbitrary<Condition> = fc.oneof(
  fc.constantFrom('A1', 'A2', 'A3', 'A4').map(autonomyFrom),
  fc.integer({ min: 0, max: 100 }).map((value) => factIs('juniors', { op: 'atLeast', value })),
  fc.constant(factIs('system-tiers', { op: 'has', value: 'tier-1' })),
  fc.constantFrom('yes', 'no').map((value) => factIs('mcp', { op: 'is', value })),
  fc.constant(factIs('mandate', { op: 'in', values: ['reviewed', 'target'] })),
);

/** Facts only. */
const condition: fc.Arbitrary<Condition> = fc.oneof(
  { weight: 4, arbitrary: simpleCondition },
  { weight: 1, arbitrary: simpleCondition.map((of): Condition => ({ kind: 'not', of })) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom('all', 'any'), simpleCondition, simpleCondition)
      .map(([kind, a, b]): Condition => (kind === 'all' ? { kind, of: [a, b] } : { kind: 'any', of: [a, b] })),
  },
);

/** Present in about two of three draws. */
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 3 });

/** What a question needs at A1 … A4, non-decreasing; undefined = not required at all. */
const requirement: fc.Arbitrary<readonly (Level | null)[] | undefined> = fc.option(
  fc.array(fc.option(level, { nil: null, freq: 2 }), { minLength: 4, maxLength: 4 }).map(rising),
  { nil: undefined, freq: 2 },
);

function rising(list: readonly (Level | null)[]): (Level | null)[] {
  let least: number = 0;
  return list.map((one) => {
    if (one === null) return null;
    least = Math.max(least, one);
    return levelOf(least);
  });
}

interface QuestionSeed {
  readonly over: Partial<Question>;
  readonly mayBeNotApplicable: boolean;
  readonly required: readonly (Level | null)[] | undefined;
}

const questionSeed: fc.Arbitrary<QuestionSeed> = fc.record({
  over: fc.record({
    weight: fc.integer({ min: 1, max: 5 }),
    gateWhen: maybe(fc.oneof(fc.constant(always), condition)),
    key: fc.boolean(),
    patterns: fc.dictionary(fc.constantFrom(...patternIds), fc.integer({ min: 1, max: 3 }), {
      minKeys: 1,
      noNullPrototype: true,
    }),
    practices: fc.subarray(practiceIds, { minLength: 1 }),
    effort: fc.constantFrom('S' as const, 'M' as const, 'L' as const),
    horizon: fc.constantFrom(30 as const, 60 as const, 90 as const),
    applies: fc.option(condition, { nil: undefined, freq: 2 }),
    targets: fc.array(fc.record({ when: condition, level }), { maxLength: 1 }),
  }),
  mayBeNotApplicable: fc.boolean(),
  required: requirement,
});

const patternSeed: fc.Arbitrary<Pattern[]> = fc.tuple(...patternIds.map(arbitraryPattern));

function arbitraryPattern(id: string): fc.Arbitrary<Pattern> {
  return fc
    .record({
      applies: maybe(condition),
      high: maybe(condition),
      moderate: maybe(condition),
      low: maybe(condition),
    })
    .map(({ applies, ...stakes }) => pattern(id, { applies, stakes }));
}

export const arbitraryEdition: fc.Arbitrary<Edition> = fc
  .record({
    domains: fc.array(fc.array(questionSeed, { minLength: 2, maxLength: 6 }), { minLength: 2, maxLength: 4 }),
    patterns: patternSeed,
    levelShare: fc.constantFrom({ points: 3, of: 4 }, { points: 1, of: 2 }, { points: 2, of: 3 }, { points: 1, of: 1 }),
    gateMinimums: fc.constantFrom<EditionSettings['gateMinimums']>([1, 2, 3, 3], [0, 1, 1, 2], [1, 2, 3, 4]),
  })
  .map(({ domains, patterns, levelShare, gateMinimums }) => {
    const seeds = domains.flatMap((list, d) => list.map((seed, q) => ({ id: `d${d}.q${q}`, seed })));
    const questions = seeds.map(({ id, seed }) => question(id, { ...seed.over, notApplicable: naOf(seed) }));
    const [first = '', second = ''] = questions.map((one) => one.id);
    return inventEdition({
      questions,
      patterns,
      practices: practiceIds,
      autonomy: { A1: step(seeds, 0), A2: step(seeds, 1), A3: step(seeds, 2), A4: step(seeds, 3) },
      incidents: [incident('outage', { one: answerFrom(first, 3), two: answerFrom(second, 2) }, autonomyFrom('A2'))],
      resetControls: [{ id: 'reset', title: '', text: [], questions: [first, second] }],
      settings: { levelShare, gateMinimums },
    });
  });

function naOf(seed: QuestionSeed): Question['notApplicable'] {
  const bound = seed.over.gateWhen !== undefined || seed.required?.some((one) => one !== null);
  return seed.mayBeNotApplicable && !bound ? 'withReason' : 'never';
}

function step(seeds: readonly { id: string; seed: QuestionSeed }[], index: number): AutonomyRequirement[] {
  return seeds.flatMap(({ id, seed }) => {
    const atLeast = seed.required?.[index];
    return atLeast === null || atLeast === undefined ? [] : [{ question: id, atLeast }];
  });
}

function factValue(fact: Fact): fc.Arbitrary<FactValue> {
  const ids = fact.choices.map((choice) => choice.id);
  if (fact.type === 'choice') return fc.constantFrom(...ids);
  if (fact.type === 'choices')
    return fc.subarray(
      ids.filter((id) => id !== 'none'),
      { minLength: 1 },
    );
  return fc.integer({ min: 0, max: 100 });
}

export const arbitraryFacts: fc.Arbitrary<Assessment['facts']> = fc
  .record(
    Object.fromEntries(
      inventedFacts.map((fact) => [
        fact.id,
        fc.oneof({ weight: 6, arbitrary: factValue(fact) }, { weight: 1, arbitrary: fc.constant<FactValue>(notSure) }),
      ]),
    ),
    { requiredKeys: [], noNullPrototype: true },
  )
  .map((facts) => facts as Assessment['facts']);

/** `?` unknown, `-` not applicable where the question allows it, null = not answered. */
function shortAnswer(one: Question): fc.Arbitrary<Short | null> {
  return fc.oneof(
    { weight: 8, arbitrary: level },
    { weight: 1, arbitrary: fc.constant('?' as const) },
    { weight: 1, arbitrary: fc.constant(null) },
    ...(one.notApplicable === 'withReason' ? [{ weight: 3, arbitrary: fc.constant('-' as const) }] : []),
  );
}

export function arbitraryAssessment(
  edition: Edition,
  track: fc.Arbitrary<Assessment['track']> = fc.constantFrom('quick', 'full'),
): fc.Arbitrary<Assessment> {
  const questions = allQuestions(edition);
  return fc.record({ facts: arbitraryFacts, track, short: fc.tuple(...questions.map(shortAnswer)) }).map((drawn) => {
    const given = questions.flatMap((one, index): [string, Short][] => {
      const short = drawn.short[index];
      return short === null || short === undefined ? [] : [[one.id, short]];
    });
    return inventAssessment(Object.fromEntries(given), drawn.facts, drawn.track);
  });
}

export const arbitraryCase: fc.Arbitrary<Case> = arbitraryEdition.chain((edition) =>
  arbitraryAssessment(edition).map((assessment) => ({ edition, assessment })),
);

/** Every question answered with one and the same level. */
export function allAt(edition: Edition, one: Level): Record<string, Short> {
  return Object.fromEntries(allQuestions(edition).map((question) => [question.id, one]));
}
