import { absent } from '../accounts/require.server';
import { isSeatTrack } from '../bank/bank';
import { knownBanks } from '../bank/known-banks';
import { compareVersions } from '../bank/version';
import type { Document } from '../document/document';
import { staleFacts } from '../enforcement/stale-facts';
import type { Content } from '../load-content.server';
import { buildAdvisory } from '../report/advisory/build-advisory';
import { dayOf } from './day-of';
import { policyInputOf } from './make-documents.server';
import type { OpenAssessment } from './open-assessment.server';
import { momentOf } from './rounds-of.server';
import { upToDate } from './upgrade-of.server';

/**
 * The note on what became known since a round ended, as of today; without a round, since the present answers.
 * @throws 404 where there is no such round, and for one seat, which has no score to stand
 */
export function advisoryOf(open: OpenAssessment, round: string | undefined, content: Content, now: number): Document {
  const { milestones, loaded, edition: worded, assessment: present } = open;
  const named = milestones.find((one) => String(one.round) === round);
  const frozen = named && momentOf(named, loaded.edition, content);
  const own = frozen ? content.editions.get(frozen.edition.id) : loaded;
  if (!own || (round !== undefined && !frozen)) throw absent();
  const { edition: before, assessment } = frozen ?? { edition: worded, assessment: present };
  if (isSeatTrack(assessment.track)) throw absent();
  const isNewer = compareVersions(content.current.edition.id, before.id) > 0;
  const after = isNewer ? upToDate(open, content) : before;
  const date = dayOf(now);
  const policy = policyInputOf({ edition: before, assessment, loaded: own });
  const stale = staleFacts(policy, date, after.vendorFacts);
  return buildAdvisory({ assessment, before, after, known: knownBanks(content.editions), date, stale });
}
