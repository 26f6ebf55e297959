import { createHash } from 'node:crypto';
import { resultText } from '../results/data-files';
import type { Milestone } from '../storage/milestones';
import type { OpenAssessment } from './open-assessment.server';

/** The present state as a milestone keeps it; what was carried comes from whoever moves it. */
export function milestoneOf(open: OpenAssessment): Omit<Milestone, 'createdAt' | 'round' | 'toEdition' | 'carried'> {
  const { stored, assessment, loaded } = open;
  const notes = Object.entries(stored.answers).flatMap(([id, { note }]) => (note === '' ? [] : [[id, note] as const]));
  return {
    edition: loaded.edition.id,
    editionDigest: loaded.edition.digest,
    said: { assessment, notes: Object.fromEntries(notes) },
    resultSha256: createHash('sha256').update(resultText(open)).digest('hex'),
  };
}
