import { and, eq, lt } from 'drizzle-orm';
import { deleteAssessment } from './assessments';
import { type StorageContext, selfServe } from './context';
import type { Database } from './db';
import { assessment } from './schema';

/** Twelve months after the last save, as the home page promises; in milliseconds. */
export const retention = 365 * 24 * 60 * 60 * 1000;

const sweeper: StorageContext = { workspaceId: selfServe, actor: 'retention' };

/**
 * Erases every self-serve assessment whose last save is older than that, but none that somebody comes back to meanwhile.
 * Returns how many. `now` in UTC milliseconds.
 */
export async function sweepExpired(db: Database, now: number): Promise<number> {
  const idleSince = now - retention;
  const expired = and(eq(assessment.workspaceId, selfServe), lt(assessment.lastSavedAt, idleSince));
  const rows = await db.read.select({ id: assessment.id }).from(assessment).where(expired);
  let erased = 0;
  for (const { id } of rows) if (await deleteAssessment(db, sweeper, id, idleSince)) erased++;
  return erased;
}
