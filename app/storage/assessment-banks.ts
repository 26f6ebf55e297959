import { and, eq } from 'drizzle-orm';
import type { StorageContext } from './context';
import type { Database } from './db';
import { given, prepared } from './prepared';
import { assessmentBank } from './schema';

/** A bank outside the overall, as an assessment keeps it: by the digest of its files. */
export interface KeptBank {
  readonly domain: string;
  readonly digest: string;
}

/** In the order of their domains. */
export async function banksOf(db: Database, ctx: StorageContext, assessmentId: string): Promise<readonly KeptBank[]> {
  return findBanks(db.read).all({ workspaceId: ctx.workspaceId, assessmentId });
}

const findBanks = prepared((q) => {
  const { workspaceId, assessmentId, domain, digest } = assessmentBank;
  return q
    .select({ domain, digest })
    .from(assessmentBank)
    .where(and(eq(workspaceId, given('workspaceId')), eq(assessmentId, given('assessmentId'))))
    .orderBy(domain)
    .prepare();
});
