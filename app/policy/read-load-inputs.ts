import type { FactValue } from '../assessment/assessment';
import { type Tier, tiers } from './decision-scales';

/** What the review load is counted from. */
export interface LoadInputs {
  readonly kind: 'inputs';
  /** A week. */
  readonly changes: number;
  readonly engineers: number;
  readonly reviewers: number;
  /** Whole percent of changes, by author title; they sum to 100. */
  readonly authors: readonly Share[];
  readonly tiers: readonly { readonly tier: Tier; readonly share: number }[];
}

interface Share {
  readonly id: string;
  readonly share: number;
}

type Facts = Readonly<Record<string, FactValue>>;

/** The facts as figures, or the ids of those that are not known. */
export function readLoadInputs(
  facts: Facts,
): LoadInputs | { readonly kind: 'missing'; readonly facts: readonly string[] } {
  const kinds = Array.isArray(facts['system-tiers']) ? (facts['system-tiers'] as readonly string[]) : undefined;
  const changes = numberIn(facts, 'changes-per-week');
  const critical = kinds && !kinds.includes('tier-1') ? 0 : numberIn(facts, 'tier-1-changes');
  const [engineers, juniors, seniors] = ['engineers', 'juniors', 'seniors'].map((id) => numberIn(facts, id));
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
  return {
    kind: 'inputs',
    changes,
    engineers,
    // At least one person approves; a rounded share of a small team would be nobody.
    reviewers: Math.max(1, Math.round((engineers * seniors) / 100)),
    authors: sharesOf(juniors, seniors),
    tiers: [
      { tier: 'tier-1', share: critical },
      { tier: restTier(kinds), share: 100 - critical },
    ],
  };
}

function numberIn(facts: Facts, id: string): number | undefined {
  const value = facts[id];
  return typeof value === 'number' ? value : undefined;
}

/** Facts that sum to more than 100 leave no room between juniors and seniors. */
function sharesOf(juniors: number, seniors: number): Share[] {
  const old = Math.min(seniors, 100 - juniors);
  return [
    { id: 'junior', share: juniors },
    { id: 'mid', share: 100 - juniors - old },
    { id: 'senior', share: old },
  ];
}

/** Where all other changes are counted: the most critical tier that is run beside tier 1, so that the sum is an upper bound. */
function restTier(kinds: readonly string[]): Tier {
  return [...tiers].reverse().find((tier) => tier !== 'tier-1' && kinds.includes(tier)) ?? 'tier-2';
}
