import { ownerOf } from '../bank/bank';
import { allQuestions, type Edition } from '../bank/edition';
import { cell, paragraph } from '../document/build';
import type { Block, Inline } from '../document/document';
import { annexTable } from './annex-table';
import type { ClauseOwner } from './clause';
import type { Decisions } from './decided';
import type { PolicyParts } from './policy-parts';
import { type SelectedClause, type Todo, uniqueTodos } from './select-clauses';
import { heads } from './wording/heads';
import { ownerLabels } from './wording/names';
import { needsLead, openPointWords } from './wording/open-points';

interface OpenPoint {
  readonly prompt: string;
  readonly owner: ClauseOwner;
  readonly needs: Inline[];
}

/** What is not known, for what, and who can say. */
export function openPoints({ edition, decisions, clauses }: PolicyParts): Block[] {
  const points = collectTodos(decisions, clauses).map((todo) => openPoint(todo, edition, decisions, clauses));
  if (points.length === 0) return [paragraph(openPointWords.none)];
  return [
    paragraph(openPointWords.intro),
    annexTable(
      openPointWords.caption,
      [5, 4, 2],
      [heads.findOut, heads.decides, heads.owner],
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
  const lead = needsLead(todo.id, decisions.unknownFacts.includes(todo.id), users.length);
  const refs = users.flatMap((clause, index) => [...(index > 0 ? [comma] : []), clauseRef(clause)]);
  return { ...askedOf(todo, edition), needs: [{ kind: 'text', value: lead }, ...refs] };
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
