import type { Bank } from '../../bank/bank';
import { bullets, cell, heading, paragraph, text } from '../../document/build';
import type { Block, Cell, DotPlot, Figure } from '../../document/document';
import { inlineWords } from '../../document/plain-text';
import type { DomainCard, GateState, Range, Score } from '../../scoring/score-card';
import { badge, table } from '../blocks';
import { gapsOf, questionOf, type ReportInput, standingOf } from '../report-input';
import { answerWords } from '../wording/answer';
import { domainHolds } from '../wording/domain';
import { answerLevel, capitalised, coverageWords, domainLevel, overallLevel, scoreWords } from '../wording/level';
import { gateTones } from '../wording/names';
import { dotPlotAlt, gateNames, meanSentence, profileWords, targetWords } from '../wording/profile';
import { paceSection } from './pace';
import { questionWords } from './question-cells';

/** Chapter 2: levels beside targets, the points behind them, gates and practices. */
export function profileChapter(input: ReportInput, number: string): Block[] {
  return [
    heading(1, 'profile', profileWords.title, number),
    levelFigure(input),
    paragraph(profileWords.figureNote, 'muted'),
    ...(input.assessment.track === 'quick' ? [paragraph(answerWords.quick, 'muted')] : []),
    heading(2, 'profile-domains', profileWords.domains, `${number}.1`),
    ...domainScores(input),
    ...holdsProfile(input),
    heading(2, 'profile-gates', profileWords.gates, `${number}.2`),
    ...gates(input),
    heading(2, 'profile-practices', profileWords.practices, `${number}.3`),
    paragraph(profileWords.practicesIntro),
    practiceTable(input),
    ...paceSection(input, `${number}.4`),
  ];
}

/** What keeps the lowest domains where they stand. */
function holdsProfile(input: ReportInput): Block[] {
  const { card, assessment } = input;
  const lines = card.holdsProfile.map((domain) => domainHolds(input, domain));
  const overall = overallLevel(card, assessment.track);
  return [
    ...(lines.length > 0 ? [bullets(lines)] : []),
    ...(overall ? [paragraph([...overall, text(` ${answerWords.profileFrom}`)], 'muted')] : []),
  ];
}

function domainCards({ edition, card }: ReportInput): { bank: Bank; own: DomainCard }[] {
  return edition.banks.flatMap((bank) => {
    const own = card.domains[bank.domain];
    return own ? [{ bank, own }] : [];
  });
}

function levelFigure(input: ReportInput): Figure {
  const rows = domainCards(input).map(({ bank, own }) => dotRow(input, bank, own));
  return {
    kind: 'figure',
    id: 'level-plot',
    caption: profileWords.figure,
    alt: dotPlotAlt(rows),
    chart: { kind: 'dotPlot', axis: { min: 0, max: 4, ticks: [0, 1, 2, 3, 4], label: profileWords.axis }, rows },
    table: table(
      [
        { head: 'Domain', width: 30 },
        { head: 'Level and target', width: 70 },
      ],
      rows.map((row) => [cell(row.label), cell(row.note)]),
    ),
  };
}

/** On the quick track a level is only known from above: from 0 to the most that its gates allow. */
export function dotRow(input: ReportInput, bank: Bank, own: DomainCard): DotPlot['rows'][number] {
  const quick = input.assessment.track === 'quick';
  const target = nextTarget(input, bank);
  return {
    label: bank.title,
    floor: own.level && (quick ? 0 : own.level.floor),
    ceiling: own.level && (quick ? own.atMostByGates : own.level.ceiling),
    target,
    note: `${inlineWords(domainLevel(own, input.assessment.track))}; ${targetWords(target)}`,
  };
}

/**
 * The lowest target among the domain's gaps: the next line to cross. A mean of targets would be no level, and the
 * highest would hide that most gaps ask for less. Null without a known gap.
 */
function nextTarget(input: ReportInput, bank: Bank): number | null {
  const targets = gapsOf(input, bank).map((gap) => gap.target);
  return targets.length === 0 ? null : Math.min(...targets);
}

function domainScores(input: ReportInput): Block[] {
  const cards = domainCards(input);
  const scored = cards.filter(({ own }) => own.score !== null).length;
  const { score } = input.card;
  return [
    paragraph(profileWords.domainsIntro),
    table(
      [
        { head: 'Domain', width: 15 },
        { head: 'Level', width: 25 },
        { head: 'Score', width: 22 },
        { head: 'Coverage', width: 26 },
        { head: 'Points', width: 12, align: 'right' },
        { head: 'Of', width: 8, align: 'right' },
      ],
      cards.map(({ bank, own }) => [
        cell(bank.title),
        cell(capitalised(domainLevel(own, input.assessment.track))),
        ...scoreCells(own.score, coverageWords(own.coverage)),
      ]),
    ),
    ...(score ? [paragraph(meanSentence(scored, score.floor.shown, score.ceiling.shown))] : []),
  ];
}

function scoreCells(score: Range<Score> | null, coverage: string): Cell[] {
  if (!score) return [cell(profileWords.noScore), cell(coverage), cell('–'), cell('–')];
  return [cell(scoreWords(score)), cell(coverage), cell(pointsWords(score)), cell(String(score.floor.of))];
}

export function pointsWords({ floor, ceiling }: Range<Score>): string {
  return floor.points === ceiling.points ? String(floor.points) : `${floor.points} to ${ceiling.points}`;
}

function gates(input: ReportInput): Block[] {
  const rows = domainCards(input).flatMap(({ bank, own }) =>
    own.gates.map((gate) => gateRow(input, bank, gate.question, gate.state)),
  );
  if (rows.length === 0) return [paragraph(profileWords.noGates)];
  return [
    paragraph(profileWords.gatesIntro),
    table(
      [
        { head: 'Gate', width: 56 },
        { head: 'Domain', width: 15 },
        { head: 'State', width: 15 },
        { head: 'You have', width: 14 },
      ],
      rows,
    ),
  ];
}

function gateRow(input: ReportInput, bank: Bank, id: string, state: GateState): Cell[] {
  const question = questionOf(input, id);
  const known = standingOf(input, id);
  return [
    cell(questionWords(input, question)),
    cell(bank.title),
    cell([badge(gateTones[state], gateNames[state])]),
    cell(known.state === 'known' ? [answerLevel(known.level)] : '–'),
  ];
}

function practiceTable(input: ReportInput): Block {
  return table(
    [
      { head: 'Practice', width: 40 },
      { head: 'Score', width: 28 },
      { head: 'Known answers', width: 16 },
      { head: 'Points', width: 10, align: 'right' },
      { head: 'Of', width: 6, align: 'right' },
    ],
    input.edition.practices.map((practice) => {
      const score = input.card.practices[practice.id] ?? null;
      const [words, , points, of] = scoreCells(score, '');
      return [cell(practice.title), words, cell(knownOf(input, practice.id)), points, of].flatMap((one) => one ?? []);
    }),
  );
}

/** "5 of 8": questions of this practice with a level, of those that apply. */
function knownOf(input: ReportInput, practice: string): string {
  const listing = input.edition.banks.flatMap((bank) =>
    bank.questions.filter((question) => question.practices.includes(practice)),
  );
  const states = listing.map((question) => standingOf(input, question.id).state);
  const applying = states.filter((state) => state !== 'outOfScope' && state !== 'notApplicable');
  return `${applying.filter((state) => state === 'known').length} of ${applying.length}`;
}
