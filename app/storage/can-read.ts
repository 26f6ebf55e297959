import { eq } from 'drizzle-orm';
import { selfServe } from './context';
import type { Database } from './db';
import { workspace } from './schema';

/** Whether the database answers. */
export async function canRead(db: Database): Promise<boolean> {
  try {
    return (await db.read.select().from(workspace).where(eq(workspace.id, selfServe))).length === 1;
  } catch {
    return false;
  }
}
