import type { FactValue } from '../assessment/assessment';
import type { Decisions, GateRow } from './decided';
import { type GateCell, type Tier, tiers } from './decision-scales';
import type { DecisionTemplate } from './decision-template';
import { type LoadInputs, readLoadInputs } from './read-load-inputs';

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

const workingDays = 5;
const whole = 10_000;

export function reviewLoad(
  template: DecisionTemplate,
  facts: Readonly<Record<string, FactValue>>,
  decisions: Decisions,
): ReviewLoad {
  const inputs = readLoadInputs(facts);
  if (inputs.kind === 'missing') return inputs;
  const limits = { limit: numberOf(decisions, 'review-wip'), waitDays: numberOf(decisions, 'review-wait-days') };
  const own = loadOf(decisions.gates, inputs, limits.waitDays);
  const over = isOver(own, limits.limit);
  const lighter = over ? offerLighter(template, decisions, inputs, limits) : undefined;
  const { changes, reviewers, engineers } = inputs;
  return { kind: 'sum', changes, reviewers, engineers, ...own, ...limits, over, ...(lighter && { lighter }) };
}

interface LoadSum {
  readonly lines: readonly LoadLine[];
  readonly seniorLoad: Load;
  readonly everyoneLoad: Load;
}

function loadOf(gates: readonly GateRow[], inputs: LoadInputs, waitDays: number): LoadSum {
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
  { tier, share: part }: LoadInputs['tiers'][number],
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
  inputs: LoadInputs,
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
