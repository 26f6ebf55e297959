import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createAssessment } from '../../app/storage/assessments';
import type { StorageContext } from '../../app/storage/context';
import { selfServe } from '../../app/storage/context';
import { type Database, openDatabase } from '../../app/storage/db';

export const migrations = 'drizzle';
export const ctx: StorageContext = { workspaceId: selfServe, actor: 'test' };
/** Foreign to every row of a test. */
export const elsewhere: StorageContext = { workspaceId: 'another-workspace', actor: 'test' };
/** 22 November 2026, noon, UTC. */
export const noon = Date.UTC(2026, 10, 22, 12);

/** A folder that is gone after the test. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function tempDatabase(): { readonly db: Database; readonly file: string } {
  const file = join(tempFolder(), 'plumbline.sqlite');
  const db = openDatabase(file, migrations);
  onTestFinished(() => db.close().catch(() => undefined));
  return { db, file };
}

let keys = 0;

export async function newAssessment(db: Database, organisation = 'Example Ltd'): Promise<string> {
  keys += 1;
  const creationKey = `creation-key-of-a-test-${keys}`;
  const asked = {
    creationKey,
    edition: '2026.1',
    track: 'quick',
    organisation,
    date: '2026-11-22',
    now: noon,
  } as const;
  return (await createAssessment(db, ctx, asked)).id;
}
