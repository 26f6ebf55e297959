import fc from 'fast-check';
import { expect } from 'vitest';
import { type AnswerToSave, saveAnswer } from '../../app/storage/answers';
import { readAssessment } from '../../app/storage/assessments';
import type { Database } from '../../app/storage/db';
import { ctx, newAssessment, noon, tempDatabase } from '../storage/temp-database';

const question = 'tooling.data-classes';

interface Story {
  /** By version, from 1 on: the text whose save was answered with it. */
  readonly saved: string[];
  /** What refused saves were shown. */
  readonly shown: { readonly version: number; readonly text: string }[];
}

/**
 * T12: two tabs load and save the same answer in every order a scheduler thinks of. Throws when a save replaced a
 * version its tab had not been shown, or was refused without the text that stood there.
 */
export async function interleaveTabs(runs: number): Promise<void> {
  const { db } = tempDatabase();
  const property = fc.asyncProperty(fc.scheduler(), async (scheduler) => {
    const id = await newAssessment(db);
    const story: Story = { saved: [], shown: [] };
    const tabs = ['first', 'second'].map((name) => workIn(db, id, name, scheduler, story));
    await scheduler.waitFor(Promise.all(tabs));
    const stored = (await readAssessment(db, ctx, id))?.answers[question];
    expect([stored?.version, stored?.note]).toEqual([story.saved.length, story.saved.at(-1)]);
    for (const { version, text } of story.shown) expect(text).toBe(story.saved[version - 1]);
  });
  await fc.assert(property, { numRuns: runs });
}

/** Loads the page and saves three texts from it; after a conflict the page shows the other text. */
async function workIn(db: Database, id: string, name: string, scheduler: fc.Scheduler, story: Story): Promise<void> {
  const load = scheduler.scheduleFunction(async () => readAssessment(db, ctx, id));
  const save = scheduler.scheduleFunction(async (asked: AnswerToSave) => saveAnswer(db, ctx, asked));
  let seen = (await load())?.answers[question]?.version ?? 0;
  for (const text of ['a', 'b', 'c'].map((letter) => `${name} ${letter}`)) {
    const said = { answer: { state: 'known', level: 2 }, note: text, questionDigest: 'd' } as const;
    const result = await save({ assessmentId: id, question, seenVersion: seen, now: noon, ...said });
    if (result.kind === 'saved') {
      expect([text, result.version, story.saved[seen]]).toEqual([text, seen + 1, undefined]);
      story.saved[seen] = text;
      seen = result.version;
    } else {
      expect([text, result.kind]).toEqual([text, 'conflict']);
      const current = result.kind === 'conflict' ? result.current : null;
      story.shown.push({ version: current?.version ?? 0, text: current?.note ?? '' });
      seen = current?.version ?? 0;
    }
  }
}
