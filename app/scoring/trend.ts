import type { Assessment } from '../assessment/assessment';
import { carriedIds, carryOver } from '../assessment/carry-over';
import { conditionView } from '../assessment/condition-view';
import { settle } from '../assessment/effective-answers';
import { type Bank, isSeatTrack } from '../bank/bank';
import { coreBanks, type Edition } from '../bank/edition';
import { splitOutside } from './outside';
import { overallScore } from './overall';
import { scoreRange } from './score';
import type { Range, Score } from './score-card';
import { scopedQuestions, standsAt } from './stand';

/** A score before and now, and how much of its move is whose. The four scores are exact; the rest is made of them. */
export interface TrendSplit {
  /** The answers before, under the edition they were given in. */
  readonly before: Score;
  /** The same answers under the newer edition, over the questions that continue older ones. */
  readonly beforeCarried: Score;
  /** The answers now, over the same questions. */
  readonly nowCarried: Score;
  readonly now: Score;
  /** Whole points; total = ruler + scope + real, always. */
  readonly total: number;
  /** Measured otherwise: now weighed, retired and left out. */
  readonly ruler: number;
  /** Asked more. */
  readonly scope: number;
  /** Answered otherwise: the only part that is the client's doing. */
  readonly real: number;
}

export interface Trend {
  readonly from: { readonly edition: string; readonly digest: string; readonly date: string };
  readonly to: { readonly edition: string; readonly digest: string; readonly date: string };
  /** Null where one of the four scores does not exist. */
  readonly overall: Range<TrendSplit> | null;
  /** By domain of the newer edition. */
  readonly domains: Readonly<Record<string, Range<TrendSplit> | null>>;
}

/** One assessment at one time, under its edition. */
export interface Moment {
  readonly edition: Edition;
  readonly assessment: Assessment;
}

/** All that a trend needs of the time before: the answers as each of the two editions reads them, no single reply among them. */
export interface TrendBasis {
  readonly before: Moment;
  /** The same answers under the edition now. */
  readonly ruled: Assessment;
}

/**
 * Null on the tracks without a score, and between two tracks, which never share a trend line. `known` holds the versions of
 * banks between the two editions.
 */
export function trendBasis(before: Moment, now: Moment, known: readonly Bank[] = []): TrendBasis | null {
  const { track } = now.assessment;
  if (isSeatTrack(track) || before.assessment.track !== track) return null;
  const ruled = underNow(before, now.edition, known);
  return {
    before: { edition: before.edition, assessment: settle(before.edition, before.assessment).assessment },
    ruled: settle(now.edition, ruled).assessment,
  };
}

/** How a score moved from one edition to a later one, or within one. Source: the scoring model, "Trend across editions". */
export function trendFrom({ before, ruled }: TrendBasis, now: Moment, known: readonly Bank[] = []): Trend {
  const carried = only(now.edition, carriedIds(before.edition, now.edition, known));
  const four = [
    scoresOf(before),
    scoresOf({ edition: carried, assessment: ruled }),
    scoresOf({ edition: carried, assessment: now.assessment }),
    scoresOf(now),
  ] as const;
  const domains = coreBanks(now.edition).map(({ domain }) => domain);
  return {
    from: momentOf(before),
    to: momentOf(now),
    overall: splitRange(four.map(({ overall }) => overall)),
    domains: Object.fromEntries(
      domains.map((domain) => [domain, splitRange(four.map((one) => one.domains[domain] ?? null))]),
    ),
  };
}

function momentOf({ edition, assessment }: Moment): Trend['from'] {
  return { edition: edition.id, digest: edition.digest, date: assessment.date };
}

/** The answers before as the newer edition reads them; within one edition they are what they were. */
function underNow({ edition, assessment }: Moment, after: Edition, known: readonly Bank[]): Assessment {
  return edition.id === after.id ? assessment : carryOver(assessment, edition, after, known).assessment;
}

/** The edition with these questions alone. */
function only(edition: Edition, ids: ReadonlySet<string>): Edition {
  const banks = edition.banks.map((bank) => ({ ...bank, questions: bank.questions.filter(({ id }) => ids.has(id)) }));
  return { ...edition, banks };
}

interface Scores {
  readonly overall: Range<Score> | null;
  readonly domains: Readonly<Record<string, Range<Score> | null>>;
}

function scoresOf({ edition, assessment: given }: Moment): Scores {
  const { assessment } = settle(edition, given);
  const facts = conditionView(edition, { facts: assessment.facts, answers: {} });
  const stands = standsAt(splitOutside(edition, scopedQuestions(edition, assessment, facts)).core, assessment.answers);
  const domains = coreBanks(edition).map(
    ({ domain }) => [domain, scoreRange(stands.filter((one) => one.question.domain === domain))] as const,
  );
  return { overall: overallScore(domains.flatMap(([, score]) => score ?? [])), domains: Object.fromEntries(domains) };
}

function splitRange(four: readonly (Range<Score> | null)[]): Range<TrendSplit> | null {
  const [a, b, c, d] = four;
  if (!a || !b || !c || !d) return null;
  return {
    floor: splitOf(a.floor, b.floor, c.floor, d.floor),
    ceiling: splitOf(a.ceiling, b.ceiling, c.ceiling, d.ceiling),
  };
}

function splitOf(before: Score, beforeCarried: Score, nowCarried: Score, now: Score): TrendSplit {
  const [total, ruler] = [rise(before, now), rise(before, beforeCarried)];
  // The remainder of rounding falls to the last part; where no answer moved at all, nobody is told that one did.
  const unmoved = isSame(beforeCarried, nowCarried);
  const scope = unmoved ? total - ruler : rise(nowCarried, now);
  return { before, beforeCarried, nowCarried, now, total, ruler, scope, real: total - ruler - scope };
}

/** `to` − `from` in whole points, rounded half up. Exact: products of two denominators may pass what a number holds. */
function rise(from: Score, to: Score): number {
  const points = BigInt(to.points) * BigInt(from.of) - BigInt(from.points) * BigInt(to.of);
  const of = BigInt(from.of) * BigInt(to.of);
  return Number(floorDivide(200n * points + of, 2n * of));
}

function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b < 0n ? quotient - 1n : quotient;
}

function isSame(a: Score, b: Score): boolean {
  return BigInt(a.points) * BigInt(b.of) === BigInt(b.points) * BigInt(a.of);
}
