import type { Edition } from '../bank/edition';
import { type FactGroup, factGroups } from '../bank/fact';
import { factsThatMove } from './applicable-facts';
import { questionsInScope } from './applicable-questions';
import type { Assessment } from './assessment';

interface DomainProgress {
  readonly domain: string;
  readonly title: string;
  readonly questions: number;
  readonly answered: number;
  readonly dontKnow: number;
  /** First question without an answer, in bank order. */
  readonly nextOpen: string | null;
  readonly first: string | null;
}

/** Honest status of each domain: what is asked under the facts so far, and what has an answer. */
export function domainProgress(edition: Edition, assessment: Assessment): DomainProgress[] {
  const asked = questionsInScope(edition, assessment);
  return edition.banks.map((bank) => {
    const own = asked.filter((question) => question.domain === bank.domain);
    const open = own.filter((question) => !assessment.answers[question.id]);
    const dontKnow = own.filter((question) => assessment.answers[question.id]?.state === 'unknown').length;
    return {
      domain: bank.domain,
      title: bank.title,
      questions: own.length,
      answered: own.length - open.length,
      dontKnow,
      nextOpen: open[0]?.id ?? null,
      first: own[0]?.id ?? null,
    };
  });
}

interface FactProgress {
  readonly group: FactGroup;
  readonly facts: number;
  readonly answered: number;
}

/** Groups with nothing to ask on this track are left out; own numbers may stay empty without leaving a part unfinished. */
export function factProgress(edition: Edition, assessment: Assessment): FactProgress[] {
  const asked = factsThatMove(edition, assessment);
  const groups = factGroups.filter((group) => asked.some((fact) => fact.group === group));
  return groups.map((group) => {
    const own = asked.filter((fact) => fact.group === group);
    return { group, facts: own.length, answered: own.filter((fact) => assessment.facts[fact.id] !== undefined).length };
  });
}
