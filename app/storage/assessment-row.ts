import { and, eq, sql } from 'drizzle-orm';
import type { StorageContext } from './context';
import type { Queries } from './db';
import { given, prepared } from './prepared';
import { assessment } from './schema';

/** True of the one row with this id, if it is in this workspace. */
export function isAssessment(ctx: StorageContext, id: string) {
  return and(eq(assessment.workspaceId, ctx.workspaceId), eq(assessment.id, id));
}

export async function hasAssessment(q: Queries, ctx: StorageContext, id: string): Promise<boolean> {
  return (await q.select({ id: assessment.id }).from(assessment).where(isAssessment(ctx, id))).length > 0;
}

/** Notes that something in it was saved now. */
export async function touchAssessment(q: Queries, ctx: StorageContext, id: string, now: number): Promise<void> {
  await touch(q).run({ workspaceId: ctx.workspaceId, id, now });
}

const touch = prepared((q) =>
  q
    .update(assessment)
    .set({ lastSavedAt: sql`${given('now')}` })
    .where(and(eq(assessment.workspaceId, given('workspaceId')), eq(assessment.id, given('id'))))
    .prepare(),
);
