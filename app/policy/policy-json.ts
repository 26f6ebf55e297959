import { editJson } from '../edits/edit-json';
import { heldBy } from './held-by';
import { buildLedger } from './ledger';
import { type PolicyInput, policyParts } from './policy-parts';
import { reviewLoad } from './review-load';

/** The policy for machines: its clauses, the decisions behind them with the review load, and the ledger. */
export function policyJson(input: PolicyInput) {
  const parts = policyParts(input);
  const { template, assessment, decisions, clauses } = parts;
  const { tolerance, unknownFacts, values, lists, gates, residualRisk, ceiling, permissions, moved, overridden } =
    decisions;
  return {
    clauses: clauses.map(({ id, number, section, variant, clause, todo, passage }) => {
      const { obligation, binds, owner } = clause;
      const { by: enforceability, kit, holds = null } = heldBy(clause, assessment.facts);
      const { text, printed } = passage;
      const head = { id, number, section, variant, obligation, binds, enforceability, kit, holds, owner, todo };
      return { ...head, text, printed, edit: editJson(passage) };
    }),
    decisions: {
      tolerance,
      unknownFacts,
      values: values.map(({ id, value, words }) => ({ id, value, words })),
      lists: Object.fromEntries(Object.entries(lists).map(([place, items]) => [place, items.map(({ id }) => id)])),
      gates: gates.map(({ id, cells }) => ({ id, cells })),
      residualRisk: residualRisk ?? null,
      ceiling,
      permissions: permissions.map(({ id, letters }) => ({ id, letters })),
      moved: moved.map(({ id, label, facts, truth }) => ({ id, label, facts, truth })),
      overridden,
      reviewLoad: reviewLoad(template.decisions, assessment.facts, decisions),
    },
    ledger: buildLedger(parts),
  };
}
