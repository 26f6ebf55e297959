import { cell, heading, paragraph } from '../../document/build';
import type { LaneItem } from '../../document/chart';
import type { Block, Cell, Figure } from '../../document/document';
import { figure } from '../../document/figure';
import { isSmallTeam, pointsFor } from '../../scoring/effort';
import type { Plan, PlanItem, PlanSlot } from '../../scoring/score-card';
import { severities } from '../../scoring/severity';
import { acceptedGaps } from '../accepted-gaps';
import { badge, dense, ref, table } from '../blocks';
import { dispositionOf, questionOf, type ReportInput } from '../report-input';
import { wayOut } from '../wording/autonomy';
import { acceptedSentence, decisionMark } from '../wording/dispositions';
import { capital } from '../wording/grammar';
import { effortNames, roleNames, severityNames } from '../wording/names';
import { excessSentence, horizonSentence, needsWords, planIntro, planWords, pointsSentence } from '../wording/plan';
import { gapAnchor, rankOfGap } from './gap-anchor';
import { wayTo } from './gap-block';
import { fromTo } from './ranked-gaps';
import { smallestChangeSection } from './smallest-change';

/** Chapter 9: who has how much to close by when, then what to do in each horizon. */
export function planChapter(input: ReportInput, number: string): Block[] {
  const { plan, gaps } = input.card;
  const title = heading(1, 'plan', planWords.title, number);
  const smallest = smallestChangeSection(input, `${number}.1`);
  if (gaps.length === 0) return [title, paragraph(planWords.none), ...smallest];
  return [
    title,
    ...smallest,
    ...(smallest.length > 0 ? [heading(2, 'plan-days', planWords.daysTitle, `${number}.2`)] : []),
    paragraph(planIntro(plan)),
    paragraph(sizes(input)),
    ...acceptedBlocks(input, plan),
    ...excess(input),
    lanes(input),
    ...plan.horizons.flatMap((slot) => [
      heading(3, `plan-${slot.day}`, planWords.horizon(slot.day)),
      ...(slot.items.length === 0 ? [paragraph(planWords.empty)] : horizonBlocks(input, slot)),
    ]),
    ...after(input),
  ];
}

function sizes({ edition, assessment }: ReportInput): string {
  const { settings } = edition;
  const points = pointsSentence(pointsFor(settings, assessment.facts));
  const roles = isSmallTeam(settings, assessment.facts) ? [planWords.smallTeam] : [];
  return [planWords.critical, points, ...roles].join(' ');
}

/** What of a plan nobody works on. */
export function acceptedBlocks(input: ReportInput, plan: Plan): Block[] {
  const sentence = acceptedSentence(acceptedGaps(input, plan));
  return sentence ? [paragraph(sentence)] : [];
}

/** What day 30 asks beyond the room, as a warning beside the other way out. */
function excess({ card }: ReportInput): Block[] {
  const sentence = excessSentence(card.plan, wayOut(card.autonomy));
  return sentence
    ? [{ kind: 'callout', tone: 'warning', title: planWords.excess, children: [paragraph(sentence)] }]
    : [];
}

function after(input: ReportInput): Block[] {
  const { after: slot } = input.card.plan;
  if (slot.items.length === 0) return [];
  return [
    heading(3, 'plan-after', planWords.after),
    paragraph(`${planWords.afterIntro} ${horizonSentence(slot)}`),
    laterTable(input, slot),
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
  return severities.flatMap((severity) => {
    const own = items.filter((item) => item.severity === severity);
    if (own.length === 0) return [];
    const numbers = own.map((item) => rankOfGap(input, item.question));
    return [{ label: planWords.numbers(numbers), term: `${own.length} ${severity}`, tone: severity }];
  });
}

export function horizonBlocks(input: ReportInput, slot: PlanSlot): Block[] {
  return [
    paragraph(horizonSentence(slot)),
    dense(
      table(
        [
          { head: planWords.number, width: 5, align: 'right' },
          { head: planWords.whatToDo, width: 50.5 },
          { head: planWords.severity, width: 10 },
          { head: planWords.level, width: 10.5 },
          { head: planWords.owner, width: 15.5 },
          { head: planWords.effort, width: 8.5 },
        ],
        slot.items.map((item) => planRow(input, item)),
      ),
    ),
  ];
}

function planRow(input: ReportInput, item: PlanItem): Cell[] {
  return [
    numberCell(input, item),
    whatToDo(input, item),
    cell([badge(item.severity, severityNames[item.severity])]),
    fromTo(item.from, item.to),
    cell(capital(roleNames[item.owner])),
    cell(capital(effortNames[item.effort])),
  ];
}

/** What has no date yet: the first step of each and its owner. Severity and levels stand in the ranked list, in nearly this order. */
function laterTable(input: ReportInput, slot: PlanSlot): Block {
  return dense(
    table(
      [
        { head: planWords.number, width: 5, align: 'right' },
        { head: planWords.firstStep, width: 71 },
        { head: planWords.owner, width: 15.5 },
        { head: planWords.effort, width: 8.5 },
      ],
      slot.items.map((item) => [
        numberCell(input, item),
        firstStep(input, item),
        cell(capital(roleNames[item.owner])),
        cell(capital(effortNames[item.effort])),
      ]),
    ),
  );
}

function numberCell(input: ReportInput, { question }: PlanItem): Cell {
  const anchor = gapAnchor(input, question);
  return cell(anchor ? [ref(anchor, String(rankOfGap(input, question)))] : '–');
}

/** The steps up to a level with what has to come before, and under them what was decided. */
function whatToDo(input: ReportInput, item: PlanItem): Cell {
  return stepCell(input, item, [wayTo(questionOf(input, item.question), item.from, item.to), needs(input, item)]);
}

/** What only a later step has to wait for does not hold up the first one. */
function firstStep(input: ReportInput, item: PlanItem): Cell {
  const question = questionOf(input, item.question);
  const waitsFor = (id: string) =>
    question.requires.some((one) => one.question === id && one.forLevel <= item.from + 1);
  const later = item.after.filter((id) => !waitsFor(id)).map((id) => rankOfGap(input, id));
  return stepCell(input, item, [
    wayTo(question, item.from, item.from),
    needs(input, { ...item, after: item.after.filter(waitsFor) }),
    later.length > 0 ? planWords.laterSteps(later) : '',
  ]);
}

function needs(input: ReportInput, item: PlanItem): string {
  return needsWords(
    item,
    (id) => rankOfGap(input, id),
    (id) => questionOf(input, id).prompt,
  );
}

function stepCell(input: ReportInput, item: PlanItem, sentences: readonly string[]): Cell {
  const words = sentences.filter(Boolean).join(' ');
  const decided = decisionMark(dispositionOf(input, item.question), input.assessment.date);
  return { ...cell(words), ...(decided && { more: [paragraph(decided, 'muted')] }) };
}
