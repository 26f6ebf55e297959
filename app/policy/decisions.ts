import type { FactValue } from '../assessment/assessment';
import { type Autonomy, autonomyLevels, type RiskTolerance, riskTolerances } from '../bank/edition';
import type { PolicyTemplate } from './clause';
import {
  approvalsOf,
  type DelegationItem,
  type GateAuthor,
  type GateCell,
  type Letter,
  type Parameter,
  type PermissionAction,
  type PermissionTemplate,
  type Place,
  places,
  type Tier,
  tiers,
} from './decision-template';

/** Every typed value the policy prints, for one client. Authored defaults only; overrides come with a later part. */
export interface Decisions {
  readonly tolerance: RiskTolerance;
  /** Ids of the facts that would have moved a decision and are not known. */
  readonly unknownFacts: readonly string[];
  readonly values: readonly DecidedValue[];
  readonly lists: Readonly<Record<Place, readonly DelegationItem[]>>;
  readonly gates: readonly GateRow[];
  /** Present when substitutes for a small team stand in the gates. */
  readonly residualRisk?: string;
  readonly ceiling: Readonly<Record<Tier, Autonomy>>;
  readonly permissions: readonly PermissionRow[];
  /** Known facts that are numbers, for the clauses that print them. */
  readonly numbers: Readonly<Record<string, number>>;
}

export interface DecidedValue {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  /** The value with its unit. */
  readonly words: string;
  readonly why: string;
}

export interface GateRow {
  readonly id: string;
  readonly label: string;
  readonly cells: Readonly<Record<Tier, GateCell>>;
}

export interface PermissionRow {
  readonly id: string;
  readonly label: string;
  /** By tier, then by environment id. */
  readonly letters: Readonly<Record<Tier, Readonly<Record<string, Letter>>>>;
}

/** Facts move decisions only towards caution when they are missing: unknown tolerance counts as conservative. */
export function decide(template: PolicyTemplate, facts: Readonly<Record<string, FactValue>>): Decisions {
  const { parameters, items, authors, smallTeam, permissions } = template.decisions;
  const known = readFacts(facts);
  const tolerance = known.tolerance ?? 'conservative';
  const small = known.engineers !== undefined && known.engineers < smallTeam.belowEngineers;
  const ceiling = decideCeiling(template, tolerance, known.autonomy, small);
  return {
    tolerance,
    unknownFacts: unknownFacts(known),
    values: parameters.map((parameter) => decideValue(parameter, tolerance)),
    lists: decideLists(items, tolerance, known, ceiling),
    gates: authors
      .filter((author) => applies(author, known))
      .map((author) => decideGates(author, tolerance, ceiling, small ? smallTeam : undefined)),
    ...(small && { residualRisk: smallTeam.residualRisk }),
    ceiling,
    permissions: permissions.actions
      .filter((action) => applies(action, known))
      .map((action) => decidePermissions(action, permissions, tolerance)),
    numbers: numbersOf(facts),
  };
}

interface KnownFacts {
  readonly tolerance?: RiskTolerance;
  readonly autonomy?: Autonomy;
  readonly engineers?: number;
  readonly juniors?: number;
}

function readFacts(facts: Readonly<Record<string, FactValue>>): KnownFacts {
  const { engineers, juniors } = facts;
  return {
    tolerance: riskTolerances.find((one) => one === facts['risk-tolerance']),
    autonomy: autonomyLevels.find((one) => one === facts.autonomy),
    engineers: typeof engineers === 'number' ? engineers : undefined,
    juniors: typeof juniors === 'number' ? juniors : undefined,
  };
}

function unknownFacts(known: KnownFacts): string[] {
  const names = { 'risk-tolerance': known.tolerance, autonomy: known.autonomy, engineers: known.engineers };
  return Object.entries({ ...names, juniors: known.juniors }).flatMap(([id, value]) =>
    value === undefined ? [id] : [],
  );
}

/** No tier goes beyond what is in use (A1 at least): the next step is a decision of its own. */
function decideCeiling(
  template: PolicyTemplate,
  tolerance: RiskTolerance,
  inUse: Autonomy | undefined,
  small: boolean,
): Record<Tier, Autonomy> {
  const { ceiling } = template.decisions;
  const limits = [inUse === undefined ? ceiling.unknown : highest([inUse, 'A1'])];
  if (small) limits.push(ceiling.smallTeam);
  return byTier((tier) => lowest([ceiling.tiers[tier][tolerance], ...limits]));
}

function decideValue(parameter: Parameter, tolerance: RiskTolerance): DecidedValue {
  const value = parameter.values[tolerance];
  const unit = value === 1 ? parameter.unit.one : parameter.unit.many;
  return {
    id: parameter.id,
    label: parameter.label,
    value,
    words: `${value.toLocaleString('en-GB')} ${unit}`,
    why: parameter.why,
  };
}

/** What needs more autonomy than any tier allows is never delegated, whatever its place. */
function decideLists(
  items: readonly DelegationItem[],
  tolerance: RiskTolerance,
  known: KnownFacts,
  ceiling: Readonly<Record<Tier, Autonomy>>,
): Record<Place, DelegationItem[]> {
  const most = highest(Object.values(ceiling));
  const placed = items
    .filter((item) => applies(item, known))
    .map((item) => ({ item, place: exceeds(item.fromAutonomy, most) ? 'never' : item.place[tolerance] }));
  const [alone, review, never] = places.map((place) =>
    placed.flatMap((one) => (one.place === place ? [one.item] : [])),
  );
  return { alone: alone ?? [], review: review ?? [], never: never ?? [] };
}

function decideGates(
  author: GateAuthor,
  tolerance: RiskTolerance,
  ceiling: Readonly<Record<Tier, Autonomy>>,
  smallTeam: PolicyTemplate['decisions']['smallTeam'] | undefined,
): GateRow {
  const cells = byTier((tier): GateCell => {
    const cell = author.cells[tolerance][tier];
    if (exceeds(author.fromAutonomy, ceiling[tier])) return { kind: 'notAllowed' };
    if (!smallTeam || cell.kind === 'notAllowed' || approvalsOf(cell) === 0) return cell;
    return tier === 'tier-1' ? smallTeam.tier1 : smallTeam.others;
  });
  return { id: author.id, label: author.label, cells };
}

function decidePermissions(
  action: PermissionAction,
  template: PermissionTemplate,
  tolerance: RiskTolerance,
): PermissionRow {
  const base = action.letters[tolerance];
  const lettersOf = byTier((tier) => {
    const shift = template.shifts.find((one) => one.tier === tier);
    const shifted = (environment: string, letter: Letter) =>
      shift?.environments.includes(environment) ? (shift.letters[letter] ?? letter) : letter;
    return Object.fromEntries(Object.entries(base).map(([id, letter]) => [id, shifted(id, letter)]));
  });
  return { id: action.id, label: action.label, letters: lettersOf };
}

/** A row that needs an autonomy or juniors is left out only when the facts are known to fall short. */
function applies(row: { fromAutonomy?: Autonomy; fromJuniors?: number }, known: KnownFacts): boolean {
  const tooTame = known.autonomy !== undefined && exceeds(row.fromAutonomy, known.autonomy);
  const noJuniors = known.juniors !== undefined && known.juniors < (row.fromJuniors ?? 0);
  return !tooTame && !noJuniors;
}

function exceeds(needed: Autonomy | undefined, limit: Autonomy): boolean {
  return needed !== undefined && autonomyLevels.indexOf(needed) > autonomyLevels.indexOf(limit);
}

function highest(levels: readonly Autonomy[]): Autonomy {
  return levels.reduce((a, b) => (exceeds(b, a) ? b : a));
}

function lowest(levels: readonly Autonomy[]): Autonomy {
  return levels.reduce((a, b) => (exceeds(a, b) ? b : a));
}

function byTier<T>(of: (tier: Tier) => T): Record<Tier, T> {
  return Object.fromEntries(tiers.map((tier) => [tier, of(tier)])) as Record<Tier, T>;
}

function numbersOf(facts: Readonly<Record<string, FactValue>>): Record<string, number> {
  const entries = Object.entries(facts).flatMap(([id, value]) =>
    typeof value === 'number' ? [[id, value] as const] : [],
  );
  return Object.fromEntries(entries);
}
