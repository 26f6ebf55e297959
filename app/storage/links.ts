import { and, eq, gt, isNull, or } from 'drizzle-orm';
import { hasAssessment } from './assessment-row';
import type { StorageContext } from './context';
import type { Database } from './db';
import { hashToken, newId, newToken } from './new-id';
import { given, prepared } from './prepared';
import { type LinkPurpose, link } from './schema';

export interface NewLink {
  readonly assessmentId: string;
  readonly purpose: LinkPurpose;
  /** UTC milliseconds; null = as long as the assessment is kept. */
  readonly expiresAt: number | null;
  readonly now: number;
}

export interface FoundLink {
  readonly id: string;
  readonly workspaceId: string;
  readonly assessmentId: string;
  readonly purpose: LinkPurpose;
}

/** Makes a link and returns its token, which is stored nowhere. Null when there is no such assessment here. */
export async function createLink(db: Database, ctx: StorageContext, asked: NewLink): Promise<string | null> {
  const { assessmentId, purpose, expiresAt, now: createdAt } = asked;
  return db.tx(async (q) => {
    if (!(await hasAssessment(q, ctx, assessmentId))) return null;
    const token = newToken();
    const place = { id: newId(), workspaceId: ctx.workspaceId, assessmentId };
    await q.insert(link).values({ ...place, purpose, tokenHash: hashToken(token), createdAt, expiresAt });
    return token;
  });
}

/**
 * The one look-up without a workspace: the token is what tells it.
 * Null alike for an unknown, expired or revoked token and for one of another purpose.
 */
export async function findLink(
  db: Database,
  token: string,
  purpose: LinkPurpose,
  now: number,
): Promise<FoundLink | null> {
  const rows = await findLive(db.read).all({ tokenHash: hashToken(token), purpose, now });
  return rows[0] ?? null;
}

const findLive = prepared((q) => {
  const { id, workspaceId, assessmentId, purpose } = link;
  const live = and(isNull(link.revokedAt), or(isNull(link.expiresAt), gt(link.expiresAt, given('now'))));
  return q
    .select({ id, workspaceId, assessmentId, purpose })
    .from(link)
    .where(and(eq(link.tokenHash, given('tokenHash')), eq(purpose, given('purpose')), live))
    .prepare();
});

/** Ends every link of one purpose to an assessment. Returns how many it ended. */
export async function revokeLinks(
  db: Database,
  ctx: StorageContext,
  {
    assessmentId,
    purpose,
    now,
  }: { readonly assessmentId: string; readonly purpose: LinkPurpose; readonly now: number },
): Promise<number> {
  const mine = and(eq(link.workspaceId, ctx.workspaceId), eq(link.assessmentId, assessmentId));
  const live = and(mine, eq(link.purpose, purpose), isNull(link.revokedAt));
  return db.tx(
    async (q) => (await q.update(link).set({ revokedAt: now }).where(live).returning({ id: link.id })).length,
  );
}
