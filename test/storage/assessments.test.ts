import { existsSync, readFileSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { saveAnswer } from '../../app/storage/answers';
import { changeDetails, createAssessment, deleteAssessment, readAssessment } from '../../app/storage/assessments';
import { saveFact } from '../../app/storage/facts';
import { createLink, findLink } from '../../app/storage/links';
import { ctx, elsewhere, newAssessment, noon, tempDatabase } from './temp-database';

const asked = {
  creationKey: 'a-random-key-of-one-form',
  edition: '2026.1',
  track: 'quick',
  organisation: 'Example Ltd',
  date: '2026-11-22',
  now: noon,
} as const;

describe('an assessment', () => {
  it('is created once however often its form is sent', async () => {
    const { db } = tempDatabase();
    const results = await Promise.all(Array.from({ length: 50 }, () => createAssessment(db, ctx, asked)));
    expect(new Set(results.map((result) => result.id)).size).toBe(1);
    expect(results.filter((result) => result.kind === 'created')).toHaveLength(1);
    expect(db.read.get<{ n: number }>(sql`SELECT count(*) AS n FROM response`).n).toBe(1);
  });

  it('has an id of 128 random bits and reads back what was given', async () => {
    const { db } = tempDatabase();
    const { id } = await createAssessment(db, ctx, asked);
    expect(id).toMatch(/^[\w-]{22}$/);
    const { creationKey: _, now, ...given } = asked;
    const empty = { answers: {}, facts: {}, edits: {} };
    expect(await readAssessment(db, ctx, id)).toEqual({ ...given, id, createdAt: now, lastSavedAt: now, ...empty });
  });

  it('changes its track, name and date', async () => {
    const { db } = tempDatabase();
    const assessmentId = await newAssessment(db);
    const details = { track: 'full', organisation: 'R&D <x>', date: '2026-12-01' } as const;
    expect(await changeDetails(db, ctx, { assessmentId, ...details, now: noon + 2 })).toBe(true);
    expect(await readAssessment(db, ctx, assessmentId)).toMatchObject({ ...details, lastSavedAt: noon + 2 });
  });

  it('changes all three or none: a page that says nothing was changed is right', async () => {
    const { db } = tempDatabase();
    const assessmentId = await newAssessment(db);
    const refusal = sql`CREATE TRIGGER refused BEFORE UPDATE OF track ON assessment WHEN new.track <> old.track
      BEGIN SELECT RAISE(ABORT, 'refused'); END`;
    await db.tx(async (q) => q.run(refusal));
    const details = { track: 'full', organisation: 'Another Ltd', date: '2026-12-01' } as const;
    await expect(changeDetails(db, ctx, { assessmentId, ...details, now: noon + 2 })).rejects.toThrow();
    const before = { track: 'quick', organisation: 'Example Ltd', date: '2026-11-22', lastSavedAt: noon };
    expect(await readAssessment(db, ctx, assessmentId)).toMatchObject(before);
  });

  it('of another workspace is as absent as one that never was', async () => {
    const { db } = tempDatabase();
    const assessmentId = await newAssessment(db);
    expect(await readAssessment(db, elsewhere, assessmentId)).toBeNull();
    const details = { track: 'full', organisation: 'Theirs', date: '2026-12-01' } as const;
    expect(await changeDetails(db, elsewhere, { assessmentId, ...details, now: noon })).toBe(false);
    expect(await deleteAssessment(db, elsewhere, assessmentId)).toBe(false);
    expect(await createLink(db, elsewhere, { assessmentId, purpose: 'manage', expiresAt: null, now: noon })).toBeNull();
    expect(await readAssessment(db, ctx, assessmentId)).toMatchObject({ track: 'quick' });
  });

  it('once deleted leaves no word of it in the files, and its neighbour stays', async () => {
    const { db, file } = tempDatabase();
    const marker = 'MARKER-that-must-vanish';
    const gone = await newAssessment(db, `${marker} Ltd`);
    const kept = await newAssessment(db, 'Neighbour Ltd');
    const said = { question: 'q', seenVersion: 0, questionDigest: 'd', now: noon };
    const notApplicable = { state: 'notApplicable', reason: marker } as const;
    // Long enough that SQLite needs overflow pages for it.
    const note = `${marker} `.repeat(1000);
    await saveAnswer(db, ctx, { ...said, assessmentId: gone, answer: notApplicable, note });
    await saveAnswer(db, ctx, { ...said, assessmentId: kept, answer: { state: 'unknown' }, note: 'stays' });
    await saveFact(db, ctx, { assessmentId: gone, fact: 'f', seenVersion: 0, value: marker, now: noon });
    const token = await createLink(db, ctx, { assessmentId: gone, purpose: 'manage', expiresAt: null, now: noon });
    await db.checkpoint();
    expect(readFileSync(file, 'latin1')).toContain(marker);

    expect(await deleteAssessment(db, ctx, gone)).toBe(true);

    const files = [file, `${file}-wal`].filter(existsSync).map((path) => readFileSync(path, 'latin1'));
    expect(files.join('')).not.toContain(marker);
    expect(await readAssessment(db, ctx, gone)).toBeNull();
    expect(await findLink(db, token ?? '', 'manage', noon)).toBeNull();
    expect(await readAssessment(db, ctx, kept)).toMatchObject({ answers: { q: { note: 'stays' } } });
  });
});
