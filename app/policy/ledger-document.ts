import { cell, heading, paragraph } from '../document/build';
import { type Block, type Definitions, type Document, documentSchemaVersion, type Inline } from '../document/document';
import { grouped } from '../document/grouped-number';
import { longDate } from '../document/long-date';
import { annexTable } from './annex-table';
import { heldByWords } from './held-by-words';
import { buildLedger, type LedgerEntry } from './ledger';
import { editRows } from './ledger-edit';
import { type PolicyInput, type PolicyParts, policyParts } from './policy-parts';
import { reviewLoadBlocks } from './review-load-blocks';
import type { RestingAnswer } from './standing';
import { answerStateWords, ledgerWords, ownerLabels, standingLabels } from './wording';

/** The ledger as a document of its own. It holds answers and what stands, so it never travels with the policy. */
export function buildLedgerDocument(input: PolicyInput): Document {
  const parts = policyParts(input);
  const { edition, assessment, template } = parts;
  const ledger = buildLedger(parts);
  const [written, left] = [
    ledger.filter(({ number }) => number !== null),
    ledger.filter(({ number }) => number === null),
  ];
  return {
    schemaVersion: documentSchemaVersion,
    name: 'clause-ledger',
    meta: {
      title: ledgerWords.title,
      subtitle: ledgerWords.subtitle,
      organisation: assessment.organisation,
      date: assessment.date,
      lang: edition.banks[0]?.lang ?? 'en',
      classification: ledgerWords.classification,
      runningHead: `${ledgerWords.title} · ${assessment.organisation} · ${ledgerWords.classification}`,
      facts: [
        { label: 'Date', value: longDate(assessment.date) },
        { label: 'Edition', value: `${edition.id}, policy ${template.version}` },
      ],
      draft: input.final !== true,
    },
    blocks: [
      { kind: 'contents', title: 'Contents' },
      { kind: 'pageBreak' },
      heading(1, 'overview', 'Where the clauses stand', '1'),
      paragraph(ledgerWords.overview),
      overview(written),
      heading(1, 'load', 'Whether the reviews can be done', '2'),
      ...reviewLoadBlocks(parts),
      heading(1, 'clauses', 'Clause by clause', '3'),
      ...written.flatMap((entry) => entryBlocks(entry, parts)),
      heading(1, 'left-out', 'Clauses that are left out', '4'),
      ...(left.length === 0 ? [paragraph('None.')] : left.flatMap((entry) => entryBlocks(entry, parts))),
    ],
  };
}

function overview(entries: readonly LedgerEntry[]): Block {
  return annexTable(
    countWords(entries),
    [5, 2, 3],
    ['Clause', 'Standing', 'Gaps'],
    entries.map(({ id, number, title, standing, gaps }) => [
      cell([{ kind: 'ref', to: `clause-${id}`, children: [{ kind: 'text', value: `${number} ${title}` }] }]),
      cell(standingLabels[standing]),
      cell(gaps.join(', ') || '–'),
    ]),
  );
}

function countWords(entries: readonly LedgerEntry[]): string {
  const printed = Object.entries(standingLabels).filter(([state]) => state !== 'leftOut');
  const states = printed.map(([state, label]) => {
    const count = entries.filter(({ standing }) => standing === state).length;
    return `${label.toLowerCase()} ${count}`;
  });
  return `${entries.length} clauses: ${states.join(', ')}`;
}

function entryBlocks(entry: LedgerEntry, parts: PolicyParts): Block[] {
  const rows: readonly (readonly [string, string])[] = [
    ['Standing today', standingWords(entry)],
    [entry.number === null ? 'Would be held' : 'Held', heldWords(entry)],
    ['Written when', writtenWords(entry)],
    ['Facts', entry.facts.map(({ id, value }) => `${id}: ${factWords(value)}`).join('; ')],
    ['Answers', answersWords(entry)],
    ['Decisions', entry.decisions.map(({ label, words }) => `${label}: ${words}`).join('; ')],
    ...editRows(entry.edited),
    ...entry.otherwise.map(({ when, words }) => [`Otherwise, when ${when}`, words] as const),
    ['References', entry.references.map((one) => referenceWords(one, parts)).join('; ')],
  ];
  const title = [entry.number, entry.title].filter(Boolean).join(' ');
  return [heading(2, `clause-${entry.id}`, title), definitions(rows.filter(([, words]) => words !== ''))];
}

function definitions(rows: readonly (readonly [string, string])[]): Definitions {
  const text = (value: string): Inline[] => [{ kind: 'text', value }];
  return { kind: 'definitions', items: rows.map(([term, words]) => ({ term, children: text(words) })) };
}

function standingWords({ standing, gaps }: LedgerEntry): string {
  return gaps.length > 0 ? `${standingLabels[standing]}: ${gaps.join(', ')}` : standingLabels[standing];
}

function heldWords({ enforceability, kit, holds, detection, owner, by }: LedgerEntry): string {
  const how = detection ?? `Nothing notices a breach yet; to be settled within ${by} days of adoption.`;
  const held = heldByWords({ by: enforceability, kit, ...(holds && { holds }) });
  return `${held}. ${how} Owner: ${ownerLabels[owner]}.`;
}

function writtenWords({ condition, truth, variant }: LedgerEntry): string {
  const when = condition === 'always' ? condition : `${condition}: ${truth}`;
  return variant === null ? when : `${when}; in the wording “${variant}”`;
}

function factWords(value: LedgerEntry['facts'][number]['value']): string {
  if (value === null) return 'not answered';
  if (value === 'notSure') return 'not sure';
  if (typeof value === 'number') return grouped(value);
  if (!Array.isArray(value)) return String(value);
  return value.map((one) => (typeof one === 'object' ? `${one.name} (${one.tier})` : one)).join(', ');
}

function answersWords({ answers, edition }: LedgerEntry): string {
  return answers.length === 0 ? '' : `${answers.map(answerWords).join('; ')} (edition ${edition})`;
}

function answerWords({ question, state, level, n }: RestingAnswer): string {
  return state === 'known' ? `${question}: level ${level}, n = ${n}` : `${question}: ${answerStateWords[state]}`;
}

function referenceWords(reference: string, { edition }: PolicyParts): string {
  const [id = '', control = ''] = reference.split('#');
  const source = edition.references.find((one) => one.id === id);
  return `${source?.title ?? id} ${control}`;
}
