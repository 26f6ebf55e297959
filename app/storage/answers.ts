import { and, asc, desc, eq } from 'drizzle-orm';
import type { Answer } from '../assessment/assessment';
import { touchAssessment } from './assessment-row';
import type { StorageContext } from './context';
import type { Database, Queries } from './db';
import { newId } from './new-id';
import { given, prepared } from './prepared';
import { neverSaved, type Saved, type Versioned } from './saved';
import { answer, response } from './schema';

export interface StoredAnswer extends Versioned {
  /** Null = cleared: answered once, taken back. */
  readonly answer: Answer | null;
  readonly note: string;
  /** Of the question as it was shown. */
  readonly questionDigest: string;
}

export interface AnswerToSave {
  readonly assessmentId: string;
  readonly question: string;
  /** Version that the page showed; 0 = none. */
  readonly seenVersion: number;
  /** Null clears. */
  readonly answer: Answer | null;
  readonly note: string;
  readonly questionDigest: string;
  readonly now: number;
}

type Row = typeof answer.$inferSelect;

/** The only one of the three truths yet: what the respondent said. */
const truth = 'said';

/** Appends an answer. Sending the same content again writes nothing and is a success, whatever version was seen. */
export async function saveAnswer(db: Database, ctx: StorageContext, asked: AnswerToSave): Promise<Saved<StoredAnswer>> {
  return db.tx(async (q) => {
    const { assessmentId, question } = asked;
    const responseId = await responseOf(q, ctx, assessmentId);
    if (!responseId) return { kind: 'absent' };
    const latest = await latestRow(q, ctx, responseId, question);
    const before = latest?.version ?? neverSaved;
    const content = toColumns(asked);
    if (isSame(latest, content)) return { kind: 'same', version: before, savedAt: latest?.savedAt ?? asked.now };
    if (before !== asked.seenVersion) return { kind: 'conflict', current: latest ? toStored(latest) : null };
    const place = { id: newId(), workspaceId: ctx.workspaceId, responseId, question, truth };
    await insertAnswer(q).run({ ...place, ...content, version: before + 1, savedAt: asked.now });
    await touchAssessment(q, ctx, assessmentId, asked.now);
    return { kind: 'saved', version: before + 1, savedAt: asked.now };
  });
}

export type AppendedAnswer = Omit<AnswerToSave, 'assessmentId' | 'seenVersion' | 'now'>;

/** Appends answers inside a transaction, whatever versions there are. */
export async function appendAnswers(
  q: Queries,
  ctx: StorageContext,
  {
    assessmentId,
    answers,
    now,
  }: Pick<AnswerToSave, 'assessmentId' | 'now'> & { readonly answers: readonly AppendedAnswer[] },
): Promise<void> {
  const responseId = await responseOf(q, ctx, assessmentId);
  if (!responseId) throw new Error(`assessment ${assessmentId} has no response`);
  for (const one of answers) {
    const { question } = one;
    const before = (await latestRow(q, ctx, responseId, question))?.version ?? neverSaved;
    const content = toColumns(one);
    const place = { id: newId(), workspaceId: ctx.workspaceId, responseId, question, truth };
    await insertAnswer(q).run({ ...place, ...content, version: before + 1, savedAt: now });
  }
}

/** Without an account an assessment has one response. */
async function responseOf(q: Queries, ctx: StorageContext, assessmentId: string): Promise<string | undefined> {
  const rows = await findResponse(q).all({ workspaceId: ctx.workspaceId, assessmentId });
  return rows[0]?.id;
}

const findResponse = prepared((q) => {
  const mine = and(eq(response.workspaceId, given('workspaceId')), eq(response.assessmentId, given('assessmentId')));
  return q.select({ id: response.id }).from(response).where(mine).prepare();
});

const insertAnswer = prepared((q) =>
  q
    .insert(answer)
    .values({
      id: given('id'),
      workspaceId: given('workspaceId'),
      responseId: given('responseId'),
      question: given('question'),
      truth: given('truth'),
      version: given('version'),
      state: given('state'),
      level: given('level'),
      reason: given('reason'),
      note: given('note'),
      questionDigest: given('questionDigest'),
      savedAt: given('savedAt'),
    })
    .prepare(),
);

/** Of one question; null when nothing was ever said. */
export async function latestAnswer(
  q: Queries,
  ctx: StorageContext,
  assessmentId: string,
  question: string,
): Promise<StoredAnswer | null> {
  const responseId = await responseOf(q, ctx, assessmentId);
  const row = responseId && (await latestRow(q, ctx, responseId, question));
  return row ? toStored(row) : null;
}

async function latestRow(q: Queries, ctx: StorageContext, responseId: string, question: string) {
  const rows = await findLatest(q).all({ workspaceId: ctx.workspaceId, responseId, question });
  return rows[0];
}

/** By question id, the latest version of each. */
export async function latestAnswers(
  q: Queries,
  ctx: StorageContext,
  assessmentId: string,
): Promise<Record<string, StoredAnswer>> {
  const responseId = await responseOf(q, ctx, assessmentId);
  if (!responseId) return {};
  const rows = await findAnswers(q).all({ workspaceId: ctx.workspaceId, responseId });
  return Object.fromEntries(rows.map((row) => [row.question, toStored(row)]));
}

/** The response's id is looked up before: joined here, SQLite would read every answer of the workspace. */
const said = and(
  eq(answer.workspaceId, given('workspaceId')),
  eq(answer.responseId, given('responseId')),
  eq(answer.truth, truth),
);

const findAnswers = prepared((q) => q.select().from(answer).where(said).orderBy(asc(answer.version)).prepare());

const findLatest = prepared((q) => {
  const ofQuestion = and(said, eq(answer.question, given('question')));
  return q.select().from(answer).where(ofQuestion).orderBy(desc(answer.version)).limit(1).prepare();
});

type Content = Pick<Row, 'state' | 'level' | 'reason' | 'note' | 'questionDigest'>;

function toColumns({
  answer: said,
  note,
  questionDigest,
}: Pick<AnswerToSave, 'answer' | 'note' | 'questionDigest'>): Content {
  const level = said?.state === 'known' ? said.level : null;
  const reason = said?.state === 'notApplicable' ? said.reason : null;
  return { state: said?.state ?? 'cleared', level, reason, note, questionDigest };
}

/** Nothing said yet and nothing said now is the same, too. */
function isSame(latest: Row | undefined, content: Content): boolean {
  if (!latest) return content.state === 'cleared' && content.note === '';
  const { state, level, reason, note, questionDigest } = latest;
  return JSON.stringify({ state, level, reason, note, questionDigest }) === JSON.stringify(content);
}

function toStored(row: Row): StoredAnswer {
  const { version, savedAt, note, questionDigest } = row;
  return { version, savedAt, answer: toAnswer(row), note, questionDigest };
}

function toAnswer({ id, state, level, reason }: Row): Answer | null {
  switch (state) {
    case 'cleared':
      return null;
    case 'unknown':
      return { state };
    case 'known':
      if (level === null) throw new Error(`answer ${id} is known without a level`);
      return { state, level };
    case 'notApplicable':
      if (reason === null) throw new Error(`answer ${id} is not applicable without a reason`);
      return { state, reason };
  }
}
