import type { AnswersFile } from '../assessment/read-answers-file';
import { isSeatTrack } from '../bank/bank';
import type { Edition } from '../bank/edition';
import { type Issue, sortIssues } from '../content/issue';
import { fileStart } from '../content/report-issue';
import { scoreAssessment } from '../scoring/score-assessment';

/** A warning for each disposition on a question that is no gap; which are gaps is known only once the file is scored. */
export function decidedOnNoGap(
  { assessment, dispositionPlaces }: AnswersFile,
  editions: ReadonlyMap<string, Edition>,
  file: string,
): Issue[] {
  const edition = assessment && editions.get(assessment.edition);
  if (!edition || !dispositionPlaces) return [];
  // One seat has no gaps at all.
  const none = isSeatTrack(assessment.track)
    ? [...dispositionPlaces.keys()]
    : scoreAssessment(edition, assessment).dispositionsWithoutGap;
  const issues = none.map(
    (id): Issue => ({
      file,
      ...(dispositionPlaces.get(id) ?? fileStart),
      rule: 'disposition-without-gap',
      found: `a disposition of "${id}", which is no gap`,
      expected: 'one on a question whose known level is below its target',
      severity: 'warning',
    }),
  );
  return sortIssues(issues);
}
