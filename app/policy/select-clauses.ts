import { type Condition, type ConditionView, evaluate } from '../content/condition';
import type { Prose } from '../content/prose';
import type { Block } from '../document/document';
import { annexLetters } from './annexes';
import type { Clause, PolicyTemplate } from './clause';
import type { Decisions } from './decided';
import { decisionIds, type Filling, fillText, placeholders } from './fill-text';

/** A clause that this client's policy prints, worded for it. */
export interface SelectedClause {
  readonly clause: Clause;
  readonly id: string;
  readonly section: string;
  /** Section and place in it, such as "3.2". */
  readonly number: string;
  /** Null = the base wording. */
  readonly variant: string | null;
  readonly blocks: readonly Block[];
  /** The line for the card, on every clause that says an engineer must. */
  readonly card?: readonly Block[];
  /** Ids of the decisions it prints. */
  readonly decisions: readonly string[];
  readonly todo: readonly Todo[];
}

/** Something to find out before the clause is final. */
export interface Todo {
  readonly about: 'fact' | 'question';
  readonly id: string;
}

/** In the policy's order. A clause whose condition is unknown stays, and says what to find out. */
export function selectClauses(template: PolicyTemplate, decisions: Decisions, view: ConditionView): SelectedClause[] {
  const emitted = numberClauses(template, view);
  const sections = new Map(emitted.map(({ section, sectionNumber }) => [section, sectionNumber]));
  const annexes = annexLetters(template.annexes);
  return emitted.map(({ clause, section, number }) => {
    const { variant, text, unsure } = chooseWording(clause, view);
    const filling: Filling = { decisions, sections, annexes };
    return {
      clause,
      id: clause.id,
      section,
      number,
      variant,
      blocks: fillText(text, filling),
      ...(clause.card && { card: fillText(clause.card, filling) }),
      decisions: decisionIds(text),
      todo: uniqueTodos([
        ...unknownParts(clause.when, view),
        ...unsure.flatMap((when) => unknownParts(when, view)),
        ...missingNumbers(text, decisions),
      ]),
    };
  });
}

interface Numbered {
  readonly clause: Clause;
  readonly section: string;
  readonly sectionNumber: number;
  readonly number: string;
}

/** A section without a clause is left out, and the next one takes its number. */
function numberClauses(template: PolicyTemplate, view: ConditionView): Numbered[] {
  const byId = new Map(template.clauses.map((clause) => [clause.id, clause]));
  const filled = template.sections
    .map((section) => ({ section, clauses: section.clauses.flatMap((id) => emittedClause(byId.get(id), view)) }))
    .filter(({ clauses }) => clauses.length > 0);
  return filled.flatMap(({ section, clauses }, at) =>
    clauses.map((clause, index) => {
      const sectionNumber = at + 1;
      return { clause, section: section.id, sectionNumber, number: `${sectionNumber}.${index + 1}` };
    }),
  );
}

function emittedClause(clause: Clause | undefined, view: ConditionView): Clause[] {
  return clause && evaluate(clause.when ?? { kind: 'always' }, view) !== 'no' ? [clause] : [];
}

/** The first variant whose condition is yes. Variants before it that are unknown could have spoken: they ask to be found out. */
function chooseWording(
  clause: Clause,
  view: ConditionView,
): { variant: string | null; text: Prose; unsure: Condition[] } {
  const unsure: Condition[] = [];
  for (const variant of clause.variants) {
    const truth = evaluate(variant.when, view);
    if (truth === 'yes') return { variant: variant.id, text: variant.text, unsure };
    if (truth === 'unknown') unsure.push(variant.when);
  }
  return { variant: null, text: clause.text, unsure };
}

/** The facts and questions that leave a condition unknown; those that cannot change it are not named. */
function unknownParts(condition: Condition | undefined, view: ConditionView): Todo[] {
  if (!condition || evaluate(condition, view) !== 'unknown') return [];
  switch (condition.kind) {
    case 'always':
      return [];
    case 'all':
    case 'any':
      return condition.of.flatMap((part) => unknownParts(part, view));
    case 'not':
      return unknownParts(condition.of, view);
    case 'answer':
      return [{ about: 'question', id: condition.question }];
    case 'fact':
      return [{ about: 'fact', id: condition.name }];
  }
}

function missingNumbers(text: Prose, decisions: Decisions): Todo[] {
  const facts = placeholders(text).filter(({ kind }) => kind === 'fact');
  return facts.filter(({ id }) => !(id in decisions.numbers)).map(({ id }) => ({ about: 'fact' as const, id }));
}

/** Each once, at its first place. */
export function uniqueTodos(todos: readonly Todo[]): Todo[] {
  return [...new Map(todos.map((todo) => [`${todo.about} ${todo.id}`, todo])).values()];
}
