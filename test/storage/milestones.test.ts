import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { saveAnswer } from '../../app/storage/answers';
import { deleteAssessment, readAssessment } from '../../app/storage/assessments';
import { saveFact } from '../../app/storage/facts';
import {
  type Freeze,
  freezeAssessment,
  lastMoveOf,
  type Move,
  milestonesOf,
  mostRounds,
  moveAssessment,
} from '../../app/storage/milestones';
import { ctx, elsewhere, newAssessment, noon, tempDatabase } from './temp-database';

const known = (level: 0 | 1 | 2 | 3 | 4) => ({ state: 'known', level }) as const;

/** An assessment with two answers and a fact, last saved at noon + 3, and its move. */
async function filled() {
  const { db, file } = tempDatabase();
  const assessmentId = await newAssessment(db);
  const said = { assessmentId, seenVersion: 0, questionDigest: 'd1' };
  await saveAnswer(db, ctx, { ...said, question: 'd.a', answer: known(3), note: 'seen by us', now: noon + 1 });
  await saveAnswer(db, ctx, { ...said, question: 'd.b', answer: known(1), note: '', now: noon + 2 });
  await saveFact(db, ctx, { assessmentId, fact: 'f', seenVersion: 0, value: 40, now: noon + 3 });
  const assessment = {
    edition: '2026.1',
    track: 'quick',
    organisation: 'Example Ltd',
    date: '2026-11-22',
    facts: { f: 40 },
    answers: { 'd.a': known(3), 'd.b': known(1) },
  } as const;
  const milestone = {
    edition: '2026.1',
    editionDigest: 'e',
    toEdition: '2026.2',
    said: { assessment, notes: { 'd.a': 'seen by us' } },
    carried: { confirm: ['d.ab'], kept: { answers: assessment.answers } },
    resultSha256: '0'.repeat(64),
  };
  const moved = { note: '', questionDigest: '' };
  const answers = [
    { ...moved, question: 'd.ab', answer: known(1) },
    { ...moved, question: 'd.b', answer: null },
  ];
  const move: Move = { assessmentId, seenAt: noon + 3, milestone, answers, clearedFacts: ['f'], now: noon + 9 };
  return { db, file, assessmentId, move };
}

describe('moving an assessment to a newer edition', () => {
  it('stores the milestone, then moves, in one transaction', async () => {
    const { db, assessmentId, move } = await filled();
    expect(await moveAssessment(db, ctx, move)).toBe('moved');
    expect(await milestonesOf(db.read, ctx, assessmentId)).toEqual([
      { ...move.milestone, round: 1, createdAt: noon + 9 },
    ]);
    const stored = await readAssessment(db, ctx, assessmentId);
    expect(stored).toMatchObject({
      edition: '2026.2',
      lastSavedAt: noon + 9,
      facts: { f: { value: null, version: 2 } },
    });
    expect(stored?.answers['d.a']).toMatchObject({ version: 1, answer: known(3), note: 'seen by us' });
    expect(stored?.answers['d.ab']).toMatchObject({ version: 1, answer: known(1) });
    expect(stored?.answers['d.b']).toMatchObject({ version: 2, answer: null });
  });

  it('loses no row of what was said, and moves once however often it is asked to', async () => {
    const { db, assessmentId, move } = await filled();
    await moveAssessment(db, ctx, move);
    expect(db.read.get<{ n: number }>(sql`SELECT count(*) AS n FROM answer`).n).toBe(4);
    expect(await moveAssessment(db, ctx, move)).toBe('stale');
    expect(await milestonesOf(db.read, ctx, assessmentId)).toHaveLength(1);
    await expect(db.tx(async (q) => q.run(sql`UPDATE milestone SET said = '{}'`))).rejects.toMatchObject({
      cause: { message: 'milestone is append-only' },
    });
  });

  it('moves nothing when something was said meanwhile, or in another workspace', async () => {
    const { db, assessmentId, move } = await filled();
    expect(await moveAssessment(db, elsewhere, move)).toBe('stale');
    expect(await moveAssessment(db, ctx, { ...move, seenAt: noon + 2 })).toBe('stale');
    expect(await milestonesOf(db.read, ctx, assessmentId)).toEqual([]);
    expect(await readAssessment(db, ctx, assessmentId)).toMatchObject({ edition: '2026.1', lastSavedAt: noon + 3 });
  });

  it('moves nothing when any part of it fails', async () => {
    const { db, assessmentId, move } = await filled();
    const broken = { ...move, milestone: { ...move.milestone, resultSha256: 'short' } };
    await expect(moveAssessment(db, ctx, broken)).rejects.toThrow();
    expect(await milestonesOf(db.read, ctx, assessmentId)).toEqual([]);
    expect(await readAssessment(db, ctx, assessmentId)).toMatchObject({
      edition: '2026.1',
      answers: { 'd.b': { version: 1 } },
    });
  });

  it('tells a question page of the last move alone', async () => {
    const { db, assessmentId, move } = await filled();
    expect(await lastMoveOf(db.read, ctx, assessmentId)).toBeNull();
    await moveAssessment(db, ctx, move);
    const onward = { ...move.milestone, edition: '2026.2', toEdition: '2026.3' };
    const again = { ...onward, carried: { confirm: ['d.b', 'd.ab'], kept: {} } };
    await moveAssessment(db, ctx, { ...move, milestone: again, seenAt: noon + 9, now: noon + 20 });
    expect(await lastMoveOf(db.read, ctx, assessmentId)).toEqual({ confirm: ['d.b', 'd.ab'], createdAt: noon + 20 });
    expect(await lastMoveOf(db.read, elsewhere, assessmentId)).toBeNull();
  });

  it('is not seen from another workspace, and goes when the assessment is deleted', async () => {
    const { db, assessmentId, move } = await filled();
    await moveAssessment(db, ctx, move);
    expect(await milestonesOf(db.read, elsewhere, assessmentId)).toEqual([]);
    expect(await deleteAssessment(db, ctx, assessmentId)).toBe(true);
    expect(db.read.get<{ n: number }>(sql`SELECT count(*) AS n FROM milestone`).n).toBe(0);
  });
});

describe('freezing a state', () => {
  /** The state that the move starts from, asked to be kept as it is. */
  const freezeOf = ({ assessmentId, seenAt, milestone, now }: Move): Freeze => ({
    assessmentId,
    seenAt,
    milestone: { ...milestone, toEdition: milestone.edition },
    now,
  });

  it('keeps two rounds of one edition, changes nothing that was said, and touches the last save', async () => {
    const { db, assessmentId, move } = await filled();
    const before = await readAssessment(db, ctx, assessmentId);
    expect(await freezeAssessment(db, ctx, freezeOf(move))).toBe('frozen');
    expect(await readAssessment(db, ctx, assessmentId)).toEqual({ ...before, lastSavedAt: noon + 9 });
    const said = { assessmentId, question: 'd.a', seenVersion: 1, questionDigest: 'd1' };
    await saveAnswer(db, ctx, { ...said, answer: known(4), note: '', now: noon + 20 });
    expect(await freezeAssessment(db, ctx, { ...freezeOf(move), seenAt: noon + 20, now: noon + 30 })).toBe('frozen');
    const rounds = await milestonesOf(db.read, ctx, assessmentId);
    expect(rounds.map(({ round, edition, toEdition }) => [round, edition, toEdition])).toEqual([
      [1, '2026.1', '2026.1'],
      [2, '2026.1', '2026.1'],
    ]);
  });

  it('asked twice at once keeps one, and none where something was said since the page was read', async () => {
    const { db, assessmentId, move } = await filled();
    const freeze = freezeOf(move);
    const both = await Promise.all([freezeAssessment(db, ctx, freeze), freezeAssessment(db, ctx, freeze)]);
    expect(both).toEqual(['frozen', 'same']);
    const said = { assessmentId, question: 'd.a', seenVersion: 1, questionDigest: 'd1' };
    await saveAnswer(db, ctx, { ...said, answer: known(4), note: '', now: noon + 20 });
    expect(await freezeAssessment(db, ctx, { ...freeze, now: noon + 30 })).toBe('stale');
    expect(await freezeAssessment(db, elsewhere, { ...freeze, seenAt: noon + 20 })).toBe('stale');
    expect(await milestonesOf(db.read, ctx, assessmentId)).toHaveLength(1);
  });

  it('ends at the most rounds that are kept, and a move goes on after that', async () => {
    const { db, assessmentId, move } = await filled();
    const said = { assessmentId, question: 'd.a', questionDigest: 'd1', note: '' };
    for (let round = 1; round <= mostRounds; round++) {
      const seenAt = round === 1 ? noon + 3 : noon + 100 * round;
      if (round > 1)
        await saveAnswer(db, ctx, { ...said, seenVersion: round - 1, answer: known(round % 2 ? 3 : 4), now: seenAt });
      expect(await freezeAssessment(db, ctx, { ...freezeOf(move), seenAt, now: seenAt + 1 })).toBe('frozen');
    }
    const seenAt = noon + 10_000;
    await saveAnswer(db, ctx, { ...said, seenVersion: mostRounds, answer: known(0), now: seenAt });
    expect(await freezeAssessment(db, ctx, { ...freezeOf(move), seenAt, now: seenAt + 1 })).toBe('full');
    expect(await moveAssessment(db, ctx, { ...move, seenAt, now: seenAt + 2 })).toBe('moved');
    expect(await milestonesOf(db.read, ctx, assessmentId)).toHaveLength(mostRounds + 1);
  });
});
