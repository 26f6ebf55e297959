import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { deleteAssessment, readAssessment } from '../../app/storage/assessments';
import { type EditToSave, saveEdit } from '../../app/storage/edits';
import { ctx, elsewhere, newAssessment, noon, tempDatabase } from './temp-database';

function edit(assessmentId: string, over: Partial<EditToSave> = {}): EditToSave {
  const texts = { base: 'Generated.', text: 'Mine. שלום 🚀\n\n- "x"', printed: { days: 10 } };
  return { assessmentId, target: 'clause.a', seenVersion: 0, ...texts, now: noon, ...over };
}

describe('saving an edit', () => {
  it('is read back with its base, version and time, and leaves its neighbours alone', async () => {
    const { db } = tempDatabase();
    const id = await newAssessment(db);
    expect(await saveEdit(db, ctx, edit(id, { now: noon + 5 }))).toEqual({
      kind: 'saved',
      version: 1,
      savedAt: noon + 5,
    });
    await saveEdit(db, ctx, edit(id, { target: 'message.b', text: 'Other.' }));
    const stored = await readAssessment(db, ctx, id);
    expect(stored?.edits['clause.a']).toEqual({
      version: 1,
      savedAt: noon + 5,
      base: 'Generated.',
      text: 'Mine. שלום 🚀\n\n- "x"',
      printed: { days: 10 },
    });
    expect(stored?.edits['message.b']?.text).toBe('Other.');
    expect(stored?.lastSavedAt).toBe(noon);
  });

  it('restoring is one more row, and every earlier text stays on record', async () => {
    const { db } = tempDatabase();
    const id = await newAssessment(db);
    await saveEdit(db, ctx, edit(id));
    expect(await saveEdit(db, ctx, edit(id, { seenVersion: 1, text: null }))).toMatchObject({
      kind: 'saved',
      version: 2,
    });
    expect((await readAssessment(db, ctx, id))?.edits['clause.a']).toMatchObject({ version: 2, text: null });
    expect(db.read.values(sql`SELECT version, text FROM edit ORDER BY version`)).toEqual([
      [1, 'Mine. שלום 🚀\n\n- "x"'],
      [2, null],
    ]);
    await expect(db.tx(async (q) => q.run(sql`UPDATE edit SET text = 'x'`))).rejects.toThrow();
  });

  it('the same again writes nothing; the same text over another base is an edit; restoring nothing is nothing', async () => {
    const { db } = tempDatabase();
    const id = await newAssessment(db);
    expect(await saveEdit(db, ctx, edit(id, { text: null }))).toMatchObject({ kind: 'same', version: 0 });
    await saveEdit(db, ctx, edit(id));
    expect(await saveEdit(db, ctx, edit(id, { now: noon + 9 }))).toEqual({ kind: 'same', version: 1, savedAt: noon });
    expect(await saveEdit(db, ctx, edit(id, { seenVersion: 1, base: 'Generated anew.' }))).toMatchObject({
      kind: 'saved',
      version: 2,
    });
    expect(db.read.get<{ n: number }>(sql`SELECT count(*) AS n FROM edit`).n).toBe(2);
  });

  it('of two tabs the second is told of the first, and nothing is overwritten', async () => {
    const { db } = tempDatabase();
    const id = await newAssessment(db);
    await saveEdit(db, ctx, edit(id, { text: 'First.' }));
    const second = await saveEdit(db, ctx, edit(id, { text: 'Second.' }));
    expect(second).toMatchObject({ kind: 'conflict', current: { version: 1, text: 'First.' } });
    expect(await saveEdit(db, ctx, edit(id, { text: null }))).toMatchObject({ kind: 'conflict' });
    expect((await readAssessment(db, ctx, id))?.edits['clause.a']?.text).toBe('First.');
  });

  it('is absent in another workspace, refused for a target of no kind, and gone with its assessment', async () => {
    const { db } = tempDatabase();
    const id = await newAssessment(db);
    expect(await saveEdit(db, elsewhere, edit(id))).toEqual({ kind: 'absent' });
    await expect(saveEdit(db, ctx, edit(id, { target: 'x' }))).rejects.toThrow();
    await saveEdit(db, ctx, edit(id));
    expect(await deleteAssessment(db, ctx, id)).toBe(true);
    expect(db.read.get<{ n: number }>(sql`SELECT count(*) AS n FROM edit`).n).toBe(0);
  });
});
