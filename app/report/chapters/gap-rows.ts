import { cell, text } from '../../document/build';
import type { Cell, Inline, Table } from '../../document/document';
import type { Gap } from '../../scoring/score-card';
import { badge, dense, gapHeadingId, table } from '../blocks';
import { questionOf, type ReportInput } from '../report-input';
import { domainWords } from '../wording/domain';
import { answerLevel } from '../wording/level';
import { severityNames } from '../wording/names';
import { hasCard, rankOfGap } from './gap-anchor';
import { evidenceWords } from './gap-block';
import { choiceInlines } from './question-cells';

/** So many kinds of evidence stand in a row; a card has all, and so has the list of evidence. */
const mostEvidence = { critical: 2, high: 2, medium: 2, low: 1 } as const;

/**
 * The gaps of a domain: what is, what would be, and what proves it. What to do about each stands in the plan; a gap on a card
 * tells there what it would say here.
 */
export function gapRows(input: ReportInput, gaps: readonly Gap[]): Table {
  return dense(
    table(
      [
        { head: domainWords.gap, width: 21 },
        { head: domainWords.here, width: 22 },
        { head: domainWords.good, width: 23 },
        { head: domainWords.evidence, width: 34 },
      ],
      gaps.map((gap) => gapRow(input, gap)),
    ),
  );
}

function gapRow(input: ReportInput, gap: Gap): Cell[] {
  const question = questionOf(input, gap.question);
  const rank = rankOfGap(input, gap.question);
  const words = [badge(gap.severity, severityNames[gap.severity]), text(` ${rank} ${question.prompt}`)];
  if (!hasCard(input, gap.question)) {
    const levels = [gap.level, gap.target].map((level) => cell(choiceInlines(question, level)));
    return [cell(words), ...levels, cell(evidenceWords(question, mostEvidence[gap.severity]))];
  }
  const onCard: Inline[] = [
    { kind: 'ref', to: gapHeadingId(gap.question), page: true, children: [text(domainWords.onCard)] },
  ];
  return [cell(words), ...[gap.level, gap.target].map((level) => cell([answerLevel(level)])), cell(onCard)];
}
