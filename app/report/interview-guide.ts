import { interviewMinutes } from '../assessment/reading-time';
import { levels, type Question } from '../bank/bank';
import { allQuestions, type Edition } from '../bank/edition';
import { proseText } from '../content/prose';
import { bullets, cell, heading, paragraph, strong, text } from '../document/build';
import { type Block, type Document, documentSchemaVersion, type Paragraph, type Table } from '../document/document';
import { dense, proseInlines, slug, table } from './blocks';
import { evidenceWords as evidenceLine } from './chapters/gap-block';
import { levelCell } from './chapters/question-cells';
import { type PreparationInput, preparationMeta, type RolePart, roleParts } from './preparation';
import { coverWords } from './wording/cover';
import { capital } from './wording/grammar';
import { heads } from './wording/heads';
import { roleNames } from './wording/names';
import {
  domainList,
  prerequisiteWords,
  roleTitle,
  timeWords,
  interviewGuideWords as words,
} from './wording/preparation';

/** What to ask each role and what to listen for, made from the banks alone. Pure: the same input gives the same document. */
export function buildInterviewGuide(input: PreparationInput): Document {
  const parts = roleParts(input);
  return {
    schemaVersion: documentSchemaVersion,
    name: 'interview-guide',
    meta: preparationMeta(input, words),
    blocks: [
      { kind: 'contents', title: coverWords.contents },
      { kind: 'pageBreak' },
      ...howTo(parts),
      ...parts.flatMap((part, at) => partBlocks(input.edition, part, String(at + 1))),
    ],
  };
}

function howTo(parts: readonly RolePart[]): Block[] {
  return [
    heading(1, 'how', words.how),
    paragraph(words.lead, 'lead'),
    bullets(words.steps),
    { kind: 'callout', tone: 'info', title: words.closing, children: [paragraph(words.closingText)] },
    heading(2, 'overview', words.overview),
    table(
      [
        { head: heads.role, width: 24 },
        { head: heads.questions, width: 14, align: 'right' },
        { head: heads.crossChecks, width: 16, align: 'right' },
        { head: heads.minutes, width: 12, align: 'right' },
        { head: heads.domains, width: 34 },
      ],
      parts.map((part) => [
        cell(roleTitle(part.role)),
        cell(String(part.questions.length)),
        cell(String(part.crossChecks.length)),
        cell(String(minutesOf(part))),
        cell(domainList(part.domains.map(({ bank }) => bank.title))),
      ]),
    ),
  ];
}

/** Opening and closing take five minutes together; a cross-check takes half of a question. */
function minutesOf({ questions, crossChecks }: RolePart): number {
  const exact = 5 + interviewMinutes(questions) + interviewMinutes(crossChecks) / 2;
  return 5 * Math.ceil(exact / 5);
}

/** One role on pages of its own, to be taken into the room alone. */
function partBlocks(edition: Edition, part: RolePart, number: string): Block[] {
  const { role, questions, crossChecks, domains } = part;
  return [
    { kind: 'pageBreak' },
    heading(1, `role-${role}`, roleTitle(role), number),
    paragraph(timeWords(questions.length, crossChecks.length, minutesOf(part)), 'lead'),
    {
      kind: 'callout',
      tone: 'info',
      title: words.opening,
      children: [paragraph(words.openingText(role, minutesOf(part)))],
    },
    ...domains.flatMap(({ bank, questions: own }, at) => [
      heading(2, `role-${role}-${bank.domain}`, bank.title, `${number}.${at + 1}`),
      kept(paragraph(bank.purpose, 'muted')),
      ...own.flatMap((question) => questionBlocks(edition, question)),
    ]),
    ...crossBlocks(part, `${number}.${domains.length + 1}`),
  ];
}

/** One question with room for notes, whole on one page: in the room nobody turns pages in the middle of an answer. */
function questionBlocks(edition: Edition, question: Question): Block[] {
  const before = question.requires.map(({ question: id, atLeast, forLevel }) =>
    prerequisiteWords(promptOf(edition, id), atLeast, forLevel),
  );
  return [
    heading(3, `ask-${slug(question.id)}`, question.prompt),
    ...(proseText(question.help) ? [kept(paragraph(proseInlines(question.help)))] : []),
    kept(choices(question)),
    ...before.map((line) => kept(paragraph([strong(`${words.first}: `), text(line)], 'muted'))),
    kept(paragraph([strong(`${words.evidence}: `), text(evidenceLine(question))], 'muted')),
    ...question.why
      .slice(0, 1)
      .map((block) => kept(paragraph([strong(`${words.why}: `), ...proseInlines([block])], 'muted'))),
    { kind: 'signature', caption: words.notes, fields: noteFields },
  ];
}

function kept<T extends Paragraph | Table>(block: T): T {
  return { ...block, keepWithNext: true };
}

/** Two lines: a third would leave one question a page, and twice the paper. */
const noteFields = [words.heard, words.words].map((label) => ({ label }));

function promptOf(edition: Edition, id: string): string {
  return allQuestions(edition).find((question) => question.id === id)?.prompt ?? id;
}

function choices({ choices: statements }: Question): Table {
  return dense(
    table(
      [
        { head: words.level, width: 10 },
        { head: words.listen, width: 90 },
      ],
      levels.map((level) => [levelCell(level), cell(statements[level])]),
    ),
  );
}

function crossBlocks({ role, crossChecks }: RolePart, number: string): Block[] {
  if (crossChecks.length === 0) return [];
  return [
    heading(2, `role-${role}-cross`, words.crossTitle, number),
    paragraph(words.crossIntro, 'muted'),
    table(
      [
        { head: heads.question, width: 48 },
        { head: words.crossFirst, width: 20 },
        { head: words.agrees, width: 32 },
      ],
      crossChecks.map((question) => [
        cell(question.prompt),
        cell(capital(roleNames[question.ask.best])),
        cell('\u00a0'),
      ]),
    ),
  ];
}
