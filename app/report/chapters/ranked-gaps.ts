import type { Question } from '../../bank/bank';
import { cell, heading, paragraph } from '../../document/build';
import type { Block, Cell } from '../../document/document';
import type { Gap } from '../../scoring/score-card';
import { badge, dense, table } from '../blocks';
import { questionOf, type ReportInput } from '../report-input';
import { decidedSentences, decisionWords, withoutGapSentence } from '../wording/dispositions';
import { becomeCriticalSentence, gapsWords } from '../wording/gaps';
import { spanOfBadges } from '../wording/grammar';
import { heads } from '../wording/heads';
import { levelBadge } from '../wording/level';
import { severityNames } from '../wording/names';
import { gapCards } from './gap-anchor';
import { gapBlock } from './gap-block';
import { questionCell } from './question-cells';

/** Every gap in one order, what turns critical later, and the first ones in full. */
export function rankedGapsChapter(input: ReportInput, number: string): Block[] {
  const { gaps, becomeCritical, dispositionsWithoutGap } = input.card;
  const decided = decidedSentences(gaps, input.assessment.date).join(' ');
  const beside = withoutGapSentence(dispositionsWithoutGap.map((id) => questionOf(input, id).prompt));
  const later = becomeCriticalSentence(becomeCritical);
  return [
    heading(1, 'gaps', gapsWords.title, number),
    paragraph(gapsWords.intro),
    ...(decided ? [paragraph(decided)] : []),
    ...(gaps.length === 0 ? [paragraph(gapsWords.none)] : [gapTable(input)]),
    ...(later ? [paragraph(later)] : []),
    ...(beside ? [paragraph(beside, 'muted')] : []),
    ...cards(input, `${number}.1`),
  ];
}

function gapTable(input: ReportInput): Block {
  return dense(
    table(
      [
        { head: heads.number, width: 5, align: 'right' },
        { head: heads.gap, width: 66 },
        { head: heads.severity, width: 10 },
        { head: heads.level, width: 11 },
        { head: heads.byDay, width: 8, align: 'right' },
      ],
      input.card.gaps.map((gap, at) => gapRow(input, gap, at + 1)),
    ),
  );
}

function cards(input: ReportInput, number: string): Block[] {
  const first = input.card.gaps.slice(0, gapCards);
  if (first.length === 0) return [];
  return [
    heading(2, 'gap-cards', gapsWords.cardsTitle(first.length), number),
    ...first.map((gap) => gapBlock(input, gap)),
  ];
}

function gapRow(input: ReportInput, gap: Gap, rank: number): Cell[] {
  const question = questionOf(input, gap.question);
  return [
    cell(String(rank)),
    gapCell(input, question, gap),
    cell([badge(gap.severity, severityNames[gap.severity])]),
    fromTo(gap.level, gap.target),
    cell(plannedDay(input, gap.question)),
  ];
}

/** What was decided stands under the question, so that an accepted gap is still a row of the list. */
function gapCell(input: ReportInput, question: Question, { disposition }: Gap): Cell {
  const words = decisionWords(disposition, input.assessment.date);
  const asked = questionCell(input, question);
  return words ? { ...asked, more: [paragraph(words, 'muted')] } : asked;
}

function plannedDay({ card }: ReportInput, question: string): string {
  const horizon = card.plan.horizons.find(({ items }) => items.some((item) => item.question === question));
  return horizon ? String(horizon.day) : gapsWords.later;
}

export function fromTo(from: Gap['level'], to: Gap['level']): Cell {
  return cell(spanOfBadges({ floor: levelBadge(from), ceiling: levelBadge(to) }));
}
