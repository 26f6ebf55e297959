import { setImmediate as turn } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Queries } from '../../app/storage/db';
import { workspace } from '../../app/storage/schema';
import { tempDatabase } from './temp-database';

const ids = (q: Queries) => q.all<{ id: string }>(sql`SELECT id FROM workspace WHERE id <> 'self-serve' ORDER BY id`);

describe('tx', () => {
  it('of fifty at once, twenty of which fail, exactly thirty are stored, each whole', async () => {
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
    expect(results.filter((result) => result.status === 'rejected')).toHaveLength(20);
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

  it('is the only way to write: the reading connection refuses', () => {
    const { db } = tempDatabase();
    expect(() => db.read.run(sql`DELETE FROM workspace`)).toThrow();
    expect(db.read.all(sql`SELECT id FROM workspace`)).toHaveLength(1);
  });
});
