import { cell, heading, paragraph } from '../../document/build';
import type { Block } from '../../document/document';
import { explainAutonomy } from '../../scoring/explain/explain-autonomy';
import type { AutonomyStep } from '../../scoring/explain/explanation';
import { dense, table } from '../blocks';
import { levelCell } from '../chapters/question-cells';
import { questionOf, type ReportInput } from '../report-input';
import { autonomySentences } from '../wording/autonomy';
import { explainWords, requirementOutcome, stepTitle } from '../wording/explain';
import { autonomyMeanings } from '../wording/names';
import type { WhyPage } from './why-page';

/** Every requirement of every step: what it needs, what there is, what follows. */
export function whyAutonomy(input: ReportInput): WhyPage {
  const { steps } = explainAutonomy(input);
  return {
    title: explainWords.autonomyTitle,
    lead: autonomySentences(input).slice(0, 3).join(' '),
    blocks: [paragraph(explainWords.autonomyRule), ...steps.flatMap((step) => stepBlocks(input, step))],
  };
}

function stepBlocks(input: ReportInput, { step, requirements, holds }: AutonomyStep): Block[] {
  const columns = [
    { head: explainWords.requirement, width: 56 },
    { head: explainWords.needs, width: 12 },
    { head: explainWords.has, width: 12 },
    { head: explainWords.outcome, width: 20 },
  ];
  const rows = requirements.map(({ question, needs, has, outcome }) => [
    cell(questionOf(input, question).prompt),
    levelCell(needs),
    has === null ? cell('–') : levelCell(has),
    cell(requirementOutcome(outcome)),
  ]);
  return [heading(2, step.toLowerCase(), stepTitle(step, autonomyMeanings[step], holds)), dense(table(columns, rows))];
}
