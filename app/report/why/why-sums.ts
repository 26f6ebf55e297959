import { cell, heading, paragraph } from '../../document/build';
import type { Block, Table } from '../../document/document';
import { inlineWords } from '../../document/plain-text';
import { explainLevel } from '../../scoring/explain/explain-level';
import { explainDomainScore, explainOverall, explainPractice } from '../../scoring/explain/explain-sum';
import type { LevelStep } from '../../scoring/explain/explanation';
import { dense, table } from '../blocks';
import { levelCell } from '../chapters/question-cells';
import { bankOf, questionOf, type ReportInput } from '../report-input';
import { answerWords } from '../wording/answer';
import { explainWords, sumSentence, whyTitles } from '../wording/explain';
import { capital, listed, ofAll, quoted } from '../wording/grammar';
import { domainLevel, scoreWords } from '../wording/level';
import { termBlocks } from './term-table';
import type { WhyPage } from './why-page';

/** The overall score from the domains' exact fractions. */
export function whyScore(input: ReportInput): WhyPage {
  const { parts, makes } = explainOverall(input);
  if (!makes) return { title: explainWords.scoreTitle, lead: explainWords.nothing, blocks: [] };
  const rows = parts.map(({ domain, score }) => [
    cell(bankOf(input, domain).title),
    cell(`${score.floor.points} / ${score.floor.of}`),
    cell(`${score.ceiling.points} / ${score.ceiling.of}`),
  ]);
  const columns = [
    { head: explainWords.domain, width: 40 },
    { head: explainWords.levelFloor, width: 30 },
    { head: explainWords.levelCeiling, width: 30 },
  ];
  return {
    title: explainWords.scoreTitle,
    lead: `${scoreWords(makes)}.`,
    blocks: [paragraph(explainWords.meanRule), table(columns, rows), paragraph(sumSentence(makes))],
  };
}

/** One domain: its score term by term, then its level step by step. */
export function whyDomain(input: ReportInput, domain: string): WhyPage {
  const own = input.card.domains[domain];
  if (!own) throw new Error(`No card for the domain ${domain}`);
  const level = inlineWords(domainLevel(own, input.assessment.track));
  return {
    title: whyTitles.domain(bankOf(input, domain).title),
    lead: explainWords.domainLead(capital(level), own.score && scoreWords(own.score)),
    blocks: [
      heading(2, 'level', explainWords.levelSteps),
      ...levelBlocks(input, domain),
      heading(2, 'score', explainWords.termsOfScore),
      paragraph(explainWords.scoreRule),
      ...termBlocks(input, explainDomainScore(input, domain)),
    ],
  };
}

/** A practice's score term by term, over the questions of all domains that list it. */
export function whyPractice(input: ReportInput, id: string): WhyPage {
  const sum = explainPractice(input, id);
  const title = input.edition.practices.find((one) => one.id === id)?.title ?? id;
  return {
    title: whyTitles.practice(title),
    lead: sum.makes ? `${scoreWords(sum.makes)}.` : explainWords.nothing,
    blocks: [paragraph(explainWords.scoreRule), ...termBlocks(input, sum)],
  };
}

function levelBlocks(input: ReportInput, domain: string): Block[] {
  const { floor, ceiling } = explainLevel(input, domain);
  if (!input.card.domains[domain]?.level) return [];
  // The quick track does not weigh: it looks only at gates, with open ones as 4.
  if (input.assessment.track === 'quick') return [paragraph(answerWords.quick), gateTable(input, ceiling)];
  if (JSON.stringify(floor) === JSON.stringify(ceiling)) return [stepTable(input, floor)];
  return [stepTable(input, floor, explainWords.levelFloor), stepTable(input, ceiling, explainWords.levelCeiling)];
}

function stepTable(input: ReportInput, steps: readonly LevelStep[], caption?: string): Table {
  const columns = [
    { head: explainWords.level, width: 10 },
    { head: explainWords.weightAt, width: 16 },
    { head: explainWords.needed, width: 14 },
    { head: explainWords.gatesAt, width: 12 },
    { head: explainWords.gatesBelow, width: 38 },
    { head: explainWords.holds, width: 10 },
  ];
  const rows = steps.map(({ level, weight, minimum, gatesBelow, holds }, at) => [
    levelCell(level),
    cell(String(weight.reached)),
    cell(ofAll(weight.needed, weight.of)),
    levelCell(minimum),
    cell(gateNames(input, gatesBelow, steps[at - 1])),
    cell(holds ? explainWords.yes : explainWords.no),
  ]);
  return dense(table(columns, rows, caption));
}

function gateTable(input: ReportInput, steps: readonly LevelStep[]): Table {
  const columns = [
    { head: explainWords.level, width: 12 },
    { head: explainWords.gatesAt, width: 18 },
    { head: explainWords.gatesBelow, width: 70 },
  ];
  const rows = steps.map(({ level, minimum, gatesBelow }, at) => [
    levelCell(level),
    levelCell(minimum),
    cell(gateNames(input, gatesBelow, steps[at - 1])),
  ]);
  return dense(table(columns, rows));
}

/** The names once; a step that fails on the same gates as the one before says so. */
function gateNames(input: ReportInput, gates: readonly string[], before: LevelStep | undefined): string {
  if (gates.length > 0 && gates.join() === before?.gatesBelow.join()) return explainWords.same;
  return gates.length === 0 ? explainWords.none : listed(gates.map((id) => quoted(questionOf(input, id).prompt)));
}
