import type { Edition } from '../bank/edition';
import type { Fact } from '../bank/fact';
import type { TrackAndRole } from './applicable-questions';

/** The facts to ask, in the order of the edition: all, and on the builder track the few that one engineer can tell. */
export function factsAsked(edition: Edition, { track }: Pick<TrackAndRole, 'track'>): Fact[] {
  if (track !== 'builder') return [...edition.facts];
  return edition.facts.flatMap((fact) => (fact.builder ? [inBuilderWords(fact, fact.builder)] : []));
}

/** Those that a result can depend on: all but the organisation's own numbers, which are shown and never scored. */
export function factsThatMove(edition: Edition, seat: Pick<TrackAndRole, 'track'>): Fact[] {
  return factsAsked(edition, seat).filter((fact) => fact.type !== 'outcomes');
}

function inBuilderWords(fact: Fact, { prompt, help }: NonNullable<Fact['builder']>): Fact {
  return { ...fact, prompt, help: [{ kind: 'paragraph', children: [{ kind: 'text', value: help }] }] };
}
