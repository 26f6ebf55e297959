import type { FactValue } from '../assessment/assessment';
import { conditionView } from '../assessment/condition-view';
import { autonomyLevels } from '../bank/edition';
import { evaluate, factNames } from '../content/condition';
import { type GateCell, letters, places, type Tier } from './decision-scales';
import {
  approvalsOf,
  type ByTolerance,
  type DecisionTemplate,
  eachTolerance,
  type Parameter,
} from './decision-template';
import type { FactMove, MoveTarget } from './fact-move';

/** A rule that changed something for this client. */
export interface AppliedMove {
  readonly move: FactMove;
  /** Unknown = the facts are missing, and the stricter value stands until they are known. */
  readonly truth: 'yes' | 'unknown';
  readonly facts: readonly string[];
}

/** The authored defaults after every rule whose facts hold or are unknown; of two values the stricter stands. */
export function applyMoves(
  template: DecisionTemplate,
  facts: Readonly<Record<string, FactValue>>,
): { readonly template: DecisionTemplate; readonly applied: readonly AppliedMove[] } {
  const view = conditionView({ facts: template.facts }, { facts, answers: {} });
  const applied = template.moves.flatMap((move): AppliedMove[] => {
    const truth = evaluate(move.when, view);
    return truth === 'no' ? [] : [{ move, truth, facts: factNames(move.when) }];
  });
  return { template: applied.reduce((moved, { move }) => tighten(moved, move.sets), template), applied };
}

export function tighten(template: DecisionTemplate, sets: MoveTarget): DecisionTemplate {
  switch (sets.kind) {
    case 'value':
      return { ...template, parameters: template.parameters.map((one) => tightenValue(one, sets)) };
    case 'place':
      return { ...template, items: template.items.map((one) => tightenPlace(one, sets)) };
    case 'gate':
      return { ...template, authors: template.authors.map((one) => tightenGates(one, sets)) };
    case 'ceiling':
      return { ...template, ceiling: tightenCeiling(template.ceiling, sets) };
    case 'letter':
      return { ...template, permissions: tightenLetters(template.permissions, sets) };
  }
}

type Target<Kind extends MoveTarget['kind']> = Extract<MoveTarget, { kind: Kind }>;

function tightenValue(parameter: Parameter, { value, to }: Target<'value'>): Parameter {
  if (parameter.id !== value) return parameter;
  const stricter = parameter.stricter === 'higher' ? Math.max : Math.min;
  return { ...parameter, values: eachTolerance(parameter.values, (one) => stricter(one, to)) };
}

type Item = DecisionTemplate['items'][number];

function tightenPlace(item: Item, { item: id, to }: Target<'place'>): Item {
  return item.id === id ? { ...item, place: eachTolerance(item.place, (one) => later(places, one, to)) } : item;
}

type Author = DecisionTemplate['authors'][number];

function tightenGates(author: Author, { authors, tiers, to }: Target<'gate'>): Author {
  if (!authors.includes(author.id)) return author;
  const stricter = (cell: GateCell) => (approvalsOf(to) > approvalsOf(cell) ? to : cell);
  return { ...author, cells: eachTolerance(author.cells, (row) => withTiers(row, tiers, stricter)) };
}

function tightenCeiling(ceiling: DecisionTemplate['ceiling'], { tiers, to }: Target<'ceiling'>) {
  const lower = (row: ByTolerance<(typeof autonomyLevels)[number]>) =>
    eachTolerance(row, (one) => (autonomyLevels.indexOf(to) < autonomyLevels.indexOf(one) ? to : one));
  return { ...ceiling, tiers: withTiers(ceiling.tiers, tiers, lower) };
}

function tightenLetters(permissions: DecisionTemplate['permissions'], sets: Target<'letter'>) {
  const actions = permissions.actions.map((action) => {
    if (action.id !== sets.action) return action;
    const named = (row: Readonly<Record<string, (typeof letters)[number]>>) =>
      Object.fromEntries(
        Object.entries(row).map(([id, letter]) => [
          id,
          letter !== '-' && sets.environments.includes(id) ? later(letters, letter, sets.to) : letter,
        ]),
      );
    return { ...action, letters: eachTolerance(action.letters, named) };
  });
  return { ...permissions, actions };
}

function withTiers<T>(row: Readonly<Record<Tier, T>>, named: readonly Tier[], change: (value: T) => T) {
  return { ...row, ...Object.fromEntries(named.map((tier) => [tier, change(row[tier])])) };
}

/** The one that comes later in an order from loosest to strictest. */
function later<T>(order: readonly T[], a: T, b: T): T {
  return order.indexOf(b) > order.indexOf(a) ? b : a;
}
