import { allQuestions } from '../bank/edition';
import { questionNumber } from '../bank/question-number';
import { cell, heading, inlines, paragraph } from '../document/build';
import {
  type Block,
  type Definitions,
  type Document,
  type DocumentMeta,
  documentSchemaVersion,
} from '../document/document';
import { annexTable } from './annex-table';
import { buildLedger, type LedgerEntry } from './ledger';
import type { LedgerEdit } from './ledger-edit';
import { type PolicyInput, type PolicyParts, policyParts } from './policy-parts';
import { reviewLoadBlocks } from './review-load-blocks';
import { coverWords, datedFacts, runningHead } from './wording/cover';
import { heads } from './wording/heads';
import {
  answersWords,
  type CitedQuestion,
  countWords,
  editedWords,
  factWords,
  gapNumbers,
  heldWords,
  ledgerWords,
  standingLabels,
  standingWords,
  writtenWords,
} from './wording/ledger';

/** The ledger as a document of its own. It holds answers and what stands, so it never travels with the policy. */
export function buildLedgerDocument(input: PolicyInput): Document {
  const parts = policyParts(input);
  const ledger = buildLedger(parts);
  const written = ledger.filter(({ number }) => number !== null);
  const left = ledger.filter(({ number }) => number === null);
  return {
    schemaVersion: documentSchemaVersion,
    name: 'clause-ledger',
    meta: ledgerMeta(parts),
    blocks: [
      { kind: 'contents', title: coverWords.contents },
      { kind: 'pageBreak' },
      heading(1, 'overview', ledgerWords.overviewTitle, '1'),
      paragraph(ledgerWords.overview),
      paragraph(ledgerWords.numbers),
      overview(written, parts),
      heading(1, 'load', ledgerWords.load, '2'),
      ...reviewLoadBlocks(parts),
      heading(1, 'clauses', ledgerWords.clauses, '3'),
      ...written.flatMap((entry) => entryBlocks(entry, parts)),
      heading(1, 'left-out', ledgerWords.leftOut, '4'),
      ...(left.length === 0
        ? [paragraph(ledgerWords.noneLeftOut)]
        : left.flatMap((entry) => entryBlocks(entry, parts))),
    ],
  };
}

function ledgerMeta({ template, edition, assessment, final = false }: PolicyParts): DocumentMeta {
  const { organisation, date } = assessment;
  return {
    title: ledgerWords.title,
    subtitle: ledgerWords.subtitle,
    organisation,
    date,
    lang: edition.banks[0]?.lang ?? 'en',
    classification: ledgerWords.classification,
    runningHead: runningHead(ledgerWords.title, organisation, ledgerWords.classification),
    facts: datedFacts(date, edition.id, template.version),
    draft: !final,
  };
}

function overview(entries: readonly LedgerEntry[], parts: PolicyParts): Block {
  return annexTable(
    countWords(entries),
    [5, 2, 3],
    [heads.clause, heads.standing, heads.gaps],
    entries.map(({ id, number, title, standing, gaps }) => [
      cell([{ kind: 'ref', to: `clause-${id}`, children: inlines(`${number} ${title}`) }]),
      cell(standingLabels[standing]),
      cell(gapNumbers(ranksOf(gaps, parts))),
    ]),
  );
}

/** Place among the ranked gaps, from 1; 0 = no gap. The report prints the same. */
function rankOf(question: string, { card }: PolicyParts): number {
  return card.gaps.findIndex((gap) => gap.question === question) + 1;
}

function ranksOf(questions: readonly string[], parts: PolicyParts): number[] {
  return questions.map((question) => rankOf(question, parts));
}

function citedQuestion(id: string, parts: PolicyParts): CitedQuestion {
  const found = allQuestions(parts.edition).find((one) => one.id === id);
  return { number: questionNumber(parts.edition, id), prompt: found?.prompt ?? id, rank: rankOf(id, parts) };
}

type Row = readonly [term: string, words: string];

function entryBlocks(entry: LedgerEntry, parts: PolicyParts): Block[] {
  const { id, number, gaps, facts, decisions, edited, otherwise, references } = entry;
  const rows: readonly Row[] = [
    [ledgerWords.standing, standingWords(entry, ranksOf(gaps, parts))],
    [number === null ? ledgerWords.wouldBeHeld : ledgerWords.held, heldWords(entry)],
    [ledgerWords.written, writtenWords(entry)],
    [ledgerWords.facts, facts.map(factWords).join('; ')],
    [ledgerWords.answers, answersWords(entry, (question) => citedQuestion(question, parts))],
    [ledgerWords.decisions, decisions.map(({ label, words }) => `${label}: ${words}`).join('; ')],
    ...editRows(edited),
    ...otherwise.map(({ when, words }): Row => [ledgerWords.otherwise(when), words]),
    [ledgerWords.references, references.map((one) => referenceWords(one, parts)).join('; ')],
  ];
  const title = [number, entry.title].filter(Boolean).join(' ');
  return [heading(2, `clause-${id}`, title), definitions(rows.filter(([, words]) => words !== ''))];
}

function definitions(rows: readonly Row[]): Definitions {
  return { kind: 'definitions', items: rows.map(([term, words]) => ({ term, children: inlines(words) })) };
}

function editRows(edited: LedgerEdit | null): Row[] {
  if (!edited) return [];
  const { generated, material, remarks } = edited;
  return [
    [ledgerWords.edited, editedWords(edited)],
    [ledgerWords.generated, generated ?? ''],
    [ledgerWords.material, material.join('; ')],
    [ledgerWords.mind, remarks.join(' ')],
  ];
}

function referenceWords(reference: string, { edition }: PolicyParts): string {
  const [id = '', control = ''] = reference.split('#');
  const source = edition.references.find((one) => one.id === id);
  return `${source?.title ?? id} ${control}`;
}
