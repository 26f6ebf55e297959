import { join } from 'node:path';
import { linkCookie } from '../../app/accounts/link-cookie';
import { createAssessment } from '../../app/storage/assessments';
import { selfServe } from '../../app/storage/context';
import { type Database, openDatabase } from '../../app/storage/db';
import { createLink, revokeLinks } from '../../app/storage/links';
import { newId, newToken } from '../../app/storage/new-id';
import type { LinkPurpose } from '../../app/storage/schema';
import type { ActorName } from './expected';

const ctx = { workspaceId: selfServe, actor: 'test' };
const hour = 60 * 60 * 1000;

export interface Actor {
  readonly name: ActorName;
  /** What this actor would put behind /r/. */
  readonly token: string;
  /** The Cookie header with which this actor asks for the assessment; null = none. */
  readonly cookieFor: (assessmentId: string) => string | null;
}

export interface Assessment {
  readonly id: string;
  /** Of the owner's link. */
  readonly token: string;
}

export interface World {
  readonly target: Assessment;
  readonly actors: readonly Actor[];
  /** One for each change its owner makes, so that no change meets another. */
  readonly spare: readonly Assessment[];
}

/** Fills the database of a server that does not run yet. */
export async function seedWorld(dataDir: string, spares: number): Promise<World> {
  const db = openDatabase(join(dataDir, 'plumbline.sqlite'), 'drizzle');
  const target = await newAssessment(db, 'Target');
  const another = await newAssessment(db, 'Another');
  const revoked = await linkTo(db, target.id, 'manage', null);
  await revokeLinks(db, ctx, { assessmentId: target.id, purpose: 'manage', now: Date.now() });
  const owner = await linkTo(db, target.id, 'manage', null);
  const actors: Actor[] = [
    { name: 'nobody', token: 'x', cookieFor: () => null },
    { name: 'ownerOfAnother', token: another.token, cookieFor: () => cookie(another.id, another.token) },
    holder('owner', owner),
    holder('ownerOfAnotherUnderThisName', another.token),
    holder('revoked', revoked),
    holder('expired', await linkTo(db, target.id, 'manage', Date.now() - hour)),
    holder('respond', await linkTo(db, target.id, 'respond', null)),
    holder('view', await linkTo(db, target.id, 'view', null)),
    holder('forged', newToken()),
    { name: 'malformed', token: "%25'--", cookieFor: (id) => `=;;plumbline-${id}=%E0%A4%A; plumbline-${id}="'; %00=` },
  ];
  const spare = [];
  for (let made = 0; made < spares; made++) spare.push(await newAssessment(db, 'Spare'));
  await db.close();
  return { target: { id: target.id, token: owner }, actors, spare };
}

export function ownerOf({ token }: Assessment): Actor {
  return holder('owner', token);
}

function holder(name: ActorName, token: string): Actor {
  return { name, token, cookieFor: (id) => cookie(id, token) };
}

function cookie(assessmentId: string, token: string): string {
  return linkCookie(assessmentId, token, false).split(';')[0] ?? '';
}

async function newAssessment(db: Database, organisation: string): Promise<Assessment> {
  const asked = { edition: '2026.1', track: 'full', organisation, date: '2026-11-22' } as const;
  const { id } = await createAssessment(db, ctx, { ...asked, creationKey: newId(), now: Date.now() });
  return { id, token: await linkTo(db, id, 'manage', null) };
}

async function linkTo(db: Database, assessmentId: string, purpose: LinkPurpose, expiresAt: number | null) {
  const token = await createLink(db, ctx, { assessmentId, purpose, expiresAt, now: Date.now() });
  if (!token) throw new Error(`no assessment ${assessmentId}`);
  return token;
}
