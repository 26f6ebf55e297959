import type { Bank } from '../../bank/bank';
import { coreBanks } from '../../bank/edition';
import { bullets, cell, heading, paragraph, text } from '../../document/build';
import type { Block, Cell } from '../../document/document';
import type { GateState, Range, Score } from '../../scoring/score-card';
import { badge, dense, table } from '../blocks';
import { isExamined, questionOf, type ReportInput, standingOf } from '../report-input';
import { answerWords } from '../wording/answer';
import { domainHolds } from '../wording/domain';
import { ofAll } from '../wording/grammar';
import { heads } from '../wording/heads';
import { answerLevel, overallLevel, rangeWords } from '../wording/level';
import { gateTones } from '../wording/names';
import { gateNames, meanSentence, pointsWords, profileWords } from '../wording/profile';
import { truthWords } from '../wording/truths';
import { paceSection } from './pace';
import { domainCards, levelFigure, practiceFigure, scoreFigure, statesFigure } from './profile-charts';
import { questionWords } from './question-cells';
import { truthsSection } from './truths';
import { unitsSection } from './units';

/** Chapter 2: levels beside targets, the points behind them, gates and practices. */
export function profileChapter(input: ReportInput, number: string): Block[] {
  return [
    heading(1, 'profile', profileWords.title, number),
    levelFigure(input),
    paragraph(profileWords.figureNote, 'muted'),
    ...(input.assessment.track === 'quick' ? [paragraph(answerWords.quick, 'muted')] : []),
    heading(2, 'profile-domains', profileWords.domains, `${number}.1`),
    ...domainScores(input),
    ...(isExamined(input) ? [] : [paragraph(truthWords.nothing, 'muted')]),
    heading(2, 'profile-gates', profileWords.gates, `${number}.2`),
    ...gates(input),
    ...paceSection(input, `${number}.3`),
    heading(2, 'profile-practices', profileWords.practices, `${number}.4`),
    practiceFigure(input),
    paragraph(`${profileWords.practiceMapNote} ${profileWords.practicesIntro}`, 'muted'),
    practiceTable(input),
    ...truthsSection(input, `${number}.5`),
    ...unitsSection(input, `${number}.${isExamined(input) ? 6 : 5}`),
  ];
}

/** What keeps the lowest domains where they stand. */
function holdsProfile(input: ReportInput): Block[] {
  const { card, assessment } = input;
  // The table of gates below names them.
  const lines = card.holdsProfile.map((domain) => domainHolds(input, domain, 0));
  const overall = overallLevel(card, assessment.track);
  return [
    ...(lines.length > 0 ? [bullets(lines)] : []),
    ...(overall ? [paragraph([...overall, text(` ${answerWords.profileFrom}`)], 'muted')] : []),
  ];
}

function domainScores(input: ReportInput): Block[] {
  const cards = domainCards(input);
  const scored = cards.filter(({ own }) => own.score !== null).length;
  const { score } = input.card;
  return [
    scoreFigure(input),
    paragraph(profileWords.domainsIntro, 'muted'),
    ...(score ? [paragraph(meanSentence(scored, score.floor.shown, score.ceiling.shown))] : []),
    ...holdsProfile(input),
    statesFigure(input),
  ];
}

function scoreCells(score: Range<Score> | null): Cell[] {
  if (!score) return [cell(profileWords.noScore), cell('–'), cell('–')];
  return [cell(rangeWords(score)), cell(pointsWords(score)), cell(String(score.floor.of))];
}

function gates(input: ReportInput): Block[] {
  const rows = domainCards(input).flatMap(({ bank, own }) =>
    own.gates.map((gate) => gateRow(input, bank, gate.question, gate.state)),
  );
  if (rows.length === 0) return [paragraph(profileWords.noGates)];
  return [
    paragraph(profileWords.gatesIntro),
    dense(
      table(
        [
          { head: heads.gate, width: 60 },
          { head: heads.domain, width: 14 },
          { head: heads.state, width: 12 },
          { head: heads.youHave, width: 14 },
        ],
        rows,
      ),
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
  return dense(
    table(
      [
        { head: heads.practice, width: 40 },
        { head: heads.scoreOf100, width: 24 },
        { head: heads.knownAnswers, width: 16 },
        { head: heads.points, width: 14, align: 'right' },
        { head: heads.of, width: 6, align: 'right' },
      ],
      input.edition.practices.map((practice) => {
        const [words = cell('–'), ...points] = scoreCells(input.card.practices[practice.id] ?? null);
        return [cell(practice.title), words, cell(knownOf(input, practice.id)), ...points];
      }),
    ),
  );
}

/** "5 of 8": questions of this practice with a level, of those that apply. */
function knownOf(input: ReportInput, practice: string): string {
  const listing = coreBanks(input.edition).flatMap((bank) =>
    bank.questions.filter((question) => question.practices.includes(practice)),
  );
  const states = listing.map((question) => standingOf(input, question.id).state);
  const applying = states.filter((state) => state !== 'outOfScope' && state !== 'notApplicable');
  return ofAll(applying.filter((state) => state === 'known').length, applying.length);
}
