import { found } from '../accounts/require.server';
import { knownBanks } from '../bank/known-banks';
import type { Document } from '../document/document';
import type { Content } from '../load-content.server';
import { advisoryNote } from '../results/advisory-note';
import { type Sources, sourcesOf } from '../results/sources';
import { dayOf } from './day-of';
import type { OpenAssessment } from './open-assessment.server';
import { momentOf, roundNamed } from './rounds-of.server';
import { upToDate } from './upgrade-of.server';

/**
 * The note on what became known since a round ended, as of today; without a round, since the present answers.
 * @throws 404 where there is no such round, and for one seat, which has no score to stand
 */
export function advisoryOf(open: OpenAssessment, round: string | undefined, content: Content, now: number): Document {
  const sources = round === undefined ? open : found(roundOf(open, round, content));
  const later = { newest: upToDate(open, content), known: knownBanks(content.editions), date: dayOf(now) };
  return found(advisoryNote(sources, later));
}

/** A round that ended, under its edition. */
function roundOf(open: OpenAssessment, round: string, content: Content): Sources | undefined {
  const named = roundNamed(open.milestones, round);
  const frozen = named && momentOf(named, open.loaded.edition, content);
  const loaded = frozen && content.editions.get(frozen.edition.id);
  return loaded && sourcesOf({ ...loaded, edition: frozen.edition }, frozen.assessment);
}
