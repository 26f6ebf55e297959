import type { Assessment } from '../assessment/assessment';
import { type Edition, outsideBanks } from '../bank/edition';
import type { RoundsBasis } from '../scoring/rounds';
import type { Moment } from '../scoring/trend';
import type { Engine } from './engine';
import { sealedEarlier, withoutReasons } from './sealed-assessment';

export const sealSchemaVersion = 1;

/** What a sealed report carries inside: all it was built from, and the numbers that came out. Pure JSON. */
export interface SealedData {
  readonly schemaVersion: typeof sealSchemaVersion;
  readonly engine: Engine;
  readonly edition: SealedEdition;
  readonly lang: string;
  readonly assessment: Assessment;
  /** Null where rounds cannot be compared, absent where none was named. */
  readonly rounds?: SealedRounds | null;
  /** result.json without what the policy adds. */
  readonly result: object;
}

export interface SealedEdition {
  readonly id: string;
  readonly digest: string;
  /** Banks of one's own beside it. */
  readonly outside: readonly { readonly domain: string; readonly version: string; readonly digest: string }[];
}

/** Earlier rounds, and the last of them as the edition now reads it. */
interface SealedRounds {
  /** Oldest first, at least one, all of the track of this one. */
  readonly earlier: readonly SealedRound[];
  readonly carried: Pick<Assessment, 'facts' | 'answers'>;
}

interface SealedRound {
  readonly edition: SealedEdition;
  readonly assessment: Assessment;
}

export function sealedEdition(edition: Edition): SealedEdition {
  const outside = outsideBanks(edition).map(({ domain, version, outside: own }) => ({
    domain,
    version,
    digest: own?.digest ?? '',
  }));
  return { id: edition.id, digest: edition.digest, outside };
}

export function sealedRounds({ earlier, trend: { ruled } }: RoundsBasis): SealedRounds {
  return {
    earlier: earlier.map(({ edition, assessment }) => ({
      edition: sealedEdition(edition),
      assessment,
    })),
    carried: { facts: ruled.facts, answers: ruled.answers },
  };
}

/** Of these rounds what a report tells, each under its edition, in the same order. */
export function roundsPrinted({ earlier, carried }: SealedRounds, editions: readonly Edition[]): SealedRounds {
  return {
    earlier: earlier.map((round, at) => ({
      edition: round.edition,
      assessment: sealedEarlier(editionAt(editions, at, round), round.assessment),
    })),
    carried: { facts: carried.facts, answers: withoutReasons(carried.answers) },
  };
}

function editionAt(editions: readonly Edition[], at: number, { edition: { id } }: SealedRound): Edition {
  const edition = editions[at];
  if (!edition) throw new Error(`edition ${id} of an earlier round is missing`);
  return edition;
}

/**
 * The basis again, each round under its edition, in the same order.
 * @throws where one is missing
 */
export function basisOf({ earlier, carried }: SealedRounds, editions: readonly Edition[], now: Moment): RoundsBasis {
  const [first, ...more] = earlier.map(
    (round, at): Moment => ({ edition: editionAt(editions, at, round), assessment: round.assessment }),
  );
  if (!first) throw new Error('no earlier round');
  const before = more.at(-1) ?? first;
  const { track, organisation, date } = before.assessment;
  return {
    earlier: [first, ...more],
    trend: { before, ruled: { track, organisation, date, edition: now.edition.id, ...carried } },
  };
}
