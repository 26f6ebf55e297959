import { ownerOf } from '../../bank/bank';
import type { Sheet, SheetValue } from '../../document/sheet';
import { allGaps } from '../../scoring/outside';
import type { Gap, PlanItem } from '../../scoring/score-card';
import { rankOfGap } from '../chapters/gap-anchor';
import { bankOf, dispositionOf, listsOf, questionOf, type ReportInput } from '../report-input';
import { decisionWords } from '../wording/dispositions';
import { capital } from '../wording/grammar';
import { effortNames, roleNames, severityNames } from '../wording/names';
import { domainTitle } from '../wording/outside';
import { tableWords } from '../wording/tables';

/** Every gap in the report's order, and the plan in the order of its days. */
export function gapSheets(input: ReportInput): Sheet[] {
  return [gapsSheet(input), planSheet(input)];
}

/** Columns that both sheets have, so that a reader can join them. */
const column = {
  rank: { head: tableWords.rank, width: 6 },
  question: { head: tableWords.question, width: 60 },
  severity: { head: tableWords.severity, width: 10 },
  level: { head: tableWords.level, width: 10 },
  target: { head: tableWords.target, width: 10 },
  day: { head: tableWords.day, width: 8 },
  owner: { head: tableWords.owner, width: 18 },
  effort: { head: tableWords.effort, width: 10 },
  next: { head: tableWords.next, width: 70 },
  decided: { head: tableWords.decided, width: 40 },
} as const;

function gapsSheet(input: ReportInput): Sheet {
  return {
    name: 'gaps',
    columns: [
      column.rank,
      { head: tableWords.domain, width: 14 },
      column.question,
      column.severity,
      column.level,
      column.target,
      column.day,
      column.owner,
      column.effort,
      column.next,
      column.decided,
    ],
    // A bank outside the overall counts its own gaps, after the edition's.
    rows: allGaps(input.card).map((gap) => gapRow(input, gap, rankOfGap(input, gap.question))),
  };
}

function gapRow(input: ReportInput, gap: Gap, rank: number): SheetValue[] {
  const question = questionOf(input, gap.question);
  const { plan } = listsOf(input.card, gap.question);
  const day = plan.horizons.find(({ items }) => items.some((item) => item.question === gap.question))?.day;
  return [
    rank,
    domainTitle(bankOf(input, question.domain)),
    question.prompt,
    severityNames[gap.severity],
    gap.level,
    gap.target,
    day ?? null,
    capital(roleNames[ownerOf(question)]),
    capital(effortNames[question.effort]),
    question.nextSteps.at(gap.level) ?? null,
    decisionWords(gap.disposition, input.assessment.date),
  ];
}

function planSheet(input: ReportInput): Sheet {
  const { horizons, after } = input.card.plan;
  const slots = [...horizons, { ...after, day: null }];
  return {
    name: 'plan',
    columns: [
      column.day,
      column.rank,
      column.question,
      column.next,
      column.severity,
      column.level,
      column.target,
      column.owner,
      column.effort,
      { head: tableWords.personWeeks, width: 12 },
      { head: tableWords.after, width: 12 },
      column.decided,
    ],
    rows: slots.flatMap(({ day, items }) => items.map((item) => planRow(input, item, day))),
  };
}

function planRow(input: ReportInput, item: PlanItem, day: number | null): SheetValue[] {
  const question = questionOf(input, item.question);
  const after = item.after.map((id) => rankOfGap(input, id)).join(', ');
  return [
    day,
    rankOfGap(input, item.question),
    question.prompt,
    question.nextSteps.at(item.from) ?? null,
    severityNames[item.severity],
    item.from,
    item.to,
    capital(roleNames[item.owner]),
    capital(effortNames[item.effort]),
    item.points,
    after === '' ? null : after,
    decisionWords(dispositionOf(input, item.question), input.assessment.date),
  ];
}
