import { createHash } from 'node:crypto';
import type { Bank } from '../bank/bank';
import { type Edition, outsideBanks, withOutsideBanks } from '../bank/edition';
import type { Content } from '../load-content.server';
import type { Moment } from '../scoring/trend';
import type { Milestone } from '../storage/milestones';
import { resultOf } from './make-documents.server';
import type { OpenAssessment } from './open-assessment.server';

/** A milestone under its edition, with the banks that the assessment was begun with; undefined where that edition is gone. */
export function momentOf({ edition, said }: Milestone, now: Edition, { editions }: Content): Moment | undefined {
  const old = editions.get(edition);
  return old && { edition: withOutsideBanks(old.edition, outsideBanks(now)), assessment: said.assessment };
}

export function knownBanks({ editions }: Content): Bank[] {
  return [...editions.values()].flatMap(({ edition }) => edition.banks);
}

/** Without the milestone that is the present state itself: what was just frozen is no earlier round. */
export function beforeNow(
  milestones: readonly Milestone[],
  now: { readonly edition: string; readonly lastSavedAt: number },
): readonly Milestone[] {
  return milestones.filter(({ edition, createdAt }) => createdAt < now.lastSavedAt || edition !== now.edition);
}

/** The present state as a milestone keeps it; what was carried comes from whoever moves it. */
export function milestoneOf(open: OpenAssessment): Omit<Milestone, 'createdAt' | 'round' | 'toEdition' | 'carried'> {
  const { stored, assessment, loaded } = open;
  const notes = Object.entries(stored.answers).flatMap(([id, { note }]) => (note === '' ? [] : [[id, note] as const]));
  return {
    edition: loaded.edition.id,
    editionDigest: loaded.edition.digest,
    said: { assessment, notes: Object.fromEntries(notes) },
    resultSha256: createHash('sha256').update(resultOf(open)).digest('hex'),
  };
}
