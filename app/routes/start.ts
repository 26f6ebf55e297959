import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { linkCookie } from '../accounts/link-cookie';
import { readOrganisation } from '../assessment/read-details';
import { companyTracks, type Track } from '../bank/bank';
import { createAssessment, type NewAssessment } from '../storage/assessments';
import { selfServe } from '../storage/context';
import type { Database } from '../storage/db';
import { createLink } from '../storage/links';
import type { TroubleKind } from '../storage/trouble';
import { dayOf } from './day-of';
import { notStored } from './not-stored.server';
import { readForm } from './read-form.server';

export function loader() {
  return redirect('/', 303);
}

const self = { workspaceId: selfServe, actor: 'self-serve' };

/** Starts an assessment without an account. The form's creation key makes a double submit create one. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const organisation = readOrganisation(String(form.get('organisation') ?? ''));
  const track = trackOf(form);
  const creationKey = String(form.get('creationKey') ?? '');
  if (organisation.kind === 'problem' || !/^[\w-]{22,64}$/.test(creationKey))
    return redirect(backHome(form, 'organisation'), 303);
  const { db, content, outsideBanks, env, now } = context;
  const date = dayOf(now);
  const edition = content.current.edition.id;
  const banks = outsideBanks.offered.map(({ domain, outside }) => ({ domain, digest: outside?.digest ?? '' }));
  const asked = { creationKey, banks, edition, track, organisation: organisation.value, date, now };
  const started = await create(db, asked).catch(notStored(context));
  if (started.kind === 'notStored') return redirect(backHome(form, started.trouble), 303);
  const cookie = linkCookie(started.id, started.token, env.https);
  return redirect(`/a/${started.id}`, { status: 303, headers: { 'Set-Cookie': cookie } });
}

/** Who builds takes the builder track, whatever depth is picked beside it. */
function trackOf(form: FormData): Track {
  if (form.get('seat') === 'build') return 'builder';
  return companyTracks.find((one) => one === form.get('track')) ?? 'quick';
}

async function create(db: Database, asked: NewAssessment) {
  const { id } = await createAssessment(db, self, asked);
  const link = { assessmentId: id, purpose: 'manage', expiresAt: null, now: asked.now } as const;
  const token = await createLink(db, self, link);
  if (!token) throw new Error(`assessment ${id} vanished while it was created`);
  return { kind: 'started', id, token } as const;
}

/** Nothing typed is lost: the home page takes the name, the seat and the track back and says what is wrong. */
function backHome(form: FormData, problem: 'organisation' | TroubleKind): string {
  const typed = new URLSearchParams({
    problem,
    organisation: String(form.get('organisation') ?? '').slice(0, 400),
  });
  for (const name of ['seat', 'track']) {
    const value = form.get(name);
    if (typeof value === 'string') typed.set(name, value.slice(0, 20));
  }
  return `/?${typed}#start`;
}
