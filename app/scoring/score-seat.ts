import { countedView } from '../assessment/applicable-questions';
import type { Assessment } from '../assessment/assessment';
import { settle } from '../assessment/effective-answers';
import type { Level } from '../bank/bank';
import { type Autonomy, type Edition, type Step, steps } from '../bank/edition';
import { recordBy } from '../content/record';
import { autonomyInUse, rankOf } from './autonomy';
import { contradictionsIn } from './contradictions';
import { scopedOut } from './scoped-out';
import type { Counts, Coverage, ScoreCard, Standing } from './score-card';
import { countsOf, coverageOf, inScope, isKnown, type Stand, stands } from './stand';

/** What one seat sees: no score, no level, no supported autonomy, because one seat cannot tell them. No words for people. */
export interface SeatCard {
  readonly standings: Readonly<Record<string, Standing>>;
  readonly counts: Counts;
  readonly coverage: Coverage;
  readonly inUse: Autonomy | null;
  /** What the autonomy in use needs of the questions asked here, in the order of the banks. */
  readonly needs: readonly SeatNeed[];
  /** At most three, each with the level it starts from: first what the autonomy in use needs, then the lowest. */
  readonly fixes: readonly { readonly question: string; readonly level: Level }[];
  readonly contradictions: readonly string[];
  readonly scopedOut: ScoreCard['scopedOut'];
}

export interface SeatNeed {
  readonly question: string;
  /** The step, up to the autonomy in use, that needs most of this question. */
  readonly for: Autonomy;
  readonly needs: Level;
  /** Null = unknown or not answered. */
  readonly has: Level | null;
}

const mostFixes = 3;
/** From here on a control is in force everywhere, and no one person can bypass it. */
const enforced = 3;

/** Pure, like `scoreAssessment`, for the tracks that ask one seat. Source: the scoring model, "role tracks print no level". */
export function scoreSeat(edition: Edition, given: Assessment): SeatCard {
  const { assessment } = settle(edition, given);
  const all = stands(edition, assessment);
  const asked = all.filter(inScope);
  const inUse = autonomyInUse(assessment);
  const needs = asked.flatMap((stand) => needOf(edition, stand, inUse) ?? []);
  return {
    standings: recordBy(
      all,
      ({ question }) => question.id,
      ({ standing }) => standing,
    ),
    counts: countsOf(all),
    coverage: coverageOf(all),
    inUse,
    needs,
    fixes: firstFixes(asked, needs),
    contradictions: contradictionsIn(edition, countedView(edition, assessment)),
    scopedOut: scopedOut(all),
  };
}

/** Whether the seat sees less than the autonomy in use needs, or cannot tell. */
export function needsMore({ has, needs }: SeatNeed): boolean {
  return has === null || has < needs;
}

function needOf(edition: Edition, stand: Stand, inUse: Autonomy | null): SeatNeed | undefined {
  const used = steps.filter((step) => inUse !== null && rankOf(step) <= rankOf(inUse));
  const needed = used.flatMap((step) => requirementOf(edition, stand, step));
  const highest = needed.reduce<(typeof needed)[number] | undefined>(
    (best, one) => (best && best.needs >= one.needs ? best : one),
    undefined,
  );
  return highest && { question: stand.question.id, ...highest, has: isKnown(stand) ? stand.low : null };
}

function requirementOf({ settings }: Edition, { question }: Stand, step: Step) {
  const own = settings.autonomy[step].filter((one) => one.question === question.id);
  return own.map(({ atLeast }) => ({ for: step, needs: atLeast }));
}

function firstFixes(asked: readonly Stand[], needs: readonly SeatNeed[]): SeatCard['fixes'] {
  const short = new Set(needs.filter(needsMore).map(({ question }) => question));
  const rank = (stand: Stand) => (short.has(stand.question.id) ? 0 : 1);
  return asked
    .filter((stand) => isKnown(stand) && (stand.low < enforced || short.has(stand.question.id)))
    .sort((a, b) => rank(a) - rank(b) || a.low - b.low || b.question.weight - a.question.weight)
    .slice(0, mostFixes)
    .map((stand) => ({ question: stand.question.id, level: stand.low }));
}
