import type { Autonomy, RiskTolerance } from '../bank/edition';
import type { GateRow, PermissionRow } from './decided';
import { type GateCell, type Letter, type Tier, tiers } from './decision-scales';
import {
  approvalsOf,
  type DecisionTemplate,
  type GateAuthor,
  type PermissionAction,
  type PermissionTemplate,
  type SmallTeam,
} from './decision-template';
import { exceeds, highest, type KnownFacts, lowest } from './known-facts';
import type { Override } from './override';

type Ceiling = Readonly<Record<Tier, Autonomy>>;

/** No tier goes beyond what is in use (A1 at least): the next step is a decision of its own, which an override records. */
export function decideCeiling(
  template: DecisionTemplate,
  tolerance: RiskTolerance,
  { autonomy }: KnownFacts,
  small: boolean,
  overrides: readonly Override[],
): Record<Tier, Autonomy> {
  const { ceiling } = template;
  const limits = [autonomy === undefined ? ceiling.unknown : highest([autonomy, 'A1'])];
  if (small) limits.push(ceiling.smallTeam);
  const own = new Set(overrides.flatMap((one) => (one.kind === 'ceiling' ? [one.tier] : [])));
  return byTier((tier) => {
    const level = ceiling.tiers[tier][tolerance];
    return own.has(tier) ? level : lowest([level, ...limits]);
  });
}

interface GateRules {
  readonly tolerance: RiskTolerance;
  readonly ceiling: Ceiling;
  /** Present where there are too few people. */
  readonly smallTeam?: SmallTeam;
  readonly overrides: readonly Override[];
}

export function decideGates(author: GateAuthor, { tolerance, ceiling, smallTeam, overrides }: GateRules): GateRow {
  const own = new Set(overrides.flatMap((one) => (one.kind === 'gate' && one.author === author.id ? [one.tier] : [])));
  const cells = byTier((tier): GateCell => {
    const cell = author.cells[tolerance][tier];
    if (own.has(tier)) return cell;
    if (exceeds(author.fromAutonomy, ceiling[tier])) return { kind: 'notAllowed' };
    if (!smallTeam || cell.kind === 'notAllowed' || approvalsOf(cell) === 0) return cell;
    return tier === 'tier-1' ? smallTeam.tier1 : smallTeam.others;
  });
  return { id: author.id, label: author.label, cells };
}

export function decidePermissions(
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

function byTier<T>(of: (tier: Tier) => T): Record<Tier, T> {
  return Object.fromEntries(tiers.map((tier) => [tier, of(tier)])) as Record<Tier, T>;
}
