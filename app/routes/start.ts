import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { linkCookie } from '../accounts/link-cookie';
import { readOrganisation } from '../assessment/read-details';
import { tracks } from '../bank/bank';
import { createAssessment } from '../storage/assessments';
import { selfServe } from '../storage/context';
import { createLink } from '../storage/links';

export function loader() {
  return redirect('/', 303);
}

const self = { workspaceId: selfServe, actor: 'self-serve' };

/** Starts an assessment without an account. The form's creation key makes a double submit create one. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const organisation = readOrganisation(String(form.get('organisation') ?? ''));
  const track = tracks.find((one) => one === form.get('track')) ?? 'quick';
  const creationKey = String(form.get('creationKey') ?? '');
  if (organisation.kind === 'problem' || !/^[\w-]{22,64}$/.test(creationKey)) return redirect(backHome(form), 303);
  const { db, content, env, now } = context;
  const date = new Date(now).toISOString().slice(0, 10);
  const edition = content.current.edition.id;
  const created = await createAssessment(db, self, {
    creationKey,
    edition,
    track,
    organisation: organisation.value,
    date,
    now,
  });
  const token = await createLink(db, self, { assessmentId: created.id, purpose: 'manage', expiresAt: null, now });
  if (!token) throw new Error(`assessment ${created.id} vanished while it was created`);
  const cookie = linkCookie(created.id, token, env.https);
  return redirect(`/a/${created.id}`, { status: 303, headers: { 'Set-Cookie': cookie } });
}

/** Nothing typed is lost: the home page takes the name and the track back and says what is wrong. */
function backHome(form: FormData): string {
  const typed = new URLSearchParams({
    problem: 'organisation',
    organisation: String(form.get('organisation') ?? '').slice(0, 400),
  });
  const track = form.get('track');
  if (typeof track === 'string') typed.set('track', track);
  return `/?${typed}#start`;
}
