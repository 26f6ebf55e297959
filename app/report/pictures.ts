import { type Document, documentSchemaVersion, type Figure } from '../document/document';
import { buildReport, reportMeta } from './build-report';
import { answerChapter } from './chapters/answer';
import { editLeads } from './edit-leads';
import type { ReportInput } from './report-input';

/** The report's third page by itself: the answer. */
export function answerSheet(input: ReportInput): Document {
  return {
    schemaVersion: documentSchemaVersion,
    name: 'gap-report',
    meta: reportMeta(input),
    blocks: editLeads(answerChapter(input, '1'), input.edition, input.assessment.edits),
    bare: true,
  };
}

/** Every chart of the report, in its order. */
export function reportFigures(input: ReportInput): Figure[] {
  return buildReport(input).blocks.flatMap((block) => (block.kind === 'figure' ? [block] : []));
}
