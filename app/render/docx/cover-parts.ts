import type { DocumentMeta } from '../../document/document';
import { wording } from '../wording';
import type { Frame, Part, Tools } from './docx-tools';
import { type GridRow, gridTable } from './grid-table';
import { style } from './style-names';

/** The first page, or the head of a sheet: what this is, for whom and of when. */
export function coverParts(meta: DocumentMeta, frame: Frame, tools: Tools): Part[] {
  const line = (id: string, text: string, more = {}) => new tools.docx.Paragraph({ style: id, text, ...more });
  const facts = meta.facts.map(
    ({ label, value }): GridRow => ({
      cells: [[line(style.tableHeader, label)], [line(style.tableText, value)]],
    }),
  );
  return [
    line(style.classification, meta.classification),
    ...(meta.draft ? [line(style.draft, wording.draft)] : []),
    line(style.title, meta.title, meta.sheet && { spacing: { before: 120, after: 120 } }),
    line(style.subtitle, meta.subtitle),
    line(style.organisation, meta.organisation),
    ...gridTable(facts, [1, 2.6], frame, tools),
  ];
}
