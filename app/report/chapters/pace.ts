import { cell, heading, paragraph } from '../../document/build';
import type { Block, Figure } from '../../document/document';
import { table } from '../blocks';
import type { ReportInput } from '../report-input';
import { answerWords, paceAlt, paceSentences } from '../wording/answer';
import { scoreWords } from '../wording/level';

/** The pace square with its sentences: two indices side by side, never subtracted. */
export function paceSection(input: ReportInput, number: string): Block[] {
  return [
    heading(2, 'profile-pace', answerWords.pace, number),
    ...paceSentences(input.card.pace).map((words) => paragraph(words)),
    ...paceFigure(input),
  ];
}

function paceFigure({ card }: ReportInput): Figure[] {
  const { adoption, governance } = card.pace;
  if (!adoption || !governance) return [];
  const words = { adoption: scoreWords(adoption), governance: scoreWords(governance) };
  return [
    {
      kind: 'figure',
      id: 'pace-square',
      caption: `Pace square: adoption ${words.adoption}, governance ${words.governance}. Two indices, not one unit.`,
      alt: paceAlt(words),
      chart: {
        kind: 'paceSquare',
        adoption: { floor: adoption.floor.shown, ceiling: adoption.ceiling.shown },
        governance: { floor: governance.floor.shown, ceiling: governance.ceiling.shown },
        xLabel: 'Adoption index, 0 to 100',
        yLabel: 'Governance score, 0 to 100',
      },
      table: table(
        [
          { head: 'Index', width: 30 },
          { head: 'At least', width: 35, align: 'right' },
          { head: 'At most', width: 35, align: 'right' },
        ],
        [
          [cell('Adoption'), cell(String(adoption.floor.shown)), cell(String(adoption.ceiling.shown))],
          [cell('Governance'), cell(String(governance.floor.shown)), cell(String(governance.ceiling.shown))],
        ],
      ),
    },
  ];
}
