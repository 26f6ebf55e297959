import { collectTodos } from './open-points';
import type { PolicyParts } from './policy-parts';
import type { Todo } from './select-clauses';

/** Something without which the policy cannot be final: a fact or an answer, and every clause that hangs on it. */
export interface MissingValue extends Todo {
  readonly clauses: readonly { readonly id: string; readonly number: string; readonly title: string }[];
  /** Decisions hang on it too. */
  readonly decides: boolean;
}

/** Everything that a final policy may not leave open. */
export function missingValues({ decisions, clauses }: PolicyParts): MissingValue[] {
  return collectTodos(decisions, clauses).map(({ about, id }) => ({
    about,
    id,
    clauses: clauses
      .filter(({ todo }) => todo.some((one) => one.about === about && one.id === id))
      .map(({ id: clause, number, clause: { title } }) => ({ id: clause, number, title })),
    decides: about === 'fact' && decisions.unknownFacts.includes(id),
  }));
}
