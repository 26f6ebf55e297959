import type { Question } from '../../bank/bank';
import { coreBanks } from '../../bank/edition';
import { cell, heading, paragraph, strong, text } from '../../document/build';
import type { Block, Cell, Inline } from '../../document/document';
import type { MissingRequirement } from '../../scoring/score-card';
import { dense, ref, table } from '../blocks';
import { keyMessages, type PrintedMessages } from '../key-messages';
import type { PrintedMessage } from '../printed-message';
import { isExamined, questionOf, type ReportInput } from '../report-input';
import {
  answerWords,
  askedLater,
  firstRequirements,
  gapsSentence,
  gatesSentence,
  holdsIntro,
  paceLine,
  scoreSentence,
} from '../wording/answer';
import { autonomyLegend, autonomySentences, wayOut } from '../wording/autonomy';
import { confidenceSentences } from '../wording/confidence';
import { ended } from '../wording/grammar';
import { heads } from '../wording/heads';
import { capitalised, domainLevel, rangeWords, shareKnown } from '../wording/level';
import { rolePhrase } from '../wording/names';
import { profileWords } from '../wording/profile';
import { wayTo } from './gap-block';
import { patternCard, ratingInlines, worstPatterns } from './pattern-rows';
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
    ...confidence(input),
    ...toKnowAndDecide(keyMessages(input)),
    ...whatHolds(input),
    ...profile(input),
    paragraph([strong(`${answerWords.patterns}: `), ...patterns(input)]),
    paragraph([strong(`${answerWords.pace}: `), text(paceLine(card.pace))]),
  ];
}

/** Side by side, so that both fit the page: what to know, and what to decide. Numbered, so that a meeting can name them. */
function toKnowAndDecide({ messages, asked }: PrintedMessages): Block[] {
  const columns = [
    { head: answerWords.messages(messages.length), list: messages },
    { head: answerWords.asked(asked.length), list: asked },
  ].filter(({ list }) => list.length > 0);
  if (columns.length === 0) return [];
  const rows = Array.from({ length: Math.max(messages.length, asked.length) }, (_, at) =>
    columns.map(({ list }) => saidCell(list[at], at)),
  );
  const width = columns.length === 1 ? 100 : 50;
  return [
    {
      ...dense(
        table(
          columns.map(({ head }) => ({ head, width })),
          rows,
        ),
      ),
      rowHeader: false,
      ...(columns.length > 1 && { sideBySide: true as const }),
    },
  ];
}

function saidCell(one: PrintedMessage | undefined, at: number): Cell {
  return cell(one ? [strong(`${at + 1}. ${ended(one.title)} `), ...one.text] : '');
}

/** How far all this can be trusted, and on what evidence it rests. */
function confidence({ card }: ReportInput): Block[] {
  return card.counts.known === 0 ? [] : [paragraph(confidenceSentences(card).join(' '), 'muted')];
}

/** More rows would push the rest of the answer to a second page; the plan lists them all. */
const mostRows = 2;

function whatHolds(input: ReportInput): Block[] {
  const { autonomy } = input.card;
  const title = heading(2, 'answer-holds', answerWords.holds);
  if (autonomy.nextStep.length === 0) return [title, paragraph(answerWords.noHolds)];
  const other = wayOut(autonomy);
  const asked = autonomy.nextStep.filter((one) => one.why !== 'notAsked');
  const later = askedLater(autonomy.nextStep);
  return [
    title,
    paragraph([
      text(holdsIntro(autonomy.nextStep)),
      ...(asked.length > mostRows ? [text(` ${firstRequirements(mostRows)}`)] : []),
      ...(other ? [strong(` ${answerWords.wayOut}: `), text(other)] : []),
    ]),
    ...(asked.length > 0 ? [missingTable(input, asked)] : []),
    ...(later ? [paragraph(later, 'muted')] : []),
  ];
}

function missingTable(input: ReportInput, asked: readonly MissingRequirement[]): Block {
  return dense(
    table(
      [
        { head: heads.control, width: 38 },
        { head: heads.youHave, width: 10 },
        { head: heads.needs, width: 8 },
        { head: heads.whatToDo, width: 44 },
      ],
      asked.slice(0, mostRows).map((missing) => missingRow(input, missing)),
    ),
  );
}

function missingRow(input: ReportInput, missing: MissingRequirement): Cell[] {
  const question = questionOf(input, missing.question);
  return [questionCell(input, question), missingCell(missing), neededCell(missing), cell(firstMove(question, missing))];
}

export function firstMove(question: Question, { why, has, needs }: MissingRequirement): string {
  if (why === 'notAsked') return answerWords.goFurther;
  return has === null ? answerWords.findOut(rolePhrase(question.ask.best)) : wayTo(question, has, needs);
}

function profile(input: ReportInput): Block[] {
  const { edition, card } = input;
  return [
    heading(2, 'answer-profile', answerWords.profile),
    dense(
      table(
        [
          { head: heads.domain, width: 16 },
          { head: heads.level, width: 38 },
          { head: heads.scoreOf100, width: 24 },
          { head: heads.weightKnown, width: 22 },
        ],
        coreBanks(edition).map((bank) => profileRow(input, bank.domain, bank.title)),
      ),
    ),
    paragraph(
      `${scoreSentence(card, isExamined(input))} ${gatesSentence(card)} ${gapsSentence(card.gaps, card.toFindOut.length)}`,
    ),
  ];
}

function profileRow({ card, assessment }: ReportInput, domain: string, title: string): Cell[] {
  const own = card.domains[domain];
  if (!own) throw new Error(`No card for the domain ${domain}`);
  return [
    cell(title),
    cell(capitalised(domainLevel(own, assessment.track))),
    cell(own.score ? rangeWords(own.score) : profileWords.noScore),
    cell(shareKnown(own.coverage)),
  ];
}

function patterns(input: ReportInput): Inline[] {
  const worst = worstPatterns(input).slice(0, 3);
  if (worst.length === 0) return [text(answerWords.noPatterns)];
  return worst.flatMap((pattern, index) => [
    text(index === 0 ? '' : '; '),
    ref(`pattern-${pattern.id}`, pattern.title),
    text(' '),
    ...ratingInlines(patternCard(input, pattern)),
  ]);
}
