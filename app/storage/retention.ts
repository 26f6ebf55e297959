import { and, eq, lt } from 'drizzle-orm';
import { deleteAssessment } from './assessments';
import { type StorageContext, selfServe } from './context';
import type { Database } from './db';
import { assessment } from './schema';

/** Twelve months after the last save, as the home page promises; in milliseconds. */
export const retention = 365 * 24 * 60 * 60 * 1000;

const sweeper: StorageContext = { workspaceId: selfServe, actor: 'retention' };

/** Erases every self-serve assessment whose last save is older than that. Returns how many. */
export async function sweepExpired(db: Database, now: number): Promise<number> {
  const expired = and(eq(assessment.workspaceId, selfServe), lt(assessment.lastSavedAt, now - retention));
  const rows = await db.read.select({ id: assessment.id }).from(assessment).where(expired);
  for (const { id } of rows) await deleteAssessment(db, sweeper, id);
  return rows.length;
}
