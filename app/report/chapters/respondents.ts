import type { Level } from '../../bank/bank';
import { cell, heading, paragraph, text } from '../../document/build';
import type { Block, Cell } from '../../document/document';
import type { RespondentsCard } from '../../scoring/truth-cards';
import { dense, table } from '../blocks';
import { questionNumber } from '../question-numbers';
import { questionOf, type ReportInput } from '../report-input';
import { capital, ended } from '../wording/grammar';
import { heads } from '../wording/heads';
import { levelBadge } from '../wording/level';
import { roleNames } from '../wording/names';
import { apartSentence, groupRule, mixtureSentence, respondentWords, whoReplied } from '../wording/respondents';

/** Who replied, and what to ask where they differ; nothing when the answers came from one hand. */
export function respondentsSection(input: ReportInput, number: string): Block[] {
  const blocks = respondentBlocks(input);
  return blocks.length === 0 ? [] : [heading(2, 'respondents', respondentWords.title, number), ...blocks];
}

/** The same without its heading. */
export function respondentBlocks(input: ReportInput): Block[] {
  const { respondents } = input.card;
  if (!respondents) return [];
  return [
    paragraph(`${whoReplied(respondents)} ${groupRule(respondents.minimumGroup)}`),
    ...apart(input, respondents),
    ...mixtures(input, respondents),
  ];
}

function apart(input: ReportInput, { perceptionGaps }: RespondentsCard): Block[] {
  if (perceptionGaps.length === 0) return [paragraph(respondentWords.noGaps)];
  return [
    paragraph(apartSentence(perceptionGaps.length)),
    dense(
      table(
        [
          { head: heads.number, width: 5, align: 'right' },
          { head: respondentWords.question, width: 36 },
          { head: respondentWords.leadership, width: 11 },
          { head: respondentWords.handsOn, width: 11 },
          { head: respondentWords.ask, width: 37 },
        ],
        perceptionGaps.map(({ question: id, leadership, handsOn, n }) => {
          const question = questionOf(input, id);
          const [item = question.prompt] = question.evidence;
          return [
            cell(String(questionNumber(input, id))),
            cell(question.prompt),
            sideCell(leadership, n.leadership),
            sideCell(handsOn, n.handsOn),
            cell(ended(respondentWords.show(question.ask.best, item.trim()))),
          ];
        }),
      ),
    ),
  ];
}

function sideCell(level: Level, n: number): Cell {
  return cell([levelBadge(level), text(respondentWords.n(n))]);
}

function mixtures(input: ReportInput, { mixtures: ids }: RespondentsCard): Block[] {
  if (ids.length === 0) return [];
  return [
    paragraph(mixtureSentence(ids.length)),
    dense(
      table(
        [
          { head: heads.number, width: 5, align: 'right' },
          { head: respondentWords.question, width: 65 },
          { head: respondentWords.whether, width: 30 },
        ],
        ids.map((id) => {
          const { prompt, ask } = questionOf(input, id);
          return [cell(String(questionNumber(input, id))), cell(prompt), cell(capital(roleNames[ask.best]))];
        }),
      ),
    ),
  ];
}
