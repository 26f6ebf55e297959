import { cell, heading, paragraph } from '../../document/build';
import type { Block } from '../../document/document';
import type { PlanItem } from '../../scoring/score-card';
import { badge, table } from '../blocks';
import { questionOf, type ReportInput } from '../report-input';
import { horizonSentence, planWords } from '../wording/gaps';
import { capital } from '../wording/grammar';
import { effortNames, roleNames, severityNames } from '../wording/names';
import { questionCell } from './question-cells';
import { fromTo } from './ranked-gaps';

/** Chapter 9: the gaps by authored horizon. */
export function planChapter(input: ReportInput, number: string): Block[] {
  const { plan, gaps } = input.card;
  const title = heading(1, 'plan', planWords.title, number);
  if (gaps.length === 0) return [title, paragraph(planWords.none)];
  return [
    title,
    paragraph(planWords.intro),
    paragraph(planWords.critical),
    ...plan.horizons.flatMap(({ day, items }) => [
      heading(2, `plan-${day}`, planWords.horizon(day)),
      ...(items.length === 0 ? [paragraph(planWords.empty)] : horizon(input, items)),
    ]),
  ];
}

function horizon(input: ReportInput, items: readonly PlanItem[]): Block[] {
  return [
    paragraph(horizonSentence(items)),
    table(
      [
        { head: 'Close', width: 52 },
        { head: 'Severity', width: 10 },
        { head: 'Level', width: 11 },
        { head: 'Owner', width: 16 },
        { head: 'Effort', width: 11 },
      ],
      items.map((item) => [
        questionCell(input, questionOf(input, item.question)),
        cell([badge(item.severity, severityNames[item.severity])]),
        fromTo(item.from, item.to),
        cell(capital(roleNames[item.owner])),
        cell(`${capital(effortNames[item.effort])} (${item.effort})`),
      ]),
    ),
  ];
}
