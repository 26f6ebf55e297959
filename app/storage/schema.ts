import { sqliteTable } from 'drizzle-orm/sqlite-core';
import type { Level, Track } from '../bank/bank';
import { bytes, identity, instant, optionalInstant, optionalWhole, optionalWords, whole, words } from './columns';

/** What queries may name. The tables themselves are made by drizzle/*.sql, which also holds keys, checks and triggers. */
export const workspace = sqliteTable('workspace', { id: identity(), createdAt: instant('created_at') });

export const assessment = sqliteTable('assessment', {
  id: identity(),
  workspaceId: words('workspace_id'),
  edition: words('edition'),
  track: words('track').$type<Track>(),
  organisation: words('organisation'),
  assessedOn: words('assessed_on'),
  creationKey: words('creation_key'),
  createdAt: instant('created_at'),
  lastSavedAt: instant('last_saved_at'),
});

/** The banks outside the overall that an assessment was begun with. */
export const assessmentBank = sqliteTable('assessment_bank', {
  id: identity(),
  workspaceId: words('workspace_id'),
  assessmentId: words('assessment_id'),
  domain: words('domain'),
  digest: words('digest'),
});

export const response = sqliteTable('response', {
  id: identity(),
  workspaceId: words('workspace_id'),
  assessmentId: words('assessment_id'),
  role: words('role'),
  unit: optionalWords('unit'),
});

/** Append-only: one row for each time something else was said. */
export const answer = sqliteTable('answer', {
  id: identity(),
  workspaceId: words('workspace_id'),
  responseId: words('response_id'),
  question: words('question'),
  truth: words('truth'),
  version: whole('version'),
  state: words('state').$type<'known' | 'unknown' | 'notApplicable' | 'cleared'>(),
  level: optionalWhole('level').$type<Level>(),
  reason: optionalWords('reason'),
  note: words('note'),
  questionDigest: words('question_digest'),
  savedAt: instant('saved_at'),
});

/** Append-only. `value` is JSON, or the bare word cleared. */
export const factAnswer = sqliteTable('fact_answer', {
  id: identity(),
  workspaceId: words('workspace_id'),
  assessmentId: words('assessment_id'),
  fact: words('fact'),
  version: whole('version'),
  value: words('value'),
  savedAt: instant('saved_at'),
});

/** Append-only. `text` is null where the generated text was restored; `printed` is JSON. */
export const edit = sqliteTable('edit', {
  id: identity(),
  workspaceId: words('workspace_id'),
  assessmentId: words('assessment_id'),
  target: words('target'),
  version: whole('version'),
  base: words('base'),
  text: optionalWords('text'),
  printed: words('printed'),
  savedAt: instant('saved_at'),
});

/** `respond`, `view` and `manage` are never exchanged for one another. */
export type LinkPurpose = 'manage' | 'respond' | 'view';

export const link = sqliteTable('link', {
  id: identity(),
  workspaceId: words('workspace_id'),
  assessmentId: words('assessment_id'),
  purpose: words('purpose').$type<LinkPurpose>(),
  tokenHash: bytes('token_hash'),
  createdAt: instant('created_at'),
  expiresAt: optionalInstant('expires_at'),
  revokedAt: optionalInstant('revoked_at'),
});

/** Append-only: what an assessment was when a round ended. `said` and `carried` are JSON. */
export const milestone = sqliteTable('milestone', {
  id: identity(),
  workspaceId: words('workspace_id'),
  assessmentId: words('assessment_id'),
  round: whole('round'),
  edition: words('edition'),
  editionDigest: words('edition_digest'),
  toEdition: words('to_edition'),
  said: words('said'),
  carried: words('carried'),
  resultSha256: words('result_sha256'),
  createdAt: instant('created_at'),
});
