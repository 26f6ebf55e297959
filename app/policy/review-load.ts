import type { FactValue } from '../assessment/assessment';
import type { Decisions, GateRow } from './decided';
import { type GateCell, type Tier, tiers } from './decision-scales';
import type { DecisionTemplate } from './decision-template';

/**
 * Whether the people there are can do the reviews that the gates ask for:
 * changes a week × cells of the matrix ÷ qualified reviewers = reviews a person and working day.
 */
export type ReviewLoad =
  /** Facts without which there is no sum. */
  | { readonly kind: 'missing'; readonly facts: readonly string[] }
  | {
      readonly kind: 'sum';
      readonly changes: number;
      readonly reviewers: number;
      readonly engineers: number;
      readonly lines: readonly LoadLine[];
      readonly seniorLoad: Load;
      readonly everyoneLoad: Load;
      /** Open reviews one person may hold. */
      readonly limit: number;
      /** Working days a review may wait, over which those of several days lie open together. */
      readonly waitDays: number;
      readonly over: boolean;
      /** Present when the load is over the limit and the gates can be lighter. */
      readonly lighter?: LighterOffer;
    };

/** The changes of one kind of author on one tier. */
interface LoadLine {
  readonly author: string;
  readonly label: string;
  readonly tier: Tier;
  /** Changes a week. */
  readonly changes: number;
  /** Approvals that one change needs; of these from seniors or owners. */
  readonly approvals: number;
  readonly seniors: number;
}

export interface Load {
  /** Approvals a week. */
  readonly reviews: number;
  /** People who share them. */
  readonly people: number;
  /** Approvals a person and working day. */
  readonly perDay: number;
  /** Reviews open at a person at once, if each is done just in time. */
  readonly open: number;
}

export interface LighterOffer {
  readonly seniorLoad: Load;
  readonly everyoneLoad: Load;
  readonly stillOver: boolean;
  readonly residualRisk: string;
  /** Ids of the answers file with the value that each would take. */
  readonly decisions: readonly { readonly author: string; readonly tier: Tier; readonly cell: GateCell }[];
}

type Facts = Readonly<Record<string, FactValue>>;

const workingDays = 5;
const whole = 10_000;

export function reviewLoad(template: DecisionTemplate, facts: Facts, decisions: Decisions): ReviewLoad {
  const inputs = readInputs(facts);
  if (inputs.kind === 'missing') return inputs;
  const limits = { limit: numberOf(decisions, 'review-wip'), waitDays: numberOf(decisions, 'review-wait-days') };
  const own = loadOf(decisions.gates, inputs, limits.waitDays);
  const over = isOver(own, limits.limit);
  const lighter = over ? offerLighter(template, decisions, inputs, limits) : undefined;
  const { changes, reviewers, engineers } = inputs;
  return { kind: 'sum', changes, reviewers, engineers, ...own, ...limits, over, ...(lighter && { lighter }) };
}

interface Inputs {
  readonly kind: 'inputs';
  readonly changes: number;
  readonly engineers: number;
  readonly reviewers: number;
  /** Whole percent of changes, by author title; they sum to 100. */
  readonly authors: readonly { readonly id: string; readonly share: number }[];
  readonly tiers: readonly { readonly tier: Tier; readonly share: number }[];
}

function readInputs(facts: Facts): Inputs | Extract<ReviewLoad, { kind: 'missing' }> {
  const number = (id: string) => (typeof facts[id] === 'number' ? (facts[id] as number) : undefined);
  const kinds = Array.isArray(facts['system-tiers']) ? (facts['system-tiers'] as readonly string[]) : undefined;
  const critical = kinds && !kinds.includes('tier-1') ? 0 : number('tier-1-changes');
  const [changes, engineers] = [number('changes-per-week'), number('engineers')];
  const [juniors, seniors] = [number('juniors'), number('seniors')];
  const named = {
    'changes-per-week': changes,
    'tier-1-changes': critical,
    engineers,
    juniors,
    seniors,
    'system-tiers': kinds,
  };
  const absent = Object.entries(named).flatMap(([id, value]) => (value === undefined ? [id] : []));
  if (changes === undefined || engineers === undefined || juniors === undefined || seniors === undefined)
    return { kind: 'missing', facts: absent };
  if (critical === undefined || !kinds) return { kind: 'missing', facts: absent };
  const old = Math.min(seniors, 100 - juniors);
  return {
    kind: 'inputs',
    changes,
    engineers,
    // At least one person approves; a rounded share of a small team would be nobody.
    reviewers: Math.max(1, Math.round((engineers * seniors) / 100)),
    authors: [
      { id: 'junior', share: juniors },
      { id: 'mid', share: 100 - juniors - old },
      { id: 'senior', share: old },
    ],
    tiers: [
      { tier: 'tier-1', share: critical },
      { tier: restTier(kinds), share: 100 - critical },
    ],
  };
}

/** Where all other changes are counted: the most critical tier that is run beside tier 1, so that the sum is an upper bound. */
function restTier(kinds: readonly string[]): Tier {
  return [...tiers].reverse().find((tier) => tier !== 'tier-1' && kinds.includes(tier)) ?? 'tier-2';
}

interface LoadSum {
  readonly lines: readonly LoadLine[];
  readonly seniorLoad: Load;
  readonly everyoneLoad: Load;
}

function loadOf(gates: readonly GateRow[], inputs: Inputs, waitDays: number): LoadSum {
  const lines = inputs.authors.flatMap(({ id, share }) => {
    const row = gates.find((one) => one.id === id);
    return inputs.tiers.flatMap((tier) => lineOf(row, share, tier, inputs.changes));
  });
  // Shares are whole percents: counted in ten-thousandths every sum is exact, and so is the comparison with the limit.
  const sum = (needed: (line: LoadLine) => number) =>
    lines.reduce((total, line) => total + Math.round(line.changes * whole) * needed(line), 0);
  const load = (reviews: number, people: number): Load => {
    const divisor = people * workingDays * whole;
    return { reviews: reviews / whole, people, perDay: reviews / divisor, open: (reviews * waitDays) / divisor };
  };
  return {
    lines,
    seniorLoad: load(
      sum(({ seniors }) => seniors),
      inputs.reviewers,
    ),
    everyoneLoad: load(
      sum(({ approvals }) => approvals),
      inputs.engineers,
    ),
  };
}

function lineOf(
  row: GateRow | undefined,
  share: number,
  { tier, share: part }: Inputs['tiers'][number],
  changes: number,
): LoadLine[] {
  const cell = row?.cells[tier];
  if (!row || cell?.kind !== 'approvals' || share === 0 || part === 0) return [];
  const { approvals, seniors } = cell;
  const counted = (changes * share * part) / whole;
  return [{ author: row.id, label: row.label, tier, changes: counted, approvals, seniors }];
}

function isOver({ seniorLoad, everyoneLoad }: LoadSum, limit: number): boolean {
  return seniorLoad.open > limit || everyoneLoad.open > limit;
}

function offerLighter(
  { lighter }: DecisionTemplate,
  decisions: Decisions,
  inputs: Inputs,
  { limit, waitDays }: { readonly limit: number; readonly waitDays: number },
): LighterOffer | undefined {
  const changed = decisions.gates.flatMap((row) =>
    tiers.flatMap((tier) => {
      const [cell, instead] = [row.cells[tier], lighter.cells[tier]];
      return instead && lighter.authors.includes(row.id) && needsMore(cell, instead)
        ? [{ author: row.id, tier, cell: instead }]
        : [];
    }),
  );
  if (changed.length === 0) return undefined;
  const gates = decisions.gates.map((row) => withCells(row, changed));
  const { seniorLoad, everyoneLoad } = loadOf(gates, inputs, waitDays);
  const stillOver = isOver({ lines: [], seniorLoad, everyoneLoad }, limit);
  return { seniorLoad, everyoneLoad, stillOver, residualRisk: lighter.residualRisk, decisions: changed };
}

function needsMore(cell: GateCell, instead: GateCell): boolean {
  if (cell.kind !== 'approvals' || instead.kind !== 'approvals') return false;
  return cell.approvals > instead.approvals || cell.seniors > instead.seniors;
}

function withCells(row: GateRow, changed: LighterOffer['decisions']): GateRow {
  const own = changed.filter(({ author }) => author === row.id).map(({ tier, cell }) => [tier, cell]);
  return { ...row, cells: { ...row.cells, ...Object.fromEntries(own) } };
}

function numberOf({ values }: Decisions, id: string): number {
  const found = values.find((one) => one.id === id);
  if (!found) throw new Error(`The policy has no decision ${id}, which the review load needs`);
  return found.value;
}
