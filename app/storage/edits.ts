import { and, asc, desc, eq } from 'drizzle-orm';
import type { WrittenEdit } from '../assessment/assessment';
import { hasAssessment, touchAssessment } from './assessment-row';
import type { StorageContext } from './context';
import type { Database, Queries } from './db';
import { newId } from './new-id';
import { given, prepared } from './prepared';
import { neverSaved, type Saved, type Versioned } from './saved';
import { edit } from './schema';

export interface StoredEdit extends Versioned {
  readonly base: string;
  /** Null = restored: edited once, the generated text stands again. */
  readonly text: string | null;
  readonly printed: WrittenEdit['printed'];
}

export interface EditToSave {
  readonly assessmentId: string;
  /** `clause.<id>`, `message.<id>` or `lead.<heading>`. */
  readonly target: string;
  /** Version that the page showed; 0 = none. */
  readonly seenVersion: number;
  readonly base: string;
  /** Null restores. */
  readonly text: string | null;
  readonly printed: WrittenEdit['printed'];
  readonly now: number;
}

type Row = typeof edit.$inferSelect;

/** Appends an edit, by the same rules as an answer. The same text over another base is another edit. */
export async function saveEdit(db: Database, ctx: StorageContext, asked: EditToSave): Promise<Saved<StoredEdit>> {
  return db.tx(async (q) => {
    const { assessmentId, target, base, text, now: savedAt } = asked;
    if (!(await hasAssessment(q, ctx, assessmentId))) return { kind: 'absent' };
    const latest = await latestRow(q, ctx, asked);
    const before = latest?.version ?? neverSaved;
    if (isSame(latest, asked)) return { kind: 'same', version: before, savedAt: latest?.savedAt ?? savedAt };
    if (before !== asked.seenVersion) return { kind: 'conflict', current: latest ? toStored(latest) : null };
    const place = { id: newId(), workspaceId: ctx.workspaceId, assessmentId, target, version: before + 1 };
    await q.insert(edit).values({ ...place, base, text, printed: JSON.stringify(asked.printed), savedAt });
    await touchAssessment(q, ctx, assessmentId, savedAt);
    return { kind: 'saved', version: before + 1, savedAt };
  });
}

/** Nothing written yet and nothing to write is the same, too. */
function isSame(latest: Row | undefined, { base, text, printed }: EditToSave): boolean {
  if (text === null) return (latest?.text ?? null) === null;
  return latest?.text === text && latest.base === base && latest.printed === JSON.stringify(printed);
}

async function latestRow(q: Queries, ctx: StorageContext, { assessmentId, target }: EditToSave) {
  const own = and(eq(edit.workspaceId, ctx.workspaceId), eq(edit.assessmentId, assessmentId), eq(edit.target, target));
  const rows = await q.select().from(edit).where(own).orderBy(desc(edit.version)).limit(1);
  return rows[0];
}

/** By target, the latest version of each. */
export async function latestEdits(
  q: Queries,
  ctx: StorageContext,
  assessmentId: string,
): Promise<Record<string, StoredEdit>> {
  const rows = await findEdits(q).all({ workspaceId: ctx.workspaceId, assessmentId });
  return Object.fromEntries(rows.map((row) => [row.target, toStored(row)]));
}

const findEdits = prepared((q) => {
  const mine = and(eq(edit.workspaceId, given('workspaceId')), eq(edit.assessmentId, given('assessmentId')));
  return q.select().from(edit).where(mine).orderBy(asc(edit.version)).prepare();
});

function toStored({ version, savedAt, base, text, printed }: Row): StoredEdit {
  return { version, savedAt, base, text, printed: JSON.parse(printed) as WrittenEdit['printed'] };
}
