import type { Assessment } from '../assessment/assessment';
import type { Edition } from '../bank/edition';
import type { ConditionView } from '../content/condition';
import { oncePer } from '../content/once-per';
import type { ScoreCard } from '../scoring/score-card';
import type { PolicyTemplate } from './clause';
import { decide } from './decide';
import type { Decisions } from './decided';
import { type EditableClause, editClauses } from './edit-clauses';
import { selectClauses } from './select-clauses';

export interface PolicyInput {
  readonly template: PolicyTemplate;
  readonly edition: Edition;
  readonly assessment: Assessment;
  /** For the ledger, a separate confidential annex; the policy prints nothing of it. */
  readonly card: ScoreCard;
  readonly view: ConditionView;
  /** Not a draft: only where nothing is missing. */
  readonly final?: boolean;
}

/** What every document of the policy is made from. */
export interface PolicyParts extends PolicyInput {
  readonly decisions: Decisions;
  /** In the policy's order. */
  readonly clauses: readonly EditableClause[];
}

/** Decided and merged once for one input, whichever of its documents asks. */
export const policyParts = oncePer((input: PolicyInput): PolicyParts => {
  const { template, assessment, view } = input;
  const decisions = decide(template, assessment.facts, assessment.decisions);
  const clauses = editClauses(selectClauses(template, decisions, view), decisions, assessment.edits);
  return { ...input, decisions, clauses };
});
