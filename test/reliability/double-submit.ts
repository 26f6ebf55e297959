import { Agent } from 'node:http';
import { sql } from 'drizzle-orm';
import { newKey, send, visit } from './visitor';
import { wholeApp } from './whole-app';

export interface DoubleReport {
  readonly keys: number;
  /** Keys that made one assessment and told it to all who asked. */
  readonly startedOnce: number;
  /** Answers that made one row and were answered alike to all who sent them. */
  readonly savedOnce: number;
}

/** T13: the same form sent many times at once, for the start of an assessment and for an answer. */
export async function doubleSubmit({ keys, times }: { keys: number; times: number }): Promise<DoubleReport> {
  const { port, db } = await wholeApp();
  const agent = new Agent({ keepAlive: true, maxSockets: times });
  const visitor = await visit(port, { agent });
  const count = (table: string) =>
    Number(Object.values(db.read.get<Record<string, number>>(sql.raw(`SELECT count(*) FROM ${table}`)))[0]);
  const report = { keys, startedOnce: 0, savedOnce: 0 };
  for (let key = 0; key < keys; key++) {
    const fields = { organisation: 'Example Ltd', track: 'quick', creationKey: newKey() };
    const before = [count('assessment'), count('answer')] as const;
    const started = await Promise.all(Array.from({ length: times }, () => send(port, '/start', { agent, fields })));
    const places = new Set(started.map(({ status, headers }) => `${status} ${headers.location}`));
    if (places.size === 1 && started[0]?.status === 303 && count('assessment') === before[0] + 1)
      report.startedOnce += 1;
    const saved = await Promise.all(Array.from({ length: times }, () => visitor.save(key, `note ${key}`)));
    const said = new Set(saved.map(({ status, headers }) => `${status} ${headers.location}`));
    if (said.size === 1 && saved[0]?.status === 303 && count('answer') === before[1] + 1) report.savedOnce += 1;
  }
  agent.destroy();
  return report;
}
