import { ownerOf } from '../../bank/bank';
import { cell, heading, paragraph, text } from '../../document/build';
import type { Block, Cell } from '../../document/document';
import type { Gap } from '../../scoring/score-card';
import { badge, ref, table } from '../blocks';
import { bankOf, questionOf, type ReportInput, standingOf } from '../report-input';
import { everyAnswerWords } from '../wording/every-answer';
import { becomeCriticalSentence, gapsWords } from '../wording/gaps';
import { capital } from '../wording/grammar';
import { levelTone, roleNames, severityNames } from '../wording/names';
import { contradictionsSection } from './contradictions';
import { questionCell } from './question-cells';

/** Chapter 8: every gap in one order, what turns critical later, and what to find out first. */
export function rankedGapsChapter(input: ReportInput, number: string): Block[] {
  const { gaps, becomeCritical } = input.card;
  const later = becomeCriticalSentence(becomeCritical);
  return [
    heading(1, 'gaps', gapsWords.title, number),
    paragraph(gapsWords.intro),
    ...(gaps.length === 0 ? [paragraph(gapsWords.none)] : [gapTable(input)]),
    ...(later ? [paragraph(later)] : []),
    heading(2, 'find-out', gapsWords.findOutTitle, `${number}.1`),
    ...findOut(input),
    ...contradictionsSection(input, `${number}.2`),
  ];
}

function gapTable(input: ReportInput): Block {
  return table(
    [
      { head: 'No.', width: 5, align: 'right' },
      { head: 'Gap', width: 47 },
      { head: 'Severity', width: 10 },
      { head: 'Level', width: 11 },
      { head: 'Domain', width: 11 },
      { head: 'Owner', width: 16 },
    ],
    input.card.gaps.map((gap, at) => gapRow(input, gap, at + 1)),
  );
}

function gapRow(input: ReportInput, gap: Gap, rank: number): Cell[] {
  const question = questionOf(input, gap.question);
  return [
    cell(String(rank)),
    questionCell(input, question),
    cell([badge(gap.severity, severityNames[gap.severity])]),
    fromTo(gap.level, gap.target),
    cell(bankOf(input, question.domain).title),
    cell(capital(roleNames[ownerOf(question)])),
  ];
}

export function fromTo(from: Gap['level'], to: Gap['level']): Cell {
  return cell([badge(levelTone(from), String(from)), text(' to '), badge(levelTone(to), String(to))]);
}

function findOut(input: ReportInput): Block[] {
  const { toFindOut } = input.card;
  if (toFindOut.length === 0) return [paragraph(gapsWords.findOutNone)];
  // With nothing known the whole bank would be listed twice.
  const shownFirst = input.card.counts.known === 0 ? toFindOut.slice(0, 12) : toFindOut;
  const more = toFindOut.length - shownFirst.length;
  return [
    paragraph(gapsWords.findOutIntro),
    table(
      [
        { head: 'No.', width: 6, align: 'right' },
        { head: 'Question', width: 56 },
        { head: 'So far', width: 16 },
        { head: 'Ask', width: 22 },
      ],
      shownFirst.map((id, at) => {
        const question = questionOf(input, id);
        const unknown = standingOf(input, id).state === 'unknown';
        return [
          cell(String(at + 1)),
          cell(question.prompt),
          cell(unknown ? gapsWords.unknown : gapsWords.unanswered),
          cell(capital(roleNames[ownerOf(question)])),
        ];
      }),
    ),
    ...(more > 0
      ? [paragraph([text(`${gapsWords.findOutMore(more)} `), ref('answers', everyAnswerWords.title), text('.')])]
      : []),
  ];
}
