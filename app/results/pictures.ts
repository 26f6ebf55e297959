import { isSeatTrack } from '../bank/bank';
import type { Document, Figure } from '../document/document';
import { answerSheet, reportFigures } from '../report/pictures';
import { reportInputOf, type Sources } from './sources';

/** Page 3 of the report by itself. Undefined where the answers are one seat's, whose report has no such page. */
export function sheetOf(sources: Sources): Document | undefined {
  return isSeatTrack(sources.assessment.track) ? undefined : answerSheet(reportInputOf(sources));
}

/** Every chart of the report, in its order; a seat's has none. */
export function figuresOf(sources: Sources): readonly Figure[] {
  return isSeatTrack(sources.assessment.track) ? [] : reportFigures(reportInputOf(sources));
}
