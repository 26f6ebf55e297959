import { cell, heading, paragraph } from '../../document/build';
import type { LaneItem } from '../../document/chart';
import type { Block, Figure } from '../../document/document';
import { figure } from '../../document/figure';
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
    lanes(input),
    ...plan.horizons.flatMap(({ day, items }) => [
      heading(2, `plan-${day}`, planWords.horizon(day)),
      ...(items.length === 0 ? [paragraph(planWords.empty)] : horizon(input, items)),
    ]),
  ];
}

/** Owners in the order in which the plan first names them. */
function lanes(input: ReportInput): Figure {
  const { horizons } = input.card.plan;
  const owners = [...new Set(horizons.flatMap(({ items }) => items.map((item) => item.owner)))];
  const laneOf = (owner: PlanItem['owner']) => ({
    label: capital(roleNames[owner]),
    cells: horizons.map(({ items }) => ({
      items: items.filter((item) => item.owner === owner).map((item) => laneItem(input, item)),
    })),
  });
  return figure('plan-lanes', planWords.lanes, {
    kind: 'lanes',
    label: planWords.owner,
    columns: horizons.map(({ day }) => ({ label: planWords.horizon(day) })),
    lanes: owners.map(laneOf),
  });
}

function laneItem(input: ReportInput, { question, severity }: PlanItem): LaneItem {
  return { label: questionOf(input, question).prompt, term: severityNames[severity], tone: severity };
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
