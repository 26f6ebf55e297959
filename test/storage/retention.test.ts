import { describe, expect, it } from 'vitest';
import { changeDetails, readAssessment } from '../../app/storage/assessments';
import { readErased } from '../../app/storage/erasure-list';
import { retention, sweepExpired } from '../../app/storage/retention';
import { ctx, newAssessment, noon, tempDatabase } from './temp-database';

const details = { track: 'full', organisation: 'Alive', date: '2026-11-22' } as const;

describe('what is kept', () => {
  it('ends twelve months after the last save, not after the first', async () => {
    const { db } = tempDatabase();
    const [idle, alive] = [await newAssessment(db, 'Idle'), await newAssessment(db, 'Alive')];
    await changeDetails(db, ctx, { assessmentId: alive, ...details, now: noon + 1 });
    expect(await sweepExpired(db, noon + retention)).toBe(0);
    expect(await sweepExpired(db, noon + retention + 1)).toBe(1);
    expect(await readAssessment(db, ctx, idle)).toBeNull();
    expect(await readAssessment(db, ctx, alive)).not.toBeNull();
  });

  it('is what somebody saved in while it was about to be erased, in a later backup too', async () => {
    const { db, file } = tempDatabase();
    const assessmentId = await newAssessment(db);
    const now = noon + retention + 1;
    const sweep = sweepExpired(db, now);
    expect(await changeDetails(db, ctx, { assessmentId, ...details, now })).toBe(true);
    expect(await sweep).toBe(0);
    expect(await readAssessment(db, ctx, assessmentId)).toMatchObject({ lastSavedAt: now });
    expect(readErased(file)).toEqual([]);
  });
});
