import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { Assessment, Kept } from '../assessment/assessment';
import { type AppendedAnswer, appendAnswers } from './answers';
import { isAssessment, touchAssessment } from './assessment-row';
import type { StorageContext } from './context';
import type { Database, Queries } from './db';
import { clearFacts } from './facts';
import { newId } from './new-id';
import { given, prepared } from './prepared';
import { assessment, milestone } from './schema';

/** What an assessment was when a round ended. */
export interface Milestone {
  /** Counted from 1 in each assessment. */
  readonly round: number;
  readonly edition: string;
  readonly editionDigest: string;
  /** The same where the state was frozen and nothing moved. */
  readonly toEdition: string;
  readonly said: {
    readonly assessment: Assessment;
    /** By question id. */
    readonly notes: Readonly<Record<string, string>>;
  };
  readonly carried: {
    /** Questions of the newer edition whose answer is to be looked at again. */
    readonly confirm: readonly string[];
    /** What the newer edition has no place for. */
    readonly kept: Kept;
  };
  readonly resultSha256: string;
  /** UTC milliseconds. */
  readonly createdAt: number;
}

export interface Move {
  readonly assessmentId: string;
  /** When the assessment that was shown had last been saved, UTC milliseconds: if something was said since, nothing is moved. */
  readonly seenAt: number;
  readonly milestone: Omit<Milestone, 'createdAt' | 'round'>;
  /** Answers that move to another question (or are taken back: null), as the newer edition has them. */
  readonly answers: readonly AppendedAnswer[];
  /** Facts whose value the newer edition does not take. */
  readonly clearedFacts: readonly string[];
  readonly now: number;
}

/** What a question page needs of the last milestone. */
export interface LastMove {
  readonly confirm: Milestone['carried']['confirm'];
  readonly createdAt: number;
}

/** Stores the milestone, then moves: all of it or nothing. `stale` = something was said, or it was moved, since it was read. */
export async function moveAssessment(db: Database, ctx: StorageContext, asked: Move): Promise<'moved' | 'stale'> {
  const { assessmentId, answers, clearedFacts, now } = asked;
  return db.tx(async (q) => {
    if (!(await isAsSeen(q, ctx, asked))) return 'stale';
    await appendMilestone(q, ctx, asked, await roundsIn(q, ctx, assessmentId));
    await appendAnswers(q, ctx, { assessmentId, answers, now });
    await clearFacts(q, ctx, { assessmentId, facts: clearedFacts, now });
    const moved = { edition: asked.milestone.toEdition, lastSavedAt: now };
    await q.update(assessment).set(moved).where(isAssessment(ctx, assessmentId));
    return 'moved';
  });
}

export type Freeze = Omit<Move, 'answers' | 'clearedFacts'>;

/** Every page reads them all; six years of quarters. A move is never refused for it, because it would hold up an edition. */
export const mostRounds = 24;

/**
 * Stores the milestone and nothing else: what was said stays and is answered on. `same` = nothing was said since the last
 * one, so a button pressed twice makes one; `full` = there are as many as may be.
 */
export async function freezeAssessment(
  db: Database,
  ctx: StorageContext,
  asked: Freeze,
): Promise<'frozen' | 'same' | 'stale' | 'full'> {
  const { assessmentId, now } = asked;
  return db.tx(async (q) => {
    const rounds = await roundsIn(q, ctx, assessmentId);
    if ((rounds.at(-1)?.createdAt ?? 0) >= (await lastSaved(q, ctx, assessmentId))) return 'same';
    if (!(await isAsSeen(q, ctx, asked))) return 'stale';
    if (rounds.length >= mostRounds) return 'full';
    await appendMilestone(q, ctx, asked, rounds);
    await touchAssessment(q, ctx, assessmentId, now);
    return 'frozen';
  });
}

/** Whether it still uses the milestone's edition, and nothing was saved since it was read. */
async function isAsSeen(q: Queries, ctx: StorageContext, { assessmentId, seenAt, milestone: own }: Freeze) {
  const { edition, lastSavedAt } = assessment;
  const rows = await q.select({ edition, lastSavedAt }).from(assessment).where(isAssessment(ctx, assessmentId));
  return rows[0]?.edition === own.edition && rows[0].lastSavedAt === seenAt;
}

/** Later than anything where there is no such assessment. */
async function lastSaved(q: Queries, ctx: StorageContext, assessmentId: string): Promise<number> {
  const { lastSavedAt } = assessment;
  const rows = await q.select({ lastSavedAt }).from(assessment).where(isAssessment(ctx, assessmentId));
  return rows[0]?.lastSavedAt ?? Number.POSITIVE_INFINITY;
}

type Counted = Pick<Milestone, 'round' | 'createdAt'>;

async function roundsIn(q: Queries, ctx: StorageContext, assessmentId: string): Promise<readonly Counted[]> {
  const { round, createdAt, workspaceId } = milestone;
  const mine = and(eq(workspaceId, ctx.workspaceId), eq(milestone.assessmentId, assessmentId));
  return q.select({ round, createdAt }).from(milestone).where(mine).orderBy(asc(round));
}

async function appendMilestone(
  q: Queries,
  ctx: StorageContext,
  { assessmentId, milestone: given, now }: Freeze,
  rounds: readonly Counted[],
): Promise<void> {
  const { said, carried, ...own } = given;
  const round = (rounds.at(-1)?.round ?? 0) + 1;
  const place = { id: newId(), workspaceId: ctx.workspaceId, assessmentId, round, createdAt: now };
  const texts = { said: JSON.stringify(said), carried: JSON.stringify(carried) };
  await q.insert(milestone).values({ ...place, ...own, ...texts });
}

/** Oldest first. */
export async function milestonesOf(q: Queries, ctx: StorageContext, assessmentId: string): Promise<Milestone[]> {
  const rows = await findMilestones(q).all({ workspaceId: ctx.workspaceId, assessmentId });
  return rows.map(({ round, said, carried, edition, editionDigest, toEdition, resultSha256, createdAt }) => ({
    round,
    edition,
    editionDigest,
    toEdition,
    said: JSON.parse(said) as Milestone['said'],
    carried: JSON.parse(carried) as Milestone['carried'],
    resultSha256,
    createdAt,
  }));
}

const findMilestones = prepared((q) => {
  const mine = and(eq(milestone.workspaceId, given('workspaceId')), eq(milestone.assessmentId, given('assessmentId')));
  return q.select().from(milestone).where(mine).orderBy(asc(milestone.round)).prepare();
});

/** Null where there is no milestone. Reads one list of all that the last one keeps: every question page asks. */
export async function lastMoveOf(q: Queries, ctx: StorageContext, assessmentId: string): Promise<LastMove | null> {
  const row = await findLastMove(q).get({ workspaceId: ctx.workspaceId, assessmentId });
  return row ? { confirm: JSON.parse(row.confirm), createdAt: row.createdAt } : null;
}

const findLastMove = prepared((q) => {
  const mine = and(eq(milestone.workspaceId, given('workspaceId')), eq(milestone.assessmentId, given('assessmentId')));
  const confirm = sql<string>`json_extract(${milestone.carried}, '$.confirm')`;
  const { createdAt } = milestone;
  return q.select({ confirm, createdAt }).from(milestone).where(mine).orderBy(desc(createdAt)).limit(1).prepare();
});
