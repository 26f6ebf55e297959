import { wordEdition } from '../assessment/word-edition';
import { type Bank, isSeatTrack } from '../bank/bank';
import type { Edition } from '../bank/edition';
import { compareVersions } from '../bank/version';
import type { Document } from '../document/document';
import { staleFacts } from '../enforcement/stale-facts';
import { buildAdvisory } from '../report/advisory/build-advisory';
import { policyInputOf, type Sources } from './sources';

interface Later {
  /** An edition that is not newer than the answers' own tells nothing: the note then keeps to theirs. */
  readonly newest: Edition;
  /** Versions of banks between the two. */
  readonly known: readonly Bank[];
  /** Calendar date of the note, YYYY-MM-DD. */
  readonly date: string;
}

/** What became known since the answers were given. Undefined where they are one seat's: no score of theirs could stand. */
export function advisoryNote(sources: Sources, { newest, known, date }: Later): Document | undefined {
  const { assessment } = sources;
  if (isSeatTrack(assessment.track)) return undefined;
  // Both in the client's own words: else every question that its facts put otherwise would pass for reworded.
  const before = wordEdition(sources.edition, assessment.facts);
  const after = compareVersions(newest.id, before.id) > 0 ? wordEdition(newest, assessment.facts) : before;
  const stale = staleFacts(policyInputOf(sources), date, after.vendorFacts);
  return buildAdvisory({ assessment, before, after, known, date, stale });
}
