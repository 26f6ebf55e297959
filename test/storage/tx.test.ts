import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Queries } from '../../app/storage/db';
import { response, workspace } from '../../app/storage/schema';
import { createWriter } from '../../app/storage/tx';
import { tempDatabase, tempFolder } from './temp-database';

const ids = (q: Queries) => q.all<{ id: string }>(sql`SELECT id FROM workspace WHERE id <> 'self-serve' ORDER BY id`);

describe('tx', () => {
  it('of 50 at once, 20 of which fail, exactly 30 are stored, each whole, and each failure is told to its own caller', async () => {
    const { db } = tempDatabase();
    const runs = Array.from({ length: 50 }, (_, n) =>
      db.tx(async (q) => {
        await q.insert(workspace).values({ id: `${n}-a`, createdAt: 0 });
        // An await inside: without the queue another transaction's rows would fall into this one.
        await turn();
        if (n % 5 < 2) throw new Error(`rolled back ${n}`);
        await q.insert(workspace).values({ id: `${n}-b`, createdAt: 0 });
        return n;
      }),
    );
    const results = await Promise.allSettled(runs);
    const failures = results.map((result) => (result.status === 'rejected' ? result.reason.message : ''));
    expect(failures).toEqual(runs.map((_, n) => (n % 5 < 2 ? `rolled back ${n}` : '')));
    const kept = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    const expected = kept.flatMap((n) => [`${n}-a`, `${n}-b`]).sort();
    expect(
      ids(db.read)
        .map((row) => row.id)
        .sort(),
    ).toEqual(expected);
  });

  it('shows readers nothing before its commit', async () => {
    const { db } = tempDatabase();
    await db.tx(async (q) => {
      await q.insert(workspace).values({ id: 'half', createdAt: 0 });
      expect(ids(q)).toEqual([{ id: 'half' }]);
      expect(ids(db.read)).toEqual([]);
    });
    expect(ids(db.read)).toEqual([{ id: 'half' }]);
  });

  it('inside tx is refused instead of waiting for itself, and the queue goes on', async () => {
    const { db } = tempDatabase();
    await expect(db.tx(() => db.tx(async () => 1))).rejects.toThrow('tx inside tx');
    expect(await db.tx(async () => 2)).toBe(2);
  });

  it('of one turn share their commits: 200 saves at once need 2', async () => {
    const { db, statements } = tracedWriter();
    const saves = Array.from({ length: 200 }, (_, n) =>
      db.tx(async (q) => void (await q.run(sql`INSERT INTO saved VALUES (${n})`))),
    );
    await Promise.all(saves);
    expect(statements.filter((one) => one === 'COMMIT')).toHaveLength(2);
    expect(statements.filter((one) => one === 'BEGIN IMMEDIATE')).toHaveLength(2);
  });

  it('resolves after the COMMIT, never before', async () => {
    const { db, statements } = tracedWriter();
    const seen = await Promise.all([0, 1, 2].map((n) => db.tx(async () => n).then(() => statements.at(-1))));
    expect(seen).toEqual(['COMMIT', 'COMMIT', 'COMMIT']);
  });

  it('whose COMMIT fails tells every caller of its group, keeps nothing of it, and the next one goes on', async () => {
    const { db } = tempDatabase();
    const orphan = { id: 'r'.repeat(22), workspaceId: 'nobody', assessmentId: 'nothing', role: 'self-serve' };
    const runs = [1, 2, 3].map((n) =>
      db.tx(async (q) => {
        await q.insert(workspace).values({ id: `with the orphan ${n}`, createdAt: 0 });
        if (n !== 2) return;
        // Foreign keys are then checked at COMMIT only, which is what fails.
        await q.run(sql`PRAGMA defer_foreign_keys = ON`);
        await q.insert(response).values(orphan);
      }),
    );
    const results = await Promise.allSettled(runs);
    expect(results.map((result) => result.status === 'rejected' && result.reason.code)).toEqual(
      Array(3).fill('SQLITE_CONSTRAINT_FOREIGNKEY'),
    );
    expect(ids(db.read)).toEqual([]);
    await db.tx(async (q) => void (await q.insert(workspace).values({ id: 'after', createdAt: 0 })));
    expect(ids(db.read)).toEqual([{ id: 'after' }]);
  });

  it('that finds no room is told to every caller of its group; what was saved before stays, and room heals it', async () => {
    const { db } = tempDatabase();
    const add = (id: string) => db.tx(async (q) => void (await q.insert(workspace).values({ id, createdAt: 0 })));
    await add('before');
    await db.tx(async (q) => void (await q.run(sql`PRAGMA max_page_count = 1`)));
    const results = await Promise.allSettled(['small', 'x'.repeat(20_000), 'later'].map(add));
    const codes = results.map(
      (result) => result.status === 'rejected' && (result.reason.code ?? result.reason.cause?.code),
    );
    expect(codes).toEqual(Array(3).fill('SQLITE_FULL'));
    expect(ids(db.read)).toEqual([{ id: 'before' }]);
    await db.tx(async (q) => void (await q.run(sql`PRAGMA max_page_count = 1000000`)));
    await add('healed');
    expect(ids(db.read)).toEqual([{ id: 'before' }, { id: 'healed' }]);
  });

  it('lets work alone run between the group before it and the group after it', async () => {
    const { db } = tracedWriter();
    const order: string[] = [];
    const add = (name: string) => db.tx(async () => void order.push(name));
    await Promise.all([add('a'), add('b'), db.alone(() => void order.push('alone')), add('c')]);
    expect(order).toEqual(['a', 'b', 'alone', 'c']);
  });

  it('is the only way to write: the reading connection refuses', () => {
    const { db } = tempDatabase();
    expect(() => db.read.run(sql`DELETE FROM workspace`)).toThrow();
    expect(db.read.all(sql`SELECT id FROM workspace`)).toHaveLength(1);
  });
});

/** A writer on a database of its own that notes every statement it runs. */
function tracedWriter() {
  const statements: string[] = [];
  const connection = new Sqlite(join(tempFolder(), 'traced.sqlite'), {
    verbose: (one) => statements.push(String(one)),
  });
  onTestFinished(() => void connection.close());
  connection.exec('CREATE TABLE saved (n INTEGER NOT NULL) STRICT');
  return { db: createWriter(connection, drizzle(connection)), statements };
}
