import { and, asc, desc, eq } from 'drizzle-orm';
import type { FactValue } from '../assessment/assessment';
import { hasAssessment, touchAssessment } from './assessment-row';
import type { StorageContext } from './context';
import type { Database, Queries } from './db';
import { newId } from './new-id';
import { given, prepared } from './prepared';
import { neverSaved, type Saved, type Versioned } from './saved';
import { factAnswer } from './schema';

export interface StoredFact extends Versioned {
  /** Null = cleared: answered once, taken back. */
  readonly value: FactValue | null;
}

export interface FactToSave {
  readonly assessmentId: string;
  readonly fact: string;
  /** Version that the page showed; 0 = none. */
  readonly seenVersion: number;
  /** Null clears. */
  readonly value: FactValue | null;
  readonly now: number;
}

type Row = typeof factAnswer.$inferSelect;

/** Not JSON, so no value can be mistaken for it. */
const cleared = 'cleared';

/** Appends a fact's value, by the same rules as an answer. */
export async function saveFact(db: Database, ctx: StorageContext, asked: FactToSave): Promise<Saved<StoredFact>> {
  return db.tx(async (q) => {
    if (!(await hasAssessment(q, ctx, asked.assessmentId))) return { kind: 'absent' };
    const latest = await latestRow(q, ctx, asked);
    const before = latest?.version ?? neverSaved;
    const value = asked.value === null ? cleared : JSON.stringify(asked.value);
    if ((latest?.value ?? cleared) === value) {
      return { kind: 'same', version: before, savedAt: latest?.savedAt ?? asked.now };
    }
    if (before !== asked.seenVersion) return { kind: 'conflict', current: latest ? toStored(latest) : null };
    const { assessmentId, fact, now: savedAt } = asked;
    const place = { id: newId(), workspaceId: ctx.workspaceId, assessmentId, fact };
    await q.insert(factAnswer).values({ ...place, version: before + 1, value, savedAt });
    await touchAssessment(q, ctx, assessmentId, savedAt);
    return { kind: 'saved', version: before + 1, savedAt };
  });
}

/** Takes facts back inside a transaction; what was said of them stays in its rows. */
export async function clearFacts(
  q: Queries,
  ctx: StorageContext,
  { assessmentId, facts, now }: Pick<FactToSave, 'assessmentId' | 'now'> & { readonly facts: readonly string[] },
): Promise<void> {
  for (const fact of facts) {
    const latest = await latestRow(q, ctx, { assessmentId, fact });
    const place = { id: newId(), workspaceId: ctx.workspaceId, assessmentId, fact };
    await q
      .insert(factAnswer)
      .values({ ...place, version: (latest?.version ?? neverSaved) + 1, value: cleared, savedAt: now });
  }
}

async function latestRow(
  q: Queries,
  ctx: StorageContext,
  { assessmentId, fact }: Pick<FactToSave, 'assessmentId' | 'fact'>,
): Promise<Row | undefined> {
  const said = and(belongs(ctx, assessmentId), eq(factAnswer.fact, fact));
  const rows = await q.select().from(factAnswer).where(said).orderBy(desc(factAnswer.version)).limit(1);
  return rows[0];
}

/** By fact id, the latest version of each. */
export async function latestFacts(
  q: Queries,
  ctx: StorageContext,
  assessmentId: string,
): Promise<Record<string, StoredFact>> {
  const rows = await findFacts(q).all({ workspaceId: ctx.workspaceId, assessmentId });
  return Object.fromEntries(rows.map((row) => [row.fact, toStored(row)]));
}

const findFacts = prepared((q) => {
  const mine = and(
    eq(factAnswer.workspaceId, given('workspaceId')),
    eq(factAnswer.assessmentId, given('assessmentId')),
  );
  return q.select().from(factAnswer).where(mine).orderBy(asc(factAnswer.version)).prepare();
});

function belongs(ctx: StorageContext, assessmentId: string) {
  return and(eq(factAnswer.workspaceId, ctx.workspaceId), eq(factAnswer.assessmentId, assessmentId));
}

function toStored({ version, savedAt, value }: Row): StoredFact {
  return { version, savedAt, value: value === cleared ? null : (JSON.parse(value) as FactValue) };
}
