import { cell, heading, paragraph } from '../../document/build';
import type { Table } from '../../document/document';
import { explainGap } from '../../scoring/explain/explain-gap';
import type { TargetRule } from '../../scoring/explain/explanation';
import { table } from '../blocks';
import { levelCell } from '../chapters/question-cells';
import { questionOf, type ReportInput } from '../report-input';
import { unmetStep } from '../wording/domain';
import {
  explainWords,
  placeSentence,
  severitySentence,
  stakesFromSentence,
  targetWords,
  whyTitles,
} from '../wording/explain';
import { gapsWords } from '../wording/gaps';
import { factsSaid } from './facts-said';
import type { WhyPage } from './why-page';

/** A gap's target, severity and place, each with the rule that made it. */
export function whyGap(input: ReportInput, id: string): WhyPage {
  const told = explainGap(input, id);
  if (!told) throw new Error(`${id} is no gap`);
  const { gap, rank, of, placement } = told;
  const question = questionOf(input, id);
  const from = told.stakesFrom.map(({ pattern, stakes }) => ({ title: patternTitle(input, pattern), stakes }));
  return {
    title: whyTitles.gap(question.prompt),
    lead: explainWords.gapLead(gap.level, gap.target, rank, of),
    blocks: [
      heading(2, 'target', explainWords.gapTarget),
      paragraph(stakesFromSentence(from, gap.stakes)),
      targetTable(input, told.targets),
      paragraph(explainWords.highest),
      heading(2, 'severity', explainWords.gapSeverity),
      paragraph(severitySentence(told, question.weight, unmetStep(input, id))),
      paragraph(gapsWords.intro, 'muted'),
      heading(2, 'place', explainWords.gapPlace),
      paragraph(placeSentence(placement)),
    ],
  };
}

function patternTitle({ edition }: ReportInput, id: string): string {
  return edition.patterns.find((one) => one.id === id)?.title ?? id;
}

/** The highest of these is the target. */
function targetTable(input: ReportInput, rules: readonly TargetRule[]): Table {
  const columns = [
    { head: explainWords.rule, width: 82 },
    { head: explainWords.asks, width: 18 },
  ];
  const rows = rules.map((rule) => [cell(wordsOf(input, rule)), levelCell(rule.level)]);
  return table(columns, rows);
}

function wordsOf(input: ReportInput, rule: TargetRule): string {
  const said = rule.rule === 'authored' ? factsSaid(input, rule.facts) : [];
  return targetWords(rule, said, (id) => questionOf(input, id).prompt);
}
