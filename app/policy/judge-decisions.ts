import type { FactValue, WrittenDecision } from '../assessment/assessment';
import type { DecisionFault } from '../assessment/read-answers-file';
import { disagree } from './check-clashes';
import type { PolicyTemplate } from './clause';
import { decide } from './decide';
import { cellOf, type Decisions, placeOf } from './decided';
import { type Tier, tiers } from './decision-scales';
import { approvalsOf } from './decision-template';
import { exceeds, highest } from './known-facts';
import { decisionId, type Override } from './override';
import { readOverrides } from './read-overrides';

/** Unknown ids, values out of range, and decisions that contradict one another: both are named. */
export function judgeDecisions(
  template: PolicyTemplate,
  facts: Readonly<Record<string, FactValue>>,
  written: Readonly<Record<string, WrittenDecision>>,
): DecisionFault[] {
  const { overrides, faults } = readOverrides(template.decisions, written);
  if (overrides.length === 0) return [...faults];
  const decisions = decide(template, facts, written);
  const one: Case = { template, facts, decisions, overrides };
  const clashes = judges.flatMap((judge) => judge(one));
  return [...faults, ...clashes.flatMap((clash) => faultOf(clash, overrides))];
}

interface Case {
  readonly template: PolicyTemplate;
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly decisions: Decisions;
  readonly overrides: readonly Override[];
}

/** Two decisions, or a decision and a fact, that cannot both stand. */
interface Clash {
  readonly rule: string;
  readonly between: readonly [string, string];
  /** What each says, in words that follow its name. */
  readonly says: readonly [string, string];
  readonly expected: string;
}

/** Only what the client wrote can be at fault: defaults are checked with the content. */
function faultOf({ rule, between, says, expected }: Clash, overrides: readonly Override[]): DecisionFault[] {
  const own = between.find((id) => overrides.some((one) => one.id === id));
  if (own === undefined) return [];
  const found = between.map((id, index) => `"${id}" ${says[index]}`).join(' against ');
  return [{ decision: own, part: 'value', rule, found, expected }];
}

const judges: readonly ((one: Case) => Clash[])[] = [
  looserTier,
  looserJunior,
  listAgainstTable,
  aboveItsBound,
  beyondCeiling,
  beyondSmallTeam,
  beyondPeople,
];

const pairs: readonly (readonly [Tier, Tier])[] = tiers.slice(1).map((tier, index) => [tiers[index] ?? tier, tier]);

function looserTier({ template, decisions }: Case): Clash[] {
  const expected = 'the more critical tier at least as strict';
  const gates = decisions.gates.flatMap(({ id, cells }) =>
    pairs.flatMap(([less, more]): Clash[] => {
      const [a, b] = [approvalsOf(cells[less]), approvalsOf(cells[more])];
      const between = [decisionId.gate(id, more), decisionId.gate(id, less)] as const;
      return b < a ? [{ rule: 'tier-looser', between, says: [count(b), count(a)], expected }] : [];
    }),
  );
  const ceilings = pairs.flatMap(([less, more]): Clash[] => {
    const [a, b] = [decisions.ceiling[less], decisions.ceiling[more]];
    const between = [decisionId.ceiling(more), decisionId.ceiling(less)] as const;
    return exceeds(b, a) ? [{ rule: 'tier-looser', between, says: [b, a], expected }] : [];
  });
  const sizes = lowerOn(template, decisions);
  return [...gates, ...ceilings, ...sizes];
}

/** A value that has a twin for tier 1. */
function lowerOn({ decisions: { parameters } }: PolicyTemplate, { values }: Decisions): Clash[] {
  return parameters.flatMap(({ id, stricter }): Clash[] => {
    const own = values.find((one) => one.id === `${id}-tier-1`);
    const general = values.find((one) => one.id === id);
    if (!own || !general) return [];
    const looser = stricter === 'lower' ? own.value > general.value : own.value < general.value;
    const says = [own.words, general.words] as const;
    const expected = 'tier 1 at least as strict';
    return looser ? [{ rule: 'tier-looser', between: [own.id, general.id], says, expected }] : [];
  });
}

function looserJunior({ template, decisions }: Case): Clash[] {
  const titled = template.decisions.authors.filter(({ seniority }) => seniority !== undefined);
  const ordered = [...titled].sort((a, b) => (a.seniority ?? 0) - (b.seniority ?? 0));
  return ordered.slice(1).flatMap((senior, index) =>
    tiers.flatMap((tier): Clash[] => {
      const junior = ordered[index];
      const [young, old] = [junior && cellOf(decisions, junior.id, tier), cellOf(decisions, senior.id, tier)];
      if (!junior || !young || !old || approvalsOf(young) >= approvalsOf(old)) return [];
      const between = [decisionId.gate(junior.id, tier), decisionId.gate(senior.id, tier)] as const;
      const says = [count(approvalsOf(young)), count(approvalsOf(old))] as const;
      return [{ rule: 'junior-looser', between, says, expected: 'the less experienced author at least as strict' }];
    }),
  );
}

function listAgainstTable({ template, decisions, overrides }: Case): Clash[] {
  return template.decisions.items.flatMap(({ id, permits }) => {
    const place = placeOf(decisions, id);
    const row = permits && decisions.permissions.find((one) => one.id === permits.action);
    if (!place || !permits || !row) return [];
    return permits.environments.flatMap((environment): Clash[] => {
      const letter = row.letters['tier-2'][environment] ?? '-';
      const between = [decisionId.place(id), decisionId.letter(permits.action, environment)] as const;
      const written = between.some((one) => overrides.some((override) => override.id === one));
      if (!written || !disagree(place, [letter])) return [];
      const expected = 'alone without N, review without A, never with N only';
      return [{ rule: 'list-against-permission', between, says: [place, letter], expected }];
    });
  });
}

function aboveItsBound({ template, decisions }: Case): Clash[] {
  return template.decisions.parameters.flatMap(({ id, atMost }): Clash[] => {
    const own = decisions.values.find((one) => one.id === id);
    const bound = decisions.values.find((one) => one.id === atMost);
    if (!own || !bound || own.value <= bound.value || bound.id === id.replace(/-tier-1$/, '')) return [];
    const says = [own.words, bound.words] as const;
    return [{ rule: 'value-bound', between: [own.id, bound.id], says, expected: 'the first at most the second' }];
  });
}

/** Work that a tier's ceiling forbids can be neither approved there nor listed as allowed. */
function beyondCeiling({ template, decisions, overrides }: Case): Clash[] {
  const { authors, items } = template.decisions;
  const gates = authors.flatMap(({ id, fromAutonomy }) =>
    tiers.flatMap((tier): Clash[] => {
      const cell = cellOf(decisions, id, tier);
      const level = decisions.ceiling[tier];
      if (cell?.kind !== 'approvals' || !exceeds(fromAutonomy, level)) return [];
      const between = [decisionId.gate(id, tier), decisionId.ceiling(tier)] as const;
      return [
        { rule: 'beyond-ceiling', between, says: ['allowed', level], expected: `not allowed, or ${fromAutonomy}` },
      ];
    }),
  );
  const most = highest(Object.values(decisions.ceiling));
  const [highestTier = 'tier-4'] = tiers.filter((tier) => decisions.ceiling[tier] === most);
  const listed = overrides.flatMap((one): Clash[] => {
    const item = one.kind === 'place' && one.to !== 'never' && items.find(({ id }) => id === one.item);
    if (!item || !exceeds(item.fromAutonomy, most)) return [];
    const between = [one.id, decisionId.ceiling(highestTier)] as const;
    const says = [one.kind === 'place' ? one.to : '', `${most}, the highest of all tiers`] as const;
    return [{ rule: 'beyond-ceiling', between, says, expected: `never, or a ceiling of ${item.fromAutonomy}` }];
  });
  return [...gates, ...listed];
}

function beyondSmallTeam({ template, decisions, overrides, facts }: Case): Clash[] {
  const { smallTeam } = template.decisions.ceiling;
  if (decisions.residualRisk === undefined) return [];
  return overrides.flatMap((one): Clash[] => {
    if (one.kind !== 'ceiling' || !exceeds(one.to, smallTeam)) return [];
    const says = [one.to, `${facts.engineers}, for whom the small-team ceiling of ${smallTeam} stands`] as const;
    return [{ rule: 'beyond-small-team', between: [one.id, 'engineers'], says, expected: `at most ${smallTeam}` }];
  });
}

/** Nobody approves a change of their own, so there must be one person more than approvals. */
function beyondPeople({ overrides, facts: { engineers } }: Case): Clash[] {
  if (typeof engineers !== 'number') return [];
  return overrides.flatMap((one): Clash[] => {
    const cell = one.kind === 'gate' ? one.to : undefined;
    if (cell?.kind !== 'approvals' || cell.approvals < engineers) return [];
    const says = [count(cell.approvals), `${engineers}`] as const;
    const expected = `at most ${engineers - 1}, since an author is not counted`;
    return [{ rule: 'more-approvals-than-people', between: [one.id, 'engineers'], says, expected }];
  });
}

function count(approvals: number): string {
  return Number.isFinite(approvals) ? `${approvals} approvals` : 'not allowed';
}
