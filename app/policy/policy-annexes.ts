import { ownerOf } from '../bank/bank';
import { allQuestions, type Edition } from '../bank/edition';
import { cell, heading, paragraph } from '../document/build';
import type { Block, Cell, Inline, Table } from '../document/document';
import type { Clause, ClauseOwner, PolicyTemplate } from './clause';
import type { Decisions } from './decisions';
import { proseBlocks } from './fill-text';
import { exhibitDecisions } from './policy-exhibits';
import type { SelectedClause, Todo } from './select-clauses';
import { boundLabels, decisionNeeds, enforceabilityLabels, ownerLabels } from './wording';

/** Decisions with their reasons, open points, how each clause is held, and the standards it relates to. */
export function policyAnnexes(
  edition: Edition,
  template: PolicyTemplate,
  decisions: Decisions,
  clauses: readonly SelectedClause[],
): Block[] {
  return [
    heading(1, 'annex-decisions', 'Decisions and their reasons', 'A'),
    ...proseBlocks(template.decisions.text.Decisions),
    decisionTable(
      decisions,
      new Set([...clauses.flatMap((clause) => clause.decisions), ...exhibitDecisions(template)]),
    ),
    heading(1, 'annex-open-points', 'Open points', 'B'),
    ...openPoints(edition, decisions, clauses),
    heading(1, 'annex-enforcement', 'How each clause is to be held', 'C'),
    paragraph(
      'What is meant to hold each clause once this policy is in force, and how a breach is noticed. It says nothing of today.',
    ),
    enforcementTable(clauses),
    heading(1, 'annex-standards', 'Related standards', 'D'),
    paragraph('Identifiers for readers who keep a mapping. A relation is not a claim of conformity.'),
    standardsTable(edition, clauses),
  ];
}

function decisionTable({ values }: Decisions, printed: ReadonlySet<string>): Table {
  return table(
    'Our defaults, not a standard’s',
    [3, 2, 5],
    ['Decision', 'Value', 'Why'],
    values.filter(({ id }) => printed.has(id)).map(({ label, words, why }) => [cell(label), cell(words), cell(why)]),
  );
}

interface OpenPoint {
  readonly prompt: string;
  readonly owner: ClauseOwner;
  readonly needs: Inline[];
}

function openPoints(edition: Edition, decisions: Decisions, clauses: readonly SelectedClause[]): Block[] {
  const points = collectTodos(decisions, clauses).map((todo) => openPoint(todo, edition, decisions, clauses));
  if (points.length === 0) return [paragraph('None: everything this policy hangs on is known.')];
  return [
    paragraph('Until a point is settled, the stricter wording or value stands.'),
    table(
      'What to find out, for what, and who can say',
      [5, 4, 2],
      ['Find out', 'It decides', 'Owner'],
      points.map(({ prompt, needs, owner }) => [cell(prompt), cell(needs), cell(ownerLabels[owner])]),
    ),
  ];
}

function collectTodos(decisions: Decisions, clauses: readonly SelectedClause[]): Todo[] {
  const all = [
    ...decisions.unknownFacts.map((id) => ({ about: 'fact' as const, id })),
    ...clauses.flatMap(({ todo }) => todo),
  ];
  return [...new Map(all.map((todo) => [`${todo.about} ${todo.id}`, todo])).values()];
}

function openPoint(todo: Todo, edition: Edition, decisions: Decisions, clauses: readonly SelectedClause[]): OpenPoint {
  const users = clauses.filter((clause) => clause.todo.some(({ about, id }) => about === todo.about && id === todo.id));
  const lead = decisions.unknownFacts.includes(todo.id) ? (decisionNeeds[todo.id] ?? '') : '';
  const noun = users.length > 1 ? 'clauses' : 'clause';
  const words = users.length === 0 ? lead : `${lead}${lead ? '; ' : ''}${noun} `;
  const refs = users.flatMap((clause, index) => [...(index > 0 ? [comma] : []), clauseRef(clause)]);
  return { ...askedOf(todo, edition), needs: [{ kind: 'text', value: capitalised(words) }, ...refs] };
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const comma: Inline = { kind: 'text', value: ', ' };

function clauseRef({ id, number }: SelectedClause): Inline {
  return { kind: 'ref', to: `clause-${id}`, children: [{ kind: 'text', value: number }] };
}

function askedOf({ about, id }: Todo, edition: Edition): { prompt: string; owner: ClauseOwner } {
  if (about === 'fact') {
    const fact = edition.facts.find((one) => one.id === id);
    return { prompt: fact?.prompt ?? id, owner: fact?.ask ?? 'leadership' };
  }
  const question = allQuestions(edition).find((one) => one.id === id);
  return { prompt: question?.prompt ?? id, owner: question ? ownerOf(question) : 'leadership' };
}

function enforcementTable(clauses: readonly SelectedClause[]): Table {
  return table(
    'One row a clause',
    [2.5, 1.3, 1.8, 4.8, 1.4],
    ['Clause', 'Binds', 'Held by', 'A breach shows when', 'Owner'],
    clauses.map(({ number, clause }) => [
      cell(`${number} ${clause.title}`),
      cell(`${boundLabels[clause.binds]}, ${clause.obligation}`),
      cell(enforceabilityLabels[clause.enforceability]),
      cell(detectionWords(clause)),
      cell(ownerLabels[clause.owner]),
    ]),
  );
}

function detectionWords({ detection, by }: Clause): string {
  return detection ?? `Not noticed yet; to be more than an aspiration ${by} days after adoption`;
}

/** Standards in the edition's order, each control with the clauses that name it. */
function standardsTable(edition: Edition, clauses: readonly SelectedClause[]): Table {
  const rows = edition.references.flatMap((reference) => {
    const cited = reference.controls.flatMap((control) => {
      const numbers = clauses.filter(({ clause }) => clause.references.includes(`${reference.id}#${control.id}`));
      return numbers.length > 0 ? [`${control.id} (${numbers.map(({ number }) => number).join(', ')})`] : [];
    });
    return cited.length > 0 ? [[cell(`${reference.title} (${reference.publisher})`), cell(cited.join('; '))]] : [];
  });
  return table('Control, and the clauses that relate to it', [4, 6], ['Standard', 'Control (clauses)'], rows);
}

function table(
  caption: string,
  widths: readonly number[],
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
): Table {
  return {
    kind: 'table',
    caption,
    columns: widths.map((width) => ({ width })),
    head: head.map((words) => cell(words)),
    rows,
    rowHeader: true,
    dense: true,
  };
}
