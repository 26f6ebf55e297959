import type { Answer, Assessment, FactValue } from '../../assessment/assessment';
import { notApplicableMark, tableHeads } from '../../assessment/table-heads';
import type { Question } from '../../bank/bank';
import { allQuestions, type Edition } from '../../bank/edition';
import type { Sheet, SheetValue } from '../../document/sheet';
import type { Standing } from '../../scoring/score-card';
import { factPrompt } from '../report-input';
import { factWords, standingWords } from '../wording/every-answer';
import { domainTitle } from '../wording/outside';
import { tableWords } from '../wording/tables';

interface Input {
  readonly edition: Edition;
  readonly assessment: Assessment;
  readonly standings: Readonly<Record<string, Standing>>;
}

/** What was said, as tables that read back to the same answers. What single respondents replied is in none of them. */
export function assessmentSheets(input: Input): Sheet[] {
  return [aboutSheet(input.assessment), answersSheet(input), factsSheet(input)];
}

function aboutSheet({ edition, track, role, organisation, date }: Assessment): Sheet {
  const { table, name, value } = tableHeads.about;
  return {
    name: table,
    columns: [
      { head: name, width: 16 },
      { head: value, width: 40 },
    ],
    rows: [
      ['edition', edition],
      ['track', track],
      ...(role ? [['role', role]] : []),
      ['organisation', organisation],
      ['date', date],
    ],
  };
}

function answersSheet(input: Input): Sheet {
  const { table, id, said, evidenced, judged, reason, evidence, note } = tableHeads.answers;
  return {
    name: table,
    columns: [
      { head: id, width: 34 },
      { head: tableWords.domain, width: 14 },
      { head: tableWords.question, width: 60 },
      { head: tableWords.weight, width: 8 },
      { head: said, width: 12 },
      { head: evidenced, width: 12 },
      { head: judged, width: 12 },
      { head: reason, width: 30 },
      { head: evidence, width: 30 },
      { head: note, width: 30 },
      { head: tableWords.counts, width: 10 },
      { head: tableWords.words, width: 60 },
    ],
    rows: allQuestions(input.edition).map((question) => answerRow(input, question)),
  };
}

function answerRow(input: Input, question: Question): SheetValue[] {
  const { edition, assessment, standings } = input;
  const { id, domain, prompt, weight } = question;
  const examined = assessment.examined?.[id];
  const bank = edition.banks.find((one) => one.domain === domain);
  return [
    id,
    bank ? domainTitle(bank) : domain,
    prompt,
    weight,
    replyValue(assessment.answers[id]),
    replyValue(examined?.evidenced),
    replyValue(examined?.judged?.answer),
    examined?.judged?.reason ?? null,
    listValue(examined?.evidence),
    examined?.note ?? null,
    ...countedValues(input, question, standings[id] ?? { state: 'unanswered' }),
  ];
}

/** What it counts as, and in words. */
function countedValues(
  { edition, assessment }: Input,
  { choices }: Question,
  standing: Standing,
): [SheetValue, SheetValue] {
  if (standing.state === 'known') return [standing.level, choices[standing.level] ?? null];
  return [null, standingWords(standing, assessment.track, (fact) => factPrompt(edition, fact))];
}

function factsSheet({ edition, assessment }: Input): Sheet {
  const { table, id, value } = tableHeads.facts;
  return {
    name: table,
    columns: [
      { head: id, width: 30 },
      { head: tableWords.fact, width: 60 },
      { head: value, width: 30 },
      { head: tableWords.answer, width: 60 },
    ],
    rows: edition.facts.map((fact) => {
      const given = assessment.facts[fact.id];
      return [fact.id, fact.prompt, factValue(given), factWords(fact, given)];
    }),
  };
}

function replyValue(answer: Answer | undefined): SheetValue {
  if (!answer) return null;
  if (answer.state === 'known') return answer.level;
  return answer.state === 'unknown' ? answer.state : notApplicableMark + answer.reason;
}

/** Lists stand in one cell, as JSON. */
function factValue(value: FactValue | undefined): SheetValue {
  if (value === undefined) return null;
  return typeof value === 'object' ? JSON.stringify(value) : value;
}

function listValue(list: readonly string[] = []): SheetValue {
  return list.length === 0 ? null : JSON.stringify(list);
}
