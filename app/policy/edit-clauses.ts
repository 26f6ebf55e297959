import { type Edits, isReworded, type Passage, passageOf } from '../edits/passage';
import { blocksOf, textOf } from '../edits/text-blocks';
import type { Decisions } from './decided';
import type { SelectedClause } from './select-clauses';

/** A clause as the policy prints it: its blocks are the edited text where one lies over the generated one. */
export interface EditableClause extends SelectedClause {
  readonly passage: Passage;
}

/** Words may be edited; number, title, obligation and decisions stay derived. */
export function editClauses(
  clauses: readonly SelectedClause[],
  decisions: Decisions,
  edits: Edits = {},
): EditableClause[] {
  return clauses.map((clause) => {
    const generated = textOf(clause.blocks);
    if (generated === null) throw new Error(`Clause ${clause.id} holds what no text can say`);
    const label = `${clause.number} ${clause.clause.title}`;
    const printed = printedBy(clause, decisions);
    const passage = passageOf({ target: clauseTarget(clause.id), label, generated, printed }, edits);
    return { ...clause, passage, blocks: isReworded(passage) ? blocksOf(passage.text) : clause.blocks };
  });
}

export function clauseTarget(id: string): string {
  return `clause.${id}`;
}

function printedBy(clause: SelectedClause, { values }: Decisions): Record<string, number> {
  const own = values.filter(({ id }) => clause.decisions.includes(id));
  return Object.fromEntries(own.map(({ id, value }) => [id, value]));
}
