import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { createLink, findLink, revokeLinks } from '../../app/storage/links';
import { ctx, elsewhere, newAssessment, noon, tempDatabase } from './temp-database';

const day = 24 * 60 * 60 * 1000;

async function linked(expiresAt: number | null = null) {
  const { db, file } = tempDatabase();
  const assessmentId = await newAssessment(db);
  const token = await createLink(db, ctx, { assessmentId, purpose: 'manage', expiresAt, now: noon });
  if (token === null) throw new Error('no link was made');
  return { db, file, assessmentId, token };
}

describe('a private link', () => {
  it('leads to its assessment and workspace', async () => {
    const { db, assessmentId, token } = await linked();
    const found = await findLink(db, token, 'manage', noon + 400 * day);
    expect(found).toMatchObject({ assessmentId, workspaceId: ctx.workspaceId, purpose: 'manage' });
  });

  it('is 256 random bits of which only the SHA-256 is stored', async () => {
    const { db, file, token } = await linked();
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const { hash } = db.read.get<{ hash: Buffer }>(sql`SELECT token_hash AS hash FROM link`);
    expect(hash.equals(createHash('sha256').update(token).digest())).toBe(true);
    await db.checkpoint();
    expect(readFileSync(file, 'latin1')).not.toContain(token);
  });

  it('answers alike when unknown, expired, revoked or of another purpose', async () => {
    const { db, assessmentId, token } = await linked(noon + day);
    expect(await findLink(db, token, 'manage', noon + day - 1)).not.toBeNull();
    expect(await findLink(db, token, 'manage', noon + day)).toBeNull();
    expect(await findLink(db, token, 'view', noon)).toBeNull();
    expect(await findLink(db, `${token}x`, 'manage', noon)).toBeNull();
    expect(await findLink(db, '', 'manage', noon)).toBeNull();
    expect(await revokeLinks(db, elsewhere, { assessmentId, purpose: 'manage', now: noon })).toBe(0);
    expect(await revokeLinks(db, ctx, { assessmentId, purpose: 'manage', now: noon })).toBe(1);
    expect(await findLink(db, token, 'manage', noon)).toBeNull();
  });
});
