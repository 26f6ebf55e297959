import { type Level, levels } from '../bank/bank';
import type { Answer } from './assessment';

/** How many of those who could tell replied what, to one question. */
export interface Tally {
  /** Indexed by level. */
  readonly levels: number[];
  unknown: number;
  notApplicable: number;
  /** Of equal length the one that comes first by code unit, so that order never decides. */
  reason: string;
}

/** Of nobody. */
export function emptyTally(): Tally {
  return { levels: [0, 0, 0, 0, 0], unknown: 0, notApplicable: 0, reason: '' };
}

/** Counts one more reply in place: there may be tens of thousands. */
export function addReply(to: Tally, reply: Answer): void {
  switch (reply.state) {
    case 'known':
      to.levels[reply.level] = (to.levels[reply.level] ?? 0) + 1;
      return;
    case 'unknown':
      to.unknown += 1;
      return;
    case 'notApplicable':
      if (to.notApplicable === 0 || reply.reason < to.reason) to.reason = reply.reason;
      to.notApplicable += 1;
  }
}

/** One tally of all of them; the given ones stay as they are. */
export function joined(tallies: readonly Tally[]): Tally {
  const reasons = tallies.filter((one) => one.notApplicable > 0).map((one) => one.reason);
  return {
    levels: levels.map((level) => sum(tallies, (one) => one.levels[level] ?? 0)),
    unknown: sum(tallies, (one) => one.unknown),
    notApplicable: sum(tallies, (one) => one.notApplicable),
    reason: reasons.sort()[0] ?? '',
  };
}

function sum(tallies: readonly Tally[], of: (one: Tally) => number): number {
  return tallies.reduce((total, one) => total + of(one), 0);
}

/** How many replied; who said "not my area" is in no tally. */
export function replyCount(one: Tally): number {
  return levelsGiven(one) + one.unknown + one.notApplicable;
}

function levelsGiven(one: Tally): number {
  return one.levels.reduce((total, count) => total + count, 0);
}

/**
 * Known when at least half know, at their lower median. A level beats "not applicable": whoever waves the question off
 * is then left out of the count, as not applicable is everywhere.
 */
export function verdictOf(one: Tally): Answer {
  const given = levelsGiven(one);
  if (given > 0)
    return given >= one.unknown ? { state: 'known', level: lowerMedian(one, given) } : { state: 'unknown' };
  const waved = one.notApplicable > 0 && one.notApplicable >= one.unknown;
  return waved ? { state: 'notApplicable', reason: one.reason } : { state: 'unknown' };
}

function lowerMedian(one: Tally, given: number): Level {
  const place = Math.ceil(given / 2);
  let passed = 0;
  for (const level of levels) {
    passed += one.levels[level] ?? 0;
    if (passed >= place) return level;
  }
  throw new Error('a median of nothing');
}
