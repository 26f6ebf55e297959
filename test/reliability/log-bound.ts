import { statSync } from 'node:fs';
import { setImmediate as turn } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { saveAnswer } from '../../app/storage/answers';
import { readAssessment } from '../../app/storage/assessments';
import { ctx, newAssessment, noon, tempDatabase } from '../storage/temp-database';

export interface LogReport {
  readonly saves: number;
  /** Of the write-ahead log, in MiB, while nothing but the program itself read. */
  readonly largest: number;
  /** While another program read for a while without end. */
  readonly largestHeld: number;
  /** Once that reader had gone and saves went on. */
  readonly after: number;
}

/** T8: saves and reads without pause; for the second half of the time another program holds an old read open. */
export async function logBound(seconds: number): Promise<LogReport> {
  const { db, file } = tempDatabase();
  const id = await newAssessment(db);
  const size = () => statSync(`${file}-wal`).size / 1024 / 1024;
  let saves = 0;
  async function saveFor(ms: number): Promise<number> {
    let largest = 0;
    for (const end = performance.now() + ms; performance.now() < end; ) {
      // A few questions in turn, so that no history grows so long that reading it is what is measured.
      const question = `q.${saves % 500}`;
      const seenVersion = Math.floor(saves / 500);
      const said = {
        answer: { state: 'known', level: 2 },
        note: `${saves} ${'x'.repeat(1500)}`,
        questionDigest: 'd',
      } as const;
      await saveAnswer(db, ctx, { assessmentId: id, question, seenVersion, now: noon, ...said });
      saves += 1;
      if (saves % 100 === 0) {
        await readAssessment(db, ctx, 'of-nobody');
        largest = Math.max(largest, size());
        await turn();
      }
    }
    return largest;
  }
  const largest = await saveFor((seconds * 1000) / 2);
  const other = new Sqlite(file, { readonly: true });
  other.exec('BEGIN');
  other.prepare('SELECT count(*) FROM answer').get();
  const largestHeld = await saveFor((seconds * 1000) / 4);
  other.close();
  await saveFor((seconds * 1000) / 4);
  return { saves, largest: round(largest), largestHeld: round(largestHeld), after: round(size()) };
}

function round(mebibytes: number): number {
  return Math.round(mebibytes * 10) / 10;
}
