import type { FactValue } from '../assessment/assessment';
import { type Autonomy, autonomyLevels } from '../bank/edition';
import type { Decisions } from '../policy/decided';
import { type Letter, letters, type Tier, tiers } from '../policy/decision-scales';
import { approvalsOf } from '../policy/decision-template';
import { highest } from '../policy/known-facts';

/** From the loosest to the strictest. */
export const says = ['allow', 'ask', 'never'] as const;
export type Say = (typeof says)[number];

/** Where an agent's session runs: beside a person, or in a pipeline with nobody to ask. */
export type Seat = 'local' | 'ci';

/** The decisions as the rules of the kit need them: the one place that turns them into never, ask or allow. */
export interface Reach {
  /** The tiers the client runs; all four while that is unknown. */
  readonly tiers: readonly Tier[];
  /** The most any of them allows. */
  readonly most: Autonomy;
  /** Tiers on which an agent may work with nobody beside it. */
  readonly unattended: readonly Tier[];
  /** What a person at the keyboard may let an agent do by hand. "Pipeline" is never by hand. */
  byHand(action: string, environment: string): Say;
  /** What a pipeline may apply: "pipeline" means after a person's approval of the run. */
  inPipeline(action: string, environment: string): Say;
  /** By the delegation lists. A task on no list needs a review. */
  task(item: string): Say;
  /** Approvals that hold for every author inside engineering on this tier: a host cannot see who an author is. */
  approvals(tier: Tier): number;
  /** Authors of whom this tier asks more than the host can enforce; undefined approvals = not allowed. */
  stricterAuthors(tier: Tier): readonly { readonly label: string; readonly approvals?: number }[];
  value(id: string): number | undefined;
  /** A value as the policy prints it, with its unit. */
  words(id: string): string | undefined;
}

export function readReach(decisions: Decisions, facts: Readonly<Record<string, FactValue>>): Reach {
  const run = tiersRun(facts['system-tiers']);
  const letter = (action: string, environment: string) => strictestLetter(decisions, run, action, environment);
  return {
    tiers: run,
    most: highest(run.map((tier) => decisions.ceiling[tier])),
    unattended: run.filter((tier) => atLeast(decisions.ceiling[tier], 'A3')),
    byHand: (action, environment) => byHand[letter(action, environment)],
    inPipeline: (action, environment) => inPipeline[letter(action, environment)],
    task: (item) => placeOf(decisions, item),
    approvals: (tier) => floorOf(decisions, tier),
    stricterAuthors: (tier) => stricterThan(decisions, tier, floorOf(decisions, tier)),
    value: (id) => decisions.values.find((one) => one.id === id)?.value,
    words: (id) => decisions.values.find((one) => one.id === id)?.words,
  };
}

/** Limits on a change, as the policy prints them: "1,000 changed lines"; that of tier 1 only where the client runs one. */
export interface Sizes {
  readonly warn?: string;
  readonly block?: string;
  readonly critical?: string;
}

export function readSizes({ words, tiers: run }: Reach): Sizes {
  return {
    warn: words('size-warn-lines'),
    block: words('size-block-lines'),
    critical: run.includes('tier-1') ? words('size-block-lines-tier-1') : undefined,
  };
}

export function strictest(all: readonly Say[]): Say {
  return all.reduce((a, b) => (says.indexOf(b) > says.indexOf(a) ? b : a), 'allow');
}

export function atLeast(level: Autonomy, limit: Autonomy): boolean {
  return autonomyLevels.indexOf(level) >= autonomyLevels.indexOf(limit);
}

const byHand: Readonly<Record<Letter, Say>> = { '-': 'never', A: 'allow', H: 'ask', P: 'never', N: 'never' };
const inPipeline: Readonly<Record<Letter, Say>> = { '-': 'never', A: 'allow', H: 'ask', P: 'ask', N: 'never' };

function tiersRun(fact: FactValue | undefined): Tier[] {
  const named = Array.isArray(fact) ? tiers.filter((tier) => (fact as readonly unknown[]).includes(tier)) : [];
  return named.length > 0 ? named : [...tiers];
}

/** A tool knows no tiers, so the strictest tier counts. An action without a row counts as one that needs a person. */
function strictestLetter(decisions: Decisions, run: readonly Tier[], action: string, environment: string): Letter {
  const row = decisions.permissions.find((one) => one.id === action);
  if (!row) return 'H';
  const found = run.map((tier) => row.letters[tier][environment] ?? '-');
  return found.reduce((a, b) => (letters.indexOf(b) > letters.indexOf(a) ? b : a));
}

function placeOf({ lists }: Decisions, item: string): Say {
  const stands = (place: keyof Decisions['lists']) => lists[place].some(({ id }) => id === item);
  if (stands('never')) return 'never';
  return stands('alone') ? 'allow' : 'ask';
}

/** People of the engineering teams; agents and authors from outside are bound by more, which a host cannot tell apart. */
const notOfTheTeam: readonly string[] = ['unattended', 'outside-engineering'];

function floorOf({ gates }: Decisions, tier: Tier): number {
  const counts = gates.filter(({ id }) => !notOfTheTeam.includes(id)).map(({ cells }) => approvalsOf(cells[tier]));
  const least = Math.min(...counts);
  return Number.isFinite(least) ? least : 1;
}

function stricterThan({ gates }: Decisions, tier: Tier, floor: number) {
  return gates.flatMap(({ label, cells }) => {
    const approvals = approvalsOf(cells[tier]);
    if (!Number.isFinite(approvals)) return [{ label }];
    return approvals > floor ? [{ label, approvals }] : [];
  });
}
