import type { Assessment } from '../../assessment/assessment';
import { readFact } from '../../assessment/read-fact';
import { allQuestions, type Edition } from '../../bank/edition';
import { canonicalJson } from '../canonical-json';

/** What an assessment says that its edition does not ask, or a fact does not take: the first such id, or undefined. */
export function foreignId(edition: Edition, { facts, answers, ...more }: Assessment): string | undefined {
  if (more.edition !== edition.id) return more.edition;
  const { examined = {}, dispositions = {}, consolidated } = more;
  const questions = new Set(allQuestions(edition).map(({ id }) => id));
  const named = [
    ...[answers, examined, dispositions, consolidated?.answers ?? {}].flatMap((one) => Object.keys(one)),
    ...(consolidated?.units ?? []).flatMap(({ shown }) => Object.keys(shown?.answers ?? {})),
    ...[...(consolidated?.groups ?? []), ...(consolidated?.perceptionGaps ?? [])].map(({ question }) => question),
    ...(consolidated?.mixtures ?? []),
  ];
  return foreignFact(edition, facts) ?? named.find((id) => !questions.has(id));
}

/** The same of answers that a newer edition reads. */
export function foreignCarried(
  edition: Edition,
  { facts, answers }: Pick<Assessment, 'facts' | 'answers'>,
): string | undefined {
  const questions = new Set(allQuestions(edition).map(({ id }) => id));
  return foreignFact(edition, facts) ?? Object.keys(answers).find((id) => !questions.has(id));
}

function foreignFact({ facts }: Edition, given: Assessment['facts']): string | undefined {
  const known = new Map(facts.map((fact) => [fact.id, fact]));
  return Object.entries(given).find(([id, value]) => {
    const fact = known.get(id);
    const read = fact && readFact(fact, value);
    return read?.kind !== 'value' || canonicalJson(read.value) !== canonicalJson(value);
  })?.[0];
}
