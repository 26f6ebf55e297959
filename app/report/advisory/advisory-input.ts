import type { Assessment } from '../../assessment/assessment';
import { carryOver } from '../../assessment/carry-over';
import type { Bank } from '../../bank/bank';
import { diffEditions, type EditionDiff } from '../../bank/diff-editions';
import type { Edition } from '../../bank/edition';
import type { StaleFact } from '../../bank/stale-fact';
import { scoreAssessment } from '../../scoring/score-assessment';
import type { ReportInput } from '../report-input';

/** What an advisory note is made from: answers that stay as they are, and two editions of the content. */
export interface AdvisorySources {
  readonly assessment: Assessment;
  /** The edition of those answers. */
  readonly before: Edition;
  /** The edition of today; the same where there is no newer one. */
  readonly after: Edition;
  /** Versions of banks between the two. */
  readonly known: readonly Bank[];
  /** Calendar date of the note, YYYY-MM-DD. */
  readonly date: string;
  /** Facts past their review on that date, of what the client's settings rest on. */
  readonly stale: readonly StaleFact[];
}

/** The same answers as each edition reads them. Nothing of `asNow` is told as a number. */
export interface AdvisoryInput extends AdvisorySources {
  readonly diff: EditionDiff;
  readonly asThen: ReportInput;
  readonly asNow: ReportInput;
}

/** Moves the answers to the newer edition and scores them under both. @throws on the tracks of one seat */
export function advisoryInput(sources: AdvisorySources): AdvisoryInput {
  const { assessment, before, after, known } = sources;
  const moved = before.id === after.id ? assessment : carryOver(assessment, before, after, known).assessment;
  return {
    ...sources,
    diff: diffEditions(before, after, known),
    asThen: { edition: before, assessment, card: scoreAssessment(before, assessment) },
    asNow: { edition: after, assessment: moved, card: scoreAssessment(after, moved) },
  };
}
