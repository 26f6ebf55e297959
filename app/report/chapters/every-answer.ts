import type { Bank, Question } from '../../bank/bank';
import { allQuestions } from '../../bank/edition';
import { cell, heading, paragraph } from '../../document/build';
import type { Block, Cell } from '../../document/document';
import { dense, table } from '../blocks';
import { questionNumber } from '../question-numbers';
import { type ReportInput, standingOf } from '../report-input';
import { everyAnswerWords, factWords, leftOutSentence, patternKey, relevanceWords } from '../wording/every-answer';
import { heads } from '../wording/heads';
import { domainTitle } from '../wording/outside';
import { type Besides, besideAnswers } from './beside-answers';
import { answerInlines } from './question-cells';

/**
 * Each domain's questions with weight, relevance and answer, then the facts: with it every sum can be redone. What a short
 * track never asks is counted, not listed.
 */
export function everyAnswerChapter(input: ReportInput, number: string): Block[] {
  const { banks } = input.edition;
  const besides = besideAnswers(input);
  const unasked = allQuestions(input.edition).filter(({ id }) => !wasAsked(input, id)).length;
  return [
    heading(1, 'answers', everyAnswerWords.title, number),
    paragraph(everyAnswerWords.intro),
    ...(unasked > 0 ? [paragraph(leftOutSentence(unasked, allQuestions(input.edition).length), 'muted')] : []),
    paragraph(patternKey(input.edition.patterns), 'muted'),
    ...banks.flatMap((bank) => domainAnswers(input, bank, besides)),
    heading(2, 'answers-facts', everyAnswerWords.facts),
    factTable(input),
  ];
}

/** What facts rule out was looked at and is listed with its reason. */
function wasAsked(input: ReportInput, id: string): boolean {
  const standing = standingOf(input, id);
  return standing.state !== 'outOfScope' || standing.by === 'facts';
}

function domainAnswers(input: ReportInput, bank: Bank, besides: Besides): Block[] {
  return [
    heading(2, `answers-${bank.domain}`, domainTitle(bank)),
    dense(
      table(
        [
          { head: heads.number, width: 5, align: 'right' },
          { head: heads.question, width: 34 },
          { head: heads.weight, width: 8, align: 'right' },
          { head: heads.patterns, width: 10 },
          { head: heads.yourAnswer, width: 43 },
        ],
        bank.questions.filter(({ id }) => wasAsked(input, id)).map((question) => answerRow(input, question, besides)),
      ),
    ),
  ];
}

function answerRow(input: ReportInput, question: Question, besides: Besides): Cell[] {
  const gate = input.card.domains[question.domain]?.gates.some((one) => one.question === question.id);
  const mark = gate ? everyAnswerWords.gate : question.key ? everyAnswerWords.key : null;
  return [
    cell(String(questionNumber(input, question.id))),
    cell(question.prompt),
    cell(mark ? `${question.weight}, ${mark}` : String(question.weight)),
    cell(relevances(input, question)),
    answerCell(input, question, besides),
  ];
}

/** The effective answer, and under it what it rests on where there is more than one reply. */
function answerCell(input: ReportInput, question: Question, besides: Besides): Cell {
  const answer = answerInlines(input, question, standingOf(input, question.id));
  const more = besides(question.id);
  return more ? { children: answer, more: [paragraph(more, 'muted')] } : cell(answer);
}

function relevances({ edition }: ReportInput, { patterns }: Question): string {
  return relevanceWords(
    edition.patterns.flatMap(({ id }, at) => {
      const relevance = patterns[id];
      return relevance ? [{ number: at + 1, relevance }] : [];
    }),
  );
}

function factTable({ edition, assessment }: ReportInput): Block {
  return dense(
    table(
      [
        { head: heads.fact, width: 48 },
        { head: heads.yourAnswer, width: 52 },
      ],
      edition.facts.map((fact) => [cell(fact.prompt), cell(factWords(fact, assessment.facts[fact.id]))]),
    ),
  );
}
