import { describe, expect, it } from 'vitest';
import { readAssessment, setTrack } from '../../app/storage/assessments';
import { retention, sweepExpired } from '../../app/storage/retention';
import { ctx, newAssessment, noon, tempDatabase } from './temp-database';

describe('what is kept', () => {
  it('ends twelve months after the last save, not after the first', async () => {
    const { db } = tempDatabase();
    const [idle, alive] = [await newAssessment(db, 'Idle'), await newAssessment(db, 'Alive')];
    await setTrack(db, ctx, { assessmentId: alive, track: 'full', now: noon + 1 });
    expect(await sweepExpired(db, noon + retention)).toBe(0);
    expect(await sweepExpired(db, noon + retention + 1)).toBe(1);
    expect(await readAssessment(db, ctx, idle)).toBeNull();
    expect(await readAssessment(db, ctx, alive)).not.toBeNull();
  });
});
