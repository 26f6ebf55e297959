import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { expiredLinkCookie } from '../accounts/link-cookie';
import { deleteAssessment } from '../storage/assessments';
import { ErrorSummary, fieldId } from '../ui/error-summary';
import { Page } from '../ui/page';
import type { PageHandle } from '../ui/page-title';
import { notStored } from './not-stored.server';
import { openAssessment } from './open-assessment.server';

export const handle: PageHandle = { title: 'Delete everything' };

export async function loader(args: LoaderFunctionArgs) {
  const { base, stored } = await openAssessment('assessment.delete', args);
  return json({ base, organisation: stored.organisation, savedAt: stored.lastSavedAt });
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, stored } = await openAssessment('assessment.delete', args);
  const { db, env } = args.context;
  const deleted = await deleteAssessment(db, ctx, stored.id).catch(notStored(args.context));
  if (typeof deleted === 'object') return json({ problems: [deleted.problem] }, { status: deleted.status });
  return redirect('/?deleted', { status: 303, headers: { 'Set-Cookie': expiredLinkCookie(stored.id, env.https) } });
}

export default function Delete() {
  const { base, organisation, savedAt } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page base={base} saved={{ at: savedAt }}>
      <ErrorSummary problems={refused?.problems ?? []} kept="Nothing was deleted." />
      <h1>Delete everything of {organisation}?</h1>
      <p>
        All facts, answers, notes, milestones and the private link go at once and for good; the database overwrites
        them. Documents you have downloaded stay with you. Download them first if you want to keep them:{' '}
        <a href={`${base}/result`}>result and downloads</a>.
      </p>
      <form method="post" className="row">
        <button type="submit" className="danger" id={fieldId('save')}>
          Delete everything
        </button>
        <a href={base}>Keep it</a>
      </form>
    </Page>
  );
}
