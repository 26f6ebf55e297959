import type { Question } from '../../bank/bank';
import { bullets, cell, heading, paragraph, strong, text } from '../../document/build';
import type { Block, Cell, Figure } from '../../document/document';
import type { MissingRequirement } from '../../scoring/score-card';
import { table } from '../blocks';
import { questionOf, type ReportInput } from '../report-input';
import {
  answerWords,
  gapsSentence,
  gatesSentence,
  holdsIntro,
  paceAlt,
  paceSentences,
  scoreSentence,
} from '../wording/answer';
import { autonomyLegend, autonomySentences, wayOut } from '../wording/autonomy';
import { domainHolds } from '../wording/domain';
import {
  capitalised,
  coverageWords,
  domainLevel,
  overallLevel,
  provisionalWords,
  rangeWords,
  scoreWords,
} from '../wording/level';
import { rolePhrase } from '../wording/names';
import { patternRows, worstPatterns } from './pattern-rows';
import { missingCell, neededCell, questionCell } from './question-cells';

/** Chapter 1: everything a leader needs, in the order in which it decides. */
export function answerChapter(input: ReportInput, number: string): Block[] {
  const { card } = input;
  return [
    heading(1, 'answer', answerWords.title, number),
    ...(card.counts.known === 0 ? [paragraph(answerWords.nothing, 'lead')] : []),
    {
      kind: 'callout',
      tone: 'answer',
      title: answerWords.callout,
      children: [paragraph(autonomySentences(input).join(' '), 'lead'), paragraph(autonomyLegend(), 'muted')],
    },
    ...provisional(input),
    ...whatHolds(input),
    ...profile(input),
    ...patterns(input),
    ...pace(input),
  ];
}

function provisional({ card, assessment }: ReportInput): Block[] {
  const warnings = card.counts.known === 0 ? [] : provisionalWords(card);
  const quick = assessment.track === 'quick' ? [answerWords.quick] : [];
  return [...warnings, ...quick].map((words) => paragraph(words, 'muted'));
}

function whatHolds(input: ReportInput): Block[] {
  const { autonomy } = input.card;
  const title = heading(2, 'answer-holds', answerWords.holds);
  if (autonomy.nextStep.length === 0) return [title, paragraph(answerWords.noHolds)];
  const other = wayOut(autonomy);
  return [
    title,
    paragraph(holdsIntro(autonomy.nextStep)),
    table(
      [
        { head: 'Control', width: 36 },
        { head: 'You have', width: 14 },
        { head: 'Needs', width: 14 },
        { head: 'What to do first', width: 36 },
      ],
      autonomy.nextStep.map((missing) => missingRow(input, missing)),
    ),
    ...(other ? [paragraph([strong(`${answerWords.wayOut}: `), text(other)])] : []),
  ];
}

function missingRow(input: ReportInput, missing: MissingRequirement): Cell[] {
  const question = questionOf(input, missing.question);
  return [questionCell(input, question), missingCell(missing), neededCell(missing), cell(firstMove(question, missing))];
}

function firstMove(question: Question, { why, has }: MissingRequirement): string {
  if (why === 'notAsked') return answerWords.goFurther;
  return has === null ? answerWords.findOut(rolePhrase(question.ask.best)) : (question.nextSteps.at(has) ?? '');
}

function profile(input: ReportInput): Block[] {
  const { edition, card, assessment } = input;
  const overall = overallLevel(card, assessment.track);
  return [
    heading(2, 'answer-profile', answerWords.profile),
    table(
      [
        { head: 'Domain', width: 14 },
        { head: 'Level', width: 25 },
        { head: 'Score of 100', width: 25 },
        { head: 'Coverage', width: 36 },
      ],
      edition.banks.map((bank) => profileRow(input, bank.domain, bank.title)),
    ),
    paragraph(scoreSentence(card)),
    paragraph(`${gatesSentence(card)} ${gapsSentence(card.gaps, card.toFindOut.length)}`),
    ...holdsProfile(input),
    ...(overall ? [paragraph([...overall, text(` ${answerWords.profileFrom}`)], 'muted')] : []),
  ];
}

function profileRow({ card, assessment }: ReportInput, domain: string, title: string): Cell[] {
  const own = card.domains[domain];
  if (!own) throw new Error(`No card for the domain ${domain}`);
  return [
    cell(title),
    cell(capitalised(domainLevel(own, assessment.track))),
    cell(own.score ? rangeWords(own.score) : 'no score'),
    cell(coverageWords(own.coverage)),
  ];
}

function holdsProfile(input: ReportInput): Block[] {
  const lines = input.card.holdsProfile.map((domain) => domainHolds(input, domain, 1));
  return lines.length > 0 ? [bullets(lines)] : [];
}

function patterns(input: ReportInput): Block[] {
  const worst = worstPatterns(input).slice(0, 3);
  const title = heading(2, 'answer-patterns', answerWords.patterns);
  if (worst.length === 0) return [title, paragraph(answerWords.noPatterns)];
  return [title, patternRows(input, worst)];
}

function pace(input: ReportInput): Block[] {
  const sentences = paceSentences(input.card.pace);
  return [
    heading(2, 'answer-pace', answerWords.pace),
    ...sentences.map((words) => paragraph(words)),
    ...paceFigure(input),
  ];
}

function paceFigure({ card }: ReportInput): Figure[] {
  const { adoption, governance } = card.pace;
  if (!adoption || !governance) return [];
  const words = { adoption: scoreWords(adoption), governance: scoreWords(governance) };
  return [
    {
      kind: 'figure',
      id: 'pace-square',
      caption: `Pace square: adoption ${words.adoption}, governance ${words.governance}. Two indices, not one unit.`,
      alt: paceAlt(words),
      chart: {
        kind: 'paceSquare',
        adoption: { floor: adoption.floor.shown, ceiling: adoption.ceiling.shown },
        governance: { floor: governance.floor.shown, ceiling: governance.ceiling.shown },
        xLabel: 'Adoption index, 0 to 100',
        yLabel: 'Governance score, 0 to 100',
      },
      table: table(
        [
          { head: 'Index', width: 30 },
          { head: 'At least', width: 35, align: 'right' },
          { head: 'At most', width: 35, align: 'right' },
        ],
        [
          [cell('Adoption'), cell(String(adoption.floor.shown)), cell(String(adoption.ceiling.shown))],
          [cell('Governance'), cell(String(governance.floor.shown)), cell(String(governance.ceiling.shown))],
        ],
      ),
    },
  ];
}
