import type { Bank, Question } from '../../bank/bank';
import { cell, heading, paragraph } from '../../document/build';
import type { Block, Cell } from '../../document/document';
import { dense, table } from '../blocks';
import { questionNumber } from '../question-numbers';
import { type ReportInput, standingOf } from '../report-input';
import { everyAnswerWords, factWords } from '../wording/every-answer';
import { domainTitle } from '../wording/outside';
import { answerInlines } from './question-cells';

/** Chapter 10: the facts, then each domain's questions with weight and answer. */
export function everyAnswerChapter(input: ReportInput, number: string): Block[] {
  const { banks } = input.edition;
  return [
    heading(1, 'answers', everyAnswerWords.title, number),
    paragraph(everyAnswerWords.intro),
    ...banks.flatMap((bank) => domainAnswers(input, bank)),
    heading(2, 'answers-facts', everyAnswerWords.facts),
    factTable(input),
  ];
}

function domainAnswers(input: ReportInput, bank: Bank): Block[] {
  return [
    heading(2, `answers-${bank.domain}`, domainTitle(bank)),
    dense(
      table(
        [
          { head: 'No.', width: 5, align: 'right' },
          { head: 'Question', width: 40 },
          { head: 'Weight', width: 9, align: 'right' },
          { head: 'Your answer', width: 46 },
        ],
        bank.questions.map((question) => answerRow(input, question)),
      ),
    ),
  ];
}

function answerRow(input: ReportInput, question: Question): Cell[] {
  const gate = input.card.domains[question.domain]?.gates.some((one) => one.question === question.id);
  const weight = gate ? `${question.weight}, ${everyAnswerWords.gate}` : String(question.weight);
  return [
    cell(String(questionNumber(input, question.id))),
    cell(question.prompt),
    cell(weight),
    cell(answerInlines(input, question, standingOf(input, question.id))),
  ];
}

function factTable({ edition, assessment }: ReportInput): Block {
  return dense(
    table(
      [
        { head: 'Fact', width: 62 },
        { head: 'Your answer', width: 38 },
      ],
      edition.facts.map((fact) => [cell(fact.prompt), cell(factWords(fact, assessment.facts[fact.id]))]),
    ),
  );
}
