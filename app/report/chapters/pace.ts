import { heading, paragraph } from '../../document/build';
import type { Block } from '../../document/document';
import { figure } from '../../document/figure';
import { gapRange } from '../../scoring/pace';
import type { Range } from '../../scoring/score-card';
import type { ReportInput } from '../report-input';
import { answerWords, paceSentences, paceWords, zonesNote } from '../wording/answer';
import { scoreWords } from '../wording/level';
import { outcomeNumbers } from './outcome-numbers';
import { paceZones } from './pace-zones';

/** The pace square with its sentences: two indices side by side, never subtracted; then the organisation's own numbers. */
export function paceSection(input: ReportInput, number: string): Block[] {
  const square = paceSquare(input);
  const sentences = paragraph(paceSentences(input.card.pace).join(' '));
  return [
    heading(2, 'profile-pace', answerWords.pace, number),
    square.length > 0 ? { ...sentences, keepWithNext: true } : sentences,
    ...square,
    ...outcomeNumbers(input),
  ];
}

function paceSquare({ card, edition }: ReportInput): Block[] {
  const { adoption, governance } = card.pace;
  if (!adoption || !governance) return [];
  const gaps = gapRange(card.autonomy);
  return [
    figure('pace-square', paceWords.figure(scoreWords(adoption), scoreWords(governance)), {
      kind: 'paceSquare',
      adoption: { floor: adoption.floor.shown, ceiling: adoption.ceiling.shown },
      governance: { floor: governance.floor.shown, ceiling: governance.ceiling.shown },
      xLabel: paceWords.xLabel,
      yLabel: paceWords.yLabel,
      zones: paceZones(edition.settings.zones, gaps),
    }),
    paragraph(zonesNote(gaps, isRange(adoption) || isRange(governance)), 'muted'),
  ];
}

function isRange({ floor, ceiling }: Range<{ readonly shown: number }>): boolean {
  return floor.shown !== ceiling.shown;
}
