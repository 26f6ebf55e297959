import type { Question } from '../bank/bank';
import { bullets, cell, heading, paragraph } from '../document/build';
import { type Block, type Cell, type Document, documentSchemaVersion } from '../document/document';
import { badge, table } from './blocks';
import { type PreparationInput, preparationMeta, type RolePart, roleParts } from './preparation';
import { ended, span } from './wording/grammar';
import { heads } from './wording/heads';
import { itemsOf, roleCodes, roleTitle, evidenceListWords as words } from './wording/preparation';

/** What to ask each role for in week 0, made from the banks alone. Pure: the same input gives the same document. */
export function buildEvidenceList(input: PreparationInput): Document {
  const parts = roleParts(input).filter((part) => part.questions.length > 0);
  return {
    schemaVersion: documentSchemaVersion,
    name: 'evidence-list',
    meta: preparationMeta(input, words),
    blocks: [...howTo(parts), ...parts.flatMap((part, at) => partBlocks(part, String(at + 1)))],
  };
}

function howTo(parts: readonly RolePart[]): Block[] {
  return [
    heading(1, 'how', words.how),
    paragraph(words.lead, 'lead'),
    bullets(words.steps),
    { kind: 'callout', tone: 'info', title: words.mailTitle, children: [paragraph(words.mail(exampleCodes(parts)))] },
    heading(2, 'overview', words.overview),
    overview(parts),
  ];
}

function exampleCodes([first]: readonly RolePart[]): string {
  return first ? `${code(first, 1)}, ${code(first, 2)} …` : '…';
}

function overview(parts: readonly RolePart[]): Block {
  return table(
    [
      { head: heads.part, width: 30 },
      { head: heads.codes, width: 26 },
      { head: heads.items, width: 12, align: 'right' },
      { head: heads.questions, width: 14, align: 'right' },
      { head: heads.done, width: 18, align: 'centre' },
    ],
    parts.map((part) => [
      cell(roleTitle(part.role)),
      cell(span({ floor: code(part, 1), ceiling: code(part, itemCount(part)) })),
      cell(String(itemCount(part))),
      cell(String(part.questions.length)),
      tickBox(),
    ]),
  );
}

function itemCount({ questions }: RolePart): number {
  return questions.reduce((sum, { evidence }) => sum + evidence.length, 0);
}

function code({ role }: RolePart, number: number): string {
  return `${roleCodes[role]}-${String(number).padStart(2, '0')}`;
}

/** The typefaces have no empty box; a mark without words is drawn as one. */
function tickBox(): Cell {
  return cell([badge('level-0', '\u00a0\u00a0\u00a0')]);
}

/** One role on pages of its own, so that its part can be sent alone. */
function partBlocks(part: RolePart, number: string): Block[] {
  return [
    { kind: 'pageBreak' },
    heading(1, `role-${part.role}`, roleTitle(part.role), number),
    paragraph(itemsOf(itemCount(part), part.questions.length), 'lead'),
    {
      kind: 'signature',
      caption: words.forms,
      fields: [words.who, words.when, words.where].map((label) => ({ label })),
    },
    ...domainTables(part, number),
  ];
}

function domainTables(part: RolePart, number: string): Block[] {
  let given = 0;
  return part.domains.flatMap(({ bank, questions }, at): Block[] => {
    const rows = questions.flatMap((question) => {
      const first = given;
      given += question.evidence.length;
      return question.evidence.map((item, index) => row(question, item, code(part, first + index + 1), index === 0));
    });
    return [
      heading(2, `role-${part.role}-${bank.domain}`, bank.title, `${number}.${at + 1}`),
      table(
        [
          { head: words.got, width: 8 },
          { head: words.code, width: 10 },
          { head: words.item, width: 48 },
          { head: words.serves, width: 34 },
        ],
        rows,
      ),
    ];
  });
}

/** The question stands beside its first item only; those below serve it too. */
function row(question: Question, item: string, itemCode: string, first: boolean): Cell[] {
  return [tickBox(), cell(itemCode), cell(ended(item.trim())), cell(first ? question.prompt : words.same)];
}
