import { describe, expect, it } from 'vitest';
import { readAssessment } from '../../app/storage/assessments';
import { saveFact } from '../../app/storage/facts';
import { ctx, elsewhere, newAssessment, noon, tempDatabase } from './temp-database';

describe('saving a fact', () => {
  it('every kind of value comes back as it went in', async () => {
    const { db } = tempDatabase();
    const assessmentId = await newAssessment(db);
    const values = ['notSure', 'cleared', 40, ['a', 'b'], [{ name: 'Pay "R&D"', tier: 'tier-1' }], null] as const;
    for (const [seenVersion, value] of values.entries()) {
      const saved = await saveFact(db, ctx, { assessmentId, fact: 'systems', seenVersion, value, now: noon });
      expect(saved).toEqual({ kind: 'saved', version: seenVersion + 1, savedAt: noon });
      expect((await readAssessment(db, ctx, assessmentId))?.facts.systems?.value).toEqual(value);
    }
  });

  it('follows the rules of answers: same, conflict, absent', async () => {
    const { db } = tempDatabase();
    const assessmentId = await newAssessment(db);
    const asked = { assessmentId, fact: 'headcount', seenVersion: 0, value: 40, now: noon };
    await saveFact(db, ctx, asked);
    expect(await saveFact(db, ctx, { ...asked, now: noon + 1 })).toEqual({ kind: 'same', version: 1, savedAt: noon });
    expect(await saveFact(db, ctx, { ...asked, value: 50 })).toMatchObject({
      kind: 'conflict',
      current: { value: 40 },
    });
    expect(await saveFact(db, elsewhere, asked)).toEqual({ kind: 'absent' });
  });
});
