import type { GapCard, Labelled } from '../../document/document';
import { tones } from '../theme';
import { type Frame, marked, type Part, type Tools } from './docx-tools';
import { type GridRow, gridTable } from './grid-table';
import { inlineRuns, textRun } from './inline-runs';
import { style } from './style-names';

/** A gap: its title as a heading, then label and words in rows beside a bar in the tone of its severity. */
export function cardParts(card: GapCard, frame: Frame, tools: Tools): Part[] {
  const { docx } = tools;
  const { id, rank, title, tone, severity, because, here, good, why, next, evidence, foot } = card;
  const bar = tones[tone].fill;
  const rows = [here, good, why, next, evidence].map((part): GridRow => ({ cells: cellsOf(part, tools), bar }));
  return [
    new docx.Paragraph({
      style: 'Heading3',
      children: marked(id, [textRun(`${rank} `, tools), ...inlineRuns(title, tools)], tools),
    }),
    new docx.Paragraph({
      style: style.muted,
      keepNext: true,
      children: [...inlineRuns([{ kind: 'badge', tone, value: severity }], tools), textRun(` ${because}`, tools)],
    }),
    ...gridTable(rows, [1, 4.2], frame, tools),
    new docx.Paragraph({ style: style.muted, children: inlineRuns(foot, tools) }),
  ];
}

function cellsOf({ label, children }: Labelled, tools: Tools): GridRow['cells'] {
  const { docx } = tools;
  return [
    [new docx.Paragraph({ style: style.tableHeader, text: label })],
    [new docx.Paragraph({ style: style.tableText, keepNext: true, children: inlineRuns(children, tools) })],
  ];
}
