import { cell, heading, paragraph } from '../../document/build';
import type { LaneItem } from '../../document/chart';
import type { Block, Cell, Figure } from '../../document/document';
import { figure } from '../../document/figure';
import type { PlanItem } from '../../scoring/score-card';
import { badge, dense, ref, table } from '../blocks';
import { questionOf, type ReportInput } from '../report-input';
import { horizonSentence, planWords } from '../wording/gaps';
import { capital } from '../wording/grammar';
import { effortNames, roleNames, severityNames, severityOrder } from '../wording/names';
import { gapAnchor, rankOfGap } from './gap-anchor';
import { nextMove } from './gap-block';
import { fromTo } from './ranked-gaps';

/** Chapter 9: who has how much to close by when, then what to do in each horizon. */
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
      items: laneItems(
        input,
        items.filter((item) => item.owner === owner),
      ),
    })),
  });
  return figure('plan-lanes', planWords.lanes, {
    kind: 'lanes',
    label: planWords.owner,
    columns: horizons.map(({ day }) => ({ label: planWords.horizon(day) })),
    lanes: owners.map(laneOf),
  });
}

/** One for each severity: how many, and their numbers in the list of gaps. The tables below say what each asks. */
function laneItems(input: ReportInput, items: readonly PlanItem[]): LaneItem[] {
  return severityOrder.flatMap((severity) => {
    const own = items.filter((item) => item.severity === severity);
    if (own.length === 0) return [];
    const numbers = own.map((item) => rankOfGap(input, item.question));
    return [{ label: planWords.numbers(numbers), term: `${own.length} ${severity}`, tone: severity }];
  });
}

function horizon(input: ReportInput, items: readonly PlanItem[]): Block[] {
  return [
    paragraph(horizonSentence(items)),
    dense(
      table(
        [
          { head: 'No.', width: 5, align: 'right' },
          { head: 'What to do', width: 53 },
          { head: 'Severity', width: 10 },
          { head: 'Level', width: 11 },
          { head: 'Owner', width: 12 },
          { head: 'Effort', width: 9 },
        ],
        items.map((item) => planRow(input, item)),
      ),
    ),
  ];
}

function planRow(input: ReportInput, item: PlanItem): Cell[] {
  const anchor = gapAnchor(input, item.question);
  const number = String(rankOfGap(input, item.question));
  return [
    cell(anchor ? [ref(anchor, number)] : '–'),
    cell(nextMove(item.from, questionOf(input, item.question)).children),
    cell([badge(item.severity, severityNames[item.severity])]),
    fromTo(item.from, item.to),
    cell(capital(roleNames[item.owner])),
    cell(capital(effortNames[item.effort])),
  ];
}
