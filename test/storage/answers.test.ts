import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnswerToSave, saveAnswer } from '../../app/storage/answers';
import { readAssessment } from '../../app/storage/assessments';
import { runs } from '../property-runs';
import { ctx, elsewhere, newAssessment, noon, tempDatabase } from './temp-database';

const question = 'review.human-approval';
const known = (level: 0 | 1 | 2 | 3 | 4) => ({ state: 'known', level }) as const;

function save(assessmentId: string, changed: Partial<AnswerToSave> = {}): AnswerToSave {
  const base = { assessmentId, question, seenVersion: 0, answer: known(2), note: '', questionDigest: 'd1', now: noon };
  return { ...base, ...changed };
}

describe('saving an answer', () => {
  it('is read back with its version, note and time', async () => {
    const { db } = tempDatabase();
    const id = await newAssessment(db);
    const saved = await saveAnswer(db, ctx, save(id, { note: 'R&D <x> \u{1F600} שלום', now: noon + 5 }));
    expect(saved).toEqual({ kind: 'saved', version: 1, savedAt: noon + 5 });
    const stored = await readAssessment(db, ctx, id);
    expect(stored?.answers[question]).toEqual({
      version: 1,
      savedAt: noon + 5,
      answer: known(2),
      note: 'R&D <x> \u{1F600} שלום',
      questionDigest: 'd1',
    });
    expect(stored?.lastSavedAt).toBe(noon + 5);
  });

  it('keeps every kind of answer apart', async () => {
    const { db } = tempDatabase();
    const id = await newAssessment(db);
    const kinds = [known(0), { state: 'unknown' }, { state: 'notApplicable', reason: 'no agents' }, null] as const;
    for (const [seenVersion, answer] of kinds.entries()) {
      await saveAnswer(db, ctx, save(id, { answer, seenVersion }));
      expect((await readAssessment(db, ctx, id))?.answers[question]?.answer).toEqual(answer);
    }
  });

  it('the same content sent again is a success without a new row, even from a page that saw less', async () => {
    const { db } = tempDatabase();
    const id = await newAssessment(db);
    await saveAnswer(db, ctx, save(id));
    const again = await saveAnswer(db, ctx, save(id, { now: noon + 60_000 }));
    expect(again).toEqual({ kind: 'same', version: 1, savedAt: noon });
    expect(db.read.get<{ n: number }>(sql`SELECT count(*) AS n FROM answer`).n).toBe(1);
  });

  it('of two tabs the second is told of the first, and nothing is overwritten', async () => {
    const { db } = tempDatabase();
    const id = await newAssessment(db);
    await saveAnswer(db, ctx, save(id, { answer: known(1), note: 'first tab' }));
    const second = await saveAnswer(db, ctx, save(id, { answer: known(4), note: 'second tab' }));
    expect(second).toMatchObject({ kind: 'conflict', current: { version: 1, answer: known(1), note: 'first tab' } });
    expect((await readAssessment(db, ctx, id))?.answers[question]).toMatchObject({ version: 1, note: 'first tab' });
  });

  it('a version never seen anywhere is a conflict, not a new answer', async () => {
    const { db } = tempDatabase();
    const id = await newAssessment(db);
    expect(await saveAnswer(db, ctx, save(id, { seenVersion: 7 }))).toEqual({ kind: 'conflict', current: null });
  });

  it('clearing what was never answered writes nothing', async () => {
    const { db } = tempDatabase();
    const id = await newAssessment(db);
    expect(await saveAnswer(db, ctx, save(id, { answer: null }))).toMatchObject({ kind: 'same', version: 0 });
    expect((await readAssessment(db, ctx, id))?.answers).toEqual({});
  });

  it('another workspace finds the assessment absent', async () => {
    const { db } = tempDatabase();
    const id = await newAssessment(db);
    expect(await saveAnswer(db, elsewhere, save(id))).toEqual({ kind: 'absent' });
    expect(await saveAnswer(db, ctx, save('no-such-assessment'))).toEqual({ kind: 'absent' });
  });

  it('a stored answer cannot be rewritten', async () => {
    const { db } = tempDatabase();
    const id = await newAssessment(db);
    await saveAnswer(db, ctx, save(id));
    await expect(db.tx(async (q) => q.run(sql`UPDATE answer SET level = 4`))).rejects.toMatchObject({
      cause: { message: 'answer is append-only' },
    });
  });

  it('however two tabs interleave, each save is stored or refused, never lost in silence', async () => {
    const { db } = tempDatabase();
    const levels = fc.array(fc.record({ tab: fc.constantFrom(0, 1), level: fc.constantFrom(0, 1, 2, 3, 4) }), {
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(levels, async (steps) => {
        const id = await newAssessment(db);
        const seen = [0, 0];
        let expected: number | undefined;
        for (const { tab, level } of steps) {
          const asked = save(id, { seenVersion: seen[tab] ?? 0, answer: known(level as 0) });
          const result = await saveAnswer(db, ctx, asked);
          if (result.kind === 'saved') expected = level;
          if (result.kind === 'same') expect(level).toBe(expected);
          if (result.kind === 'saved' || result.kind === 'same') seen[tab] = result.version;
          if (result.kind === 'conflict') seen[tab] = result.current?.version ?? 0;
        }
        const stored = (await readAssessment(db, ctx, id))?.answers[question]?.answer;
        expect(stored).toEqual(expected === undefined ? undefined : known(expected as 0));
      }),
      runs(30),
    );
  });
});
