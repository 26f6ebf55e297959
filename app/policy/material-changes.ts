import { type GateCell, tiers } from './decision-scales';
import type { policyJson } from './policy-json';
import { gateWords } from './wording/decisions';

type Told = ReturnType<typeof policyJson>;

/** What two policies are compared by: a part of result.json. */
export interface PolicyState {
  readonly clauses: readonly Pick<
    Told['clauses'][number],
    'id' | 'number' | 'obligation' | 'binds' | 'text' | 'printed'
  >[];
  readonly decisions: Pick<Told['decisions'], 'values' | 'lists' | 'gates' | 'ceiling' | 'permissions'>;
}

export interface PolicyChanges {
  /** Whoever a clause binds acknowledges it anew. */
  readonly material: readonly ClauseChange[];
  /** Other words for the same decisions; nothing is asked. */
  readonly wording: readonly ClauseChange[];
  /** Every decision that says something else, printed by a clause or by a table. */
  readonly decisions: readonly DecisionChange[];
}

interface ClauseChange {
  readonly clause: string;
  /** As it is now, or as it was where it is gone. */
  readonly number: string;
  readonly because: readonly ClauseReason[];
}

export type ClauseReason =
  | { readonly kind: 'new' | 'gone' | 'text' }
  | { readonly kind: 'obligation' | 'binds'; readonly from: string; readonly to: string }
  | { readonly kind: 'decision'; readonly id: string; readonly from: number | null; readonly to: number | null };

interface DecisionChange {
  /** As in the answers file: `review-wip`, `gate.mid.tier-2`. */
  readonly id: string;
  /** Null = not there. */
  readonly from: string | null;
  readonly to: string | null;
}

/** Derived from what was decided, never asked: a clause changes materially when its duty or a decision it prints does. */
export function materialChanges(before: PolicyState, after: PolicyState): PolicyChanges {
  const changes = clauseChanges(before.clauses, after.clauses);
  return {
    material: changes.filter((one) => !isWording(one)),
    wording: changes.filter(isWording),
    decisions: decisionChanges(decidedIn(before), decidedIn(after)),
  };
}

function isWording({ because }: ClauseChange): boolean {
  return because.every(({ kind }) => kind === 'text');
}

type Clauses = PolicyState['clauses'];

function clauseChanges(before: Clauses, after: Clauses): ClauseChange[] {
  const old = new Map(before.map((clause) => [clause.id, clause]));
  const kept = new Set(after.map(({ id }) => id));
  const now = after.map((clause) => changeOf(clause, reasons(old.get(clause.id), clause)));
  const gone = before.filter(({ id }) => !kept.has(id)).map((clause) => changeOf(clause, [{ kind: 'gone' }]));
  return [...now, ...gone].filter(({ because }) => because.length > 0);
}

function changeOf({ id, number }: Clauses[number], because: readonly ClauseReason[]): ClauseChange {
  return { clause: id, number, because };
}

function reasons(before: Clauses[number] | undefined, after: Clauses[number]): ClauseReason[] {
  if (!before) return [{ kind: 'new' }];
  const duty = (['obligation', 'binds'] as const)
    .filter((kind) => before[kind] !== after[kind])
    .map((kind) => ({ kind, from: before[kind], to: after[kind] }));
  const ids = [...new Set([...Object.keys(before.printed), ...Object.keys(after.printed)])];
  const decided = ids
    .map((id) => ({ kind: 'decision' as const, id, from: before.printed[id] ?? null, to: after.printed[id] ?? null }))
    .filter(({ from, to }) => from !== to);
  const said: ClauseReason[] = before.text === after.text ? [] : [{ kind: 'text' }];
  return [...duty, ...decided, ...said];
}

function decisionChanges(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): DecisionChange[] {
  const ids = [...new Set([...before.keys(), ...after.keys()])];
  return ids
    .map((id) => ({ id, from: before.get(id) ?? null, to: after.get(id) ?? null }))
    .filter(({ from, to }) => from !== to);
}

/** Every decision in words, by the id that an answers file would decide it under. */
function decidedIn({ decisions }: PolicyState): Map<string, string> {
  const { values, lists, gates, ceiling, permissions } = decisions;
  return new Map([
    ...values.map(({ id, words }) => [id, words] as const),
    ...Object.entries(lists).flatMap(([place, items]) => items.map((item) => [`list.${item}`, place] as const)),
    ...gates.flatMap(({ id, cells }) => tiers.map((tier) => [`gate.${id}.${tier}`, cellWords(cells[tier])] as const)),
    ...tiers.map((tier) => [`ceiling.${tier}`, ceiling[tier]] as const),
    ...permissions.flatMap(({ id, letters }) =>
      tiers.flatMap((tier) =>
        Object.entries(letters[tier]).map(
          ([place, letter]) => [`permission.${id}.${place} (${tier})`, letter] as const,
        ),
      ),
    ),
  ]);
}

function cellWords(cell: GateCell | undefined): string {
  return cell ? gateWords(cell) : '';
}
