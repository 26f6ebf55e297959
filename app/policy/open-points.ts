import { ownerOf } from '../bank/bank';
import { allQuestions, type Edition } from '../bank/edition';
import { cell, paragraph } from '../document/build';
import type { Block, Inline } from '../document/document';
import { annexTable } from './annex-table';
import type { ClauseOwner } from './clause';
import type { Decisions } from './decided';
import type { PolicyParts } from './policy-parts';
import { type SelectedClause, type Todo, uniqueTodos } from './select-clauses';
import { decisionNeeds, ownerLabels } from './wording';

interface OpenPoint {
  readonly prompt: string;
  readonly owner: ClauseOwner;
  readonly needs: Inline[];
}

/** What is not known, for what, and who can say. */
export function openPoints({ edition, decisions, clauses }: PolicyParts): Block[] {
  const points = collectTodos(decisions, clauses).map((todo) => openPoint(todo, edition, decisions, clauses));
  if (points.length === 0) return [paragraph('None: no wording and no value of this policy waits for a fact.')];
  return [
    paragraph('Until a point is settled, the stricter wording or value stands.'),
    annexTable(
      'What to find out, for what, and who can say',
      [5, 4, 2],
      ['Find out', 'It decides', 'Owner'],
      points.map(({ prompt, needs, owner }) => [cell(prompt), cell(needs), cell(ownerLabels[owner])]),
    ),
  ];
}

/** Everything to be found out, each once. */
export function collectTodos(decisions: Decisions, clauses: readonly SelectedClause[]): Todo[] {
  return uniqueTodos([
    ...decisions.unknownFacts.map((id) => ({ about: 'fact' as const, id })),
    ...clauses.flatMap(({ todo }) => todo),
  ]);
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

export function askedOf({ about, id }: Todo, edition: Edition): { prompt: string; owner: ClauseOwner } {
  if (about === 'fact') {
    const fact = edition.facts.find((one) => one.id === id);
    return { prompt: fact?.prompt ?? id, owner: fact?.ask ?? 'leadership' };
  }
  const question = allQuestions(edition).find((one) => one.id === id);
  return { prompt: question?.prompt ?? id, owner: question ? ownerOf(question) : 'leadership' };
}
