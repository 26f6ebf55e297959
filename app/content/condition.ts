import { oncePer } from './once-per';

/**
 * A closed, three-valued condition over answers and facts, written by authors in YAML.
 * Source: the scoring model, "Conditions". Unknown is resolved by each use, never here.
 */
export type Condition =
  | { readonly kind: 'always' }
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'answer'; readonly question: string; readonly test: AnswerTest }
  | { readonly kind: 'fact'; readonly name: string; readonly test: FactTest };

export type AnswerTest =
  | { readonly op: 'atLeast' | 'atMost' | 'is'; readonly level: number }
  | { readonly op: 'state'; readonly state: 'unknown' | 'notApplicable' | 'unanswered' };

export type FactTest =
  | { readonly op: 'is' | 'has'; readonly value: string | number }
  | { readonly op: 'in'; readonly values: readonly (string | number)[] }
  | { readonly op: 'atLeast' | 'atMost'; readonly value: string | number }
  | { readonly op: 'countAtMost'; readonly value: number };

export type Truth = 'yes' | 'no' | 'unknown';

/** What a condition may look at. A missing fact or answer makes its test unknown. */
export interface ConditionView {
  fact(name: string, test: FactTest): Truth;
  answer(question: string, test: AnswerTest): Truth;
}

/** Whether the condition holds of what `view` sees; `all` of nothing holds, `any` of nothing does not. */
export function evaluate(condition: Condition, view: ConditionView): Truth {
  switch (condition.kind) {
    case 'always':
      return 'yes';
    case 'all':
      return combine(condition.of, view, 'no', 'yes');
    case 'any':
      return combine(condition.of, view, 'yes', 'no');
    case 'not':
      return negate(evaluate(condition.of, view));
    case 'answer':
      return view.answer(condition.question, condition.test);
    case 'fact':
      return view.fact(condition.name, condition.test);
  }
}

/** `decides` as soon as one part has it, unknown if any is, `otherwise` when all parts agree. */
function combine(of: readonly Condition[], view: ConditionView, decides: Truth, otherwise: Truth): Truth {
  let result = otherwise;
  for (const part of of) {
    const truth = evaluate(part, view);
    if (truth === decides) return decides;
    if (truth === 'unknown') result = 'unknown';
  }
  return result;
}

/** Unknown stays unknown. */
export function negate(truth: Truth): Truth {
  if (truth === 'unknown') return 'unknown';
  return truth === 'yes' ? 'no' : 'yes';
}

/** Every condition inside this one, itself included, in reading order. */
export function parts(condition: Condition): Condition[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return [condition, ...condition.of.flatMap(parts)];
    case 'not':
      return [condition, ...parts(condition.of)];
    default:
      return [condition];
  }
}

/** Names of the facts a condition looks at, each once, in reading order. */
export const factNames = oncePer((condition: Condition): readonly string[] => {
  const names = parts(condition).flatMap((part) => (part.kind === 'fact' ? [part.name] : []));
  return [...new Set(names)];
});

/** Ids of the questions a condition looks at, each once, in reading order. */
export const questionIds = oncePer((condition: Condition): readonly string[] => {
  const ids = parts(condition).flatMap((part) => (part.kind === 'answer' ? [part.question] : []));
  return [...new Set(ids)];
});
