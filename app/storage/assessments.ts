import { and, eq, inArray } from 'drizzle-orm';
import type { Track } from '../bank/bank';
import { latestAnswers, type StoredAnswer } from './answers';
import type { KeptBank } from './assessment-banks';
import { isAssessment } from './assessment-row';
import type { StorageContext } from './context';
import type { Database, Queries } from './db';
import { latestEdits, type StoredEdit } from './edits';
import { latestFacts, type StoredFact } from './facts';
import { newId } from './new-id';
import { given, prepared } from './prepared';
import { answer, assessment, assessmentBank, edit, factAnswer, link, milestone, response } from './schema';

/** An assessment without what was said in it. */
export interface AssessmentHead {
  readonly id: string;
  readonly edition: string;
  readonly track: Track;
  readonly organisation: string;
  /** Calendar date YYYY-MM-DD. */
  readonly date: string;
  /** UTC milliseconds. */
  readonly createdAt: number;
  readonly lastSavedAt: number;
}

/** One assessment as stored: what was said last, and nothing derived from it. */
export interface StoredAssessment extends AssessmentHead {
  /** By question id; absent = never answered. */
  readonly answers: Readonly<Record<string, StoredAnswer>>;
  /** By fact id; absent = never answered. */
  readonly facts: Readonly<Record<string, StoredFact>>;
  /** By target; absent = never edited. */
  readonly edits: Readonly<Record<string, StoredEdit>>;
}

export interface NewAssessment {
  /** Random, made with the form, so that a double submit creates once. */
  readonly creationKey: string;
  readonly edition: string;
  readonly track: Track;
  readonly organisation: string;
  readonly date: string;
  /** Banks outside the overall, for as long as it is kept. */
  readonly banks?: readonly KeptBank[];
  readonly now: number;
}

export type Created = { readonly kind: 'created' | 'same'; readonly id: string };

/** Creates an assessment with its first, empty response. The same creation key again gives the first one's id. */
export async function createAssessment(db: Database, ctx: StorageContext, asked: NewAssessment): Promise<Created> {
  return db.tx(async (q) => {
    const earlier = await idByCreationKey(q, ctx, asked.creationKey);
    if (earlier) return { kind: 'same', id: earlier };
    const id = newId();
    const { creationKey, edition, track, organisation, date, now } = asked;
    const times = { createdAt: now, lastSavedAt: now };
    const row = {
      id,
      workspaceId: ctx.workspaceId,
      edition,
      track,
      organisation,
      assessedOn: date,
      creationKey,
      ...times,
    };
    await q.insert(assessment).values(row);
    for (const bank of asked.banks ?? [])
      await q.insert(assessmentBank).values({ id: newId(), workspaceId: ctx.workspaceId, assessmentId: id, ...bank });
    await q
      .insert(response)
      .values({ id: newId(), workspaceId: ctx.workspaceId, assessmentId: id, role: 'self-serve' });
    return { kind: 'created', id };
  });
}

async function idByCreationKey(q: Queries, ctx: StorageContext, creationKey: string): Promise<string | undefined> {
  const mine = and(eq(assessment.workspaceId, ctx.workspaceId), eq(assessment.creationKey, creationKey));
  const rows = await q.select({ id: assessment.id }).from(assessment).where(mine);
  return rows[0]?.id;
}

/** Null for an absent id and for another workspace's alike. */
export async function readHead(db: Database, ctx: StorageContext, id: string): Promise<AssessmentHead | null> {
  const rows = await findHead(db.read).all({ workspaceId: ctx.workspaceId, id });
  return rows[0] ?? null;
}

const findHead = prepared((q) => {
  const { id, edition, track, organisation, assessedOn: date, createdAt, lastSavedAt } = assessment;
  return q
    .select({ id, edition, track, organisation, date, createdAt, lastSavedAt })
    .from(assessment)
    .where(and(eq(assessment.workspaceId, given('workspaceId')), eq(id, given('id'))))
    .prepare();
});

/** Adds everything that was said. */
export async function readSaid(db: Database, ctx: StorageContext, head: AssessmentHead): Promise<StoredAssessment> {
  const answers = await latestAnswers(db.read, ctx, head.id);
  const facts = await latestFacts(db.read, ctx, head.id);
  const edits = await latestEdits(db.read, ctx, head.id);
  return { ...head, answers, facts, edits };
}

/** Null like `readHead`. */
export async function readAssessment(db: Database, ctx: StorageContext, id: string): Promise<StoredAssessment | null> {
  const head = await readHead(db, ctx, id);
  return head && readSaid(db, ctx, head);
}

export interface Details {
  readonly organisation: string;
  /** Calendar date YYYY-MM-DD. */
  readonly date: string;
  readonly track: Track;
}

/** Changes all three or none. False when there is no such assessment in this workspace. */
export async function changeDetails(
  db: Database,
  ctx: StorageContext,
  { assessmentId, organisation, date, track, now }: Details & { readonly assessmentId: string; readonly now: number },
): Promise<boolean> {
  const values = { organisation, assessedOn: date, track, lastSavedAt: now };
  return db.tx(async (q) => {
    const mine = isAssessment(ctx, assessmentId);
    return (await q.update(assessment).set(values).where(mine).returning({ id: assessment.id })).length > 0;
  });
}

/**
 * Erases the assessment and everything said in it, empties the write-ahead log of it, and notes it so that restoring an
 * older backup does not bring it back. False when there is no such assessment here, or something was saved in it at
 * `idleSince` (UTC milliseconds) or later.
 */
export async function deleteAssessment(
  db: Database,
  ctx: StorageContext,
  id: string,
  idleSince = Number.POSITIVE_INFINITY,
): Promise<boolean> {
  const head = await readHead(db, ctx, id);
  if (!head || head.lastSavedAt >= idleSince) return false;
  db.erasures.erase(id);
  const outcome = await db
    .tx((q) => deleteRows(q, ctx, id, idleSince))
    .catch((error) => {
      db.erasures.keep(id);
      throw error;
    });
  // One that is gone already stays on the list: somebody else deleted it.
  if (outcome === 'inUse') db.erasures.keep(id);
  if (outcome === 'deleted') await db.checkpoint();
  return outcome === 'deleted';
}

/** `inUse` = something was saved since it was read, and nothing is deleted. */
async function deleteRows(
  q: Queries,
  ctx: StorageContext,
  id: string,
  idleSince: number,
): Promise<'deleted' | 'absent' | 'inUse'> {
  const { lastSavedAt } = assessment;
  const [now] = await q.select({ lastSavedAt }).from(assessment).where(isAssessment(ctx, id));
  if (!now) return 'absent';
  if (now.lastSavedAt >= idleSince) return 'inUse';
  const responses = q
    .select({ id: response.id })
    .from(response)
    .where(belongs(response, ctx, id));
  await q.delete(answer).where(and(eq(answer.workspaceId, ctx.workspaceId), inArray(answer.responseId, responses)));
  for (const table of [assessmentBank, edit, factAnswer, link, milestone, response])
    await q.delete(table).where(belongs(table, ctx, id));
  await q.delete(assessment).where(isAssessment(ctx, id));
  return 'deleted';
}

function belongs(
  table: typeof assessmentBank | typeof edit | typeof factAnswer | typeof link | typeof milestone | typeof response,
  ctx: StorageContext,
  assessmentId: string,
) {
  return and(eq(table.workspaceId, ctx.workspaceId), eq(table.assessmentId, assessmentId));
}
