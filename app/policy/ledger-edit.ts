import type { EditState } from '../edits/merge-edit';
import { materialSince } from '../edits/passage';
import { clauseTarget, type EditableClause } from './edit-clauses';
import { editRemarks } from './edit-remarks';
import type { PolicyParts } from './policy-parts';
import { remarkWords } from './wording/edits';

/** Whose words a clause prints, and what became of them since. */
export interface LedgerEdit {
  /** `waits` = this policy leaves the clause out. */
  readonly state: EditState | 'waits';
  readonly by: string | null;
  readonly on: string;
  readonly why: string | null;
  readonly text: string;
  /** Null while it waits. */
  readonly generated: string | null;
  /** Labels of the decisions that have changed since it was made: the clause needs new acknowledgement. */
  readonly material: readonly string[];
  readonly remarks: readonly string[];
}

export function ledgerEdit(id: string, clause: EditableClause | undefined, parts: PolicyParts): LedgerEdit | null {
  const written = parts.assessment.edits?.[clauseTarget(id)];
  if (!written) return null;
  const head = { by: written.by ?? null, on: written.on, why: written.why ?? null, text: written.text };
  if (!clause?.passage.edited) return { state: 'waits', ...head, generated: null, material: [], remarks: [] };
  const { passage } = clause;
  return {
    state: clause.passage.edited.state,
    ...head,
    generated: passage.generated,
    material: materialSince(passage).map((one) => labelOf(one, parts)),
    remarks: editRemarks(clause, parts.decisions).map(remarkWords),
  };
}

function labelOf(decision: string, { decisions }: PolicyParts): string {
  return decisions.values.find(({ id }) => id === decision)?.label ?? decision;
}
