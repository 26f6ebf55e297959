import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { Assessment, Kept } from '../assessment/assessment';
import { type AppendedAnswer, appendAnswers } from './answers';
import { isAssessment } from './assessment-row';
import type { StorageContext } from './context';
import type { Database, Queries } from './db';
import { clearFacts } from './facts';
import { newId } from './new-id';
import { given, prepared } from './prepared';
import { assessment, milestone } from './schema';

/** What an assessment was before it moved to a newer edition. */
export interface Milestone {
  readonly edition: string;
  readonly editionDigest: string;
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
  /** When the assessment that was read had last been saved: if something was said since, nothing is moved. */
  readonly seenAt: number;
  readonly milestone: Omit<Milestone, 'createdAt'>;
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
  const { assessmentId, seenAt, answers, clearedFacts, now } = asked;
  const { said, carried, ...own } = asked.milestone;
  return db.tx(async (q) => {
    const { edition, lastSavedAt } = assessment;
    const rows = await q.select({ edition, lastSavedAt }).from(assessment).where(isAssessment(ctx, assessmentId));
    if (rows[0]?.edition !== own.edition || rows[0].lastSavedAt !== seenAt) return 'stale';
    const place = { id: newId(), workspaceId: ctx.workspaceId, assessmentId, createdAt: now };
    const texts = { said: JSON.stringify(said), carried: JSON.stringify(carried) };
    await q.insert(milestone).values({ ...place, ...own, ...texts });
    await appendAnswers(q, ctx, { assessmentId, answers, now });
    await clearFacts(q, ctx, { assessmentId, facts: clearedFacts, now });
    const moved = { edition: own.toEdition, lastSavedAt: now };
    await q.update(assessment).set(moved).where(isAssessment(ctx, assessmentId));
    return 'moved';
  });
}

/** Oldest first. */
export async function milestonesOf(q: Queries, ctx: StorageContext, assessmentId: string): Promise<Milestone[]> {
  const rows = await findMilestones(q).all({ workspaceId: ctx.workspaceId, assessmentId });
  return rows.map(({ said, carried, edition, editionDigest, toEdition, resultSha256, createdAt }) => ({
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
  return q.select().from(milestone).where(mine).orderBy(asc(milestone.createdAt)).prepare();
});

/** Null where the assessment never moved. Reads one list of all that a milestone keeps: every question page asks. */
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
