import fc from 'fast-check';
import type { Answer, Assessment, Disposition, Examined, Reply, Response } from '../../app/assessment/assessment';
import { type Question, roles } from '../../app/bank/bank';
import { allQuestions, type Edition } from '../../app/bank/edition';
import { arbitraryAssessment, arbitraryEdition, type Case } from './arbitrary-edition';
import { levelOf } from './invented-edition';

const text = fc
  .string({ minLength: 1, maxLength: 30, unit: 'grapheme' })
  .filter((one) => one === one.trim() && one !== '' && !/[\p{Cc}\p{Cs}]/u.test(one));

const known: fc.Arbitrary<Answer> = fc
  .integer({ min: 0, max: 4 })
  .map((level) => ({ state: 'known', level: levelOf(level) }));
const unknown = fc.constant<Answer>({ state: 'unknown' });

function waved(question: Question): { weight: number; arbitrary: fc.Arbitrary<Answer> }[] {
  if (question.notApplicable === 'never') return [];
  return [{ weight: 2, arbitrary: text.map((reason): Answer => ({ state: 'notApplicable', reason })) }];
}

function reply(question: Question): fc.Arbitrary<Reply | undefined> {
  return fc.oneof(
    { weight: 8, arbitrary: known },
    { weight: 2, arbitrary: unknown },
    { weight: 1, arbitrary: fc.constant<Reply>({ state: 'notMyArea' }) },
    { weight: 1, arbitrary: fc.constant(undefined) },
    ...waved(question),
  );
}

function each<T>(
  edition: Edition,
  one: (question: Question) => fc.Arbitrary<T | undefined>,
): fc.Arbitrary<Record<string, T>> {
  const questions = allQuestions(edition);
  return fc.tuple(...questions.map(one)).map((drawn) => {
    const given = questions.flatMap(({ id }, index): [string, T][] => {
      const value = drawn[index];
      return value === undefined ? [] : [[id, value]];
    });
    return Object.fromEntries(given);
  });
}

export function arbitraryResponses(edition: Edition, maxLength = 24): fc.Arbitrary<Response[]> {
  const response = fc.record({
    // Few roles, so that groups grow large enough to be shown.
    role: fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom('platform' as const, 'security' as const) },
      { weight: 2, arbitrary: fc.constantFrom(...roles) },
    ),
    unit: fc.oneof(
      { weight: 3, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: fc.constantFrom('North', 'South') },
    ),
    answers: each(edition, reply),
  });
  return fc
    .array(response, { minLength: 1, maxLength, size: 'max' })
    .map((list) => list.map(({ unit, ...one }) => ({ ...one, ...(unit && { unit }) })));
}

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });

function examinedOf(question: Question): fc.Arbitrary<Examined | undefined> {
  const shown = fc.oneof({ weight: 5, arbitrary: known }, ...waved(question));
  const judged = fc.oneof({ weight: 5, arbitrary: known }, { weight: 1, arbitrary: unknown }, ...waved(question));
  return maybe(
    fc
      .record({
        evidenced: maybe(shown),
        judged: maybe(fc.record({ answer: judged, reason: text })),
        evidence: fc.array(text, { minLength: 1, maxLength: 3 }),
        note: maybe(text),
      })
      .map(({ evidenced, judged, evidence, note }) => ({
        ...(evidenced && { evidenced }),
        ...(judged && { judged }),
        evidence,
        ...(note !== undefined && { note }),
      })),
  );
}

const disposition: fc.Arbitrary<Disposition> = fc.oneof(
  fc.constant<Disposition>({ kind: 'open' }),
  text.map((owner): Disposition => ({ kind: 'fix', owner, due: '2000-03-01' })),
  fc.tuple(text, text).map(([by, reason]): Disposition => ({ kind: 'accept', until: '2000-02-29', by, reason })),
  text.map((reason): Disposition => ({ kind: 'dispute', reason })),
);

export function arbitraryWhole(edition: Edition): fc.Arbitrary<Assessment> {
  return fc
    .record({
      plain: arbitraryAssessment(edition),
      examined: maybe(each(edition, examinedOf)),
      responses: maybe(arbitraryResponses(edition, 12)),
      minimumGroup: maybe(fc.integer({ min: 3, max: 9 })),
      dispositions: maybe(each(edition, () => maybe(disposition))),
    })
    .map(({ plain, examined, responses, minimumGroup, dispositions }) => ({
      ...plain,
      ...(examined && Object.keys(examined).length > 0 && { examined }),
      ...(responses && { responses }),
      ...(minimumGroup && { minimumGroup }),
      ...(dispositions && Object.keys(dispositions).length > 0 && { dispositions }),
    }));
}

/** An assessment with everything an answers file can say. */
export const arbitraryWholeCase: fc.Arbitrary<Case> = arbitraryEdition.chain((edition) =>
  arbitraryWhole(edition).map((assessment) => ({ edition, assessment })),
);

export const arbitraryRespondents = arbitraryEdition.chain((edition) =>
  arbitraryResponses(edition).map((responses) => ({ edition, responses })),
);
