import { ownerOf } from '../../bank/bank';
import type { Sheet, SheetValue } from '../../document/sheet';
import type { Gap, PlanItem } from '../../scoring/score-card';
import { rankOfGap } from '../chapters/gap-anchor';
import { bankOf, questionOf, type ReportInput } from '../report-input';
import { decisionWords } from '../wording/dispositions';
import { capital } from '../wording/grammar';
import { effortNames, roleNames, severityNames } from '../wording/names';
import { domainTitle } from '../wording/outside';
import { tableWords } from '../wording/tables';

/** Every gap in the report's order, and the plan in the order of its days. */
export function gapSheets(input: ReportInput): Sheet[] {
  return [gapsSheet(input), planSheet(input)];
}

function gapsSheet(input: ReportInput): Sheet {
  return {
    name: 'gaps',
    columns: [
      { head: tableWords.rank, width: 6 },
      { head: tableWords.domain, width: 14 },
      { head: tableWords.question, width: 60 },
      { head: tableWords.severity, width: 10 },
      { head: tableWords.level, width: 10 },
      { head: tableWords.target, width: 10 },
      { head: tableWords.day, width: 8 },
      { head: tableWords.owner, width: 18 },
      { head: tableWords.effort, width: 10 },
      { head: tableWords.next, width: 70 },
      { head: tableWords.decided, width: 40 },
    ],
    rows: input.card.gaps.map((gap, at) => gapRow(input, gap, at + 1)),
  };
}

function gapRow(input: ReportInput, gap: Gap, rank: number): SheetValue[] {
  const question = questionOf(input, gap.question);
  const day = input.card.plan.horizons.find(({ items }) => items.some((item) => item.question === gap.question))?.day;
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
      { head: tableWords.day, width: 8 },
      { head: tableWords.rank, width: 6 },
      { head: tableWords.question, width: 60 },
      { head: tableWords.next, width: 70 },
      { head: tableWords.severity, width: 10 },
      { head: tableWords.level, width: 10 },
      { head: tableWords.target, width: 10 },
      { head: tableWords.owner, width: 18 },
      { head: tableWords.effort, width: 10 },
      { head: tableWords.personWeeks, width: 12 },
      { head: tableWords.after, width: 12 },
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
  ];
}
