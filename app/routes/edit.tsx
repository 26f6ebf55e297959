import { createHash } from 'node:crypto';
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { absent } from '../accounts/require.server';
import type { Problem } from '../assessment/assessment';
import type { EditView } from '../edits/edit-view';
import { wordChanges } from '../edits/word-changes';
import { cleanText, mapWords } from '../render/clean-text';
import { saveEdit } from '../storage/edits';
import { type EditFields, EditForm } from '../ui/edit/edit-form';
import { EditSettle } from '../ui/edit/edit-settle';
import { EditStale } from '../ui/edit/edit-stale';
import { ErrorSummary } from '../ui/error-summary';
import { Page } from '../ui/page';
import type { PageHandle } from '../ui/page-title';
import { blockOf, findPassage } from './edit-views.server';
import { notStored } from './not-stored.server';
import { type OpenAssessment, openAssessment } from './open-assessment.server';
import { readEditForm } from './read-edit-form';
import { readForm } from './read-form.server';

export const handle: PageHandle = {
  title: (data) => `Edit: ${(data as { view?: EditView } | undefined)?.view?.label ?? 'text'}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const open = await openAssessment('assessment.read', args);
  const { passage, view, remarks } = findPassage(open, args.params.target ?? '');
  const fields: EditFields = {
    text: view.text,
    seenVersion: open.stored.edits[view.target]?.version ?? 0,
    seenText: digestOf(passage?.generated ?? ''),
  };
  return json({
    base: open.base,
    back: backTo(open, view.target),
    savedAt: open.stored.lastSavedAt,
    view: mapWords({ ...view, title: view.label }, cleanText),
    remarks,
    fields,
  });
}

/** The base is what is generated now; a page that showed another is told so, and nothing typed is lost. */
export async function action(args: ActionFunctionArgs) {
  const open = await openAssessment('assessment.change', args);
  const { passage, view } = findPassage(open, args.params.target ?? '');
  const form = readEditForm(await readForm(args.request));
  const generated = passage?.generated ?? '';
  const fields = { ...form.fields, seenText: digestOf(generated) };
  if (form.kind === 'problem') return json({ problems: form.problems, fields, stale: null }, { status: 400 });
  if (form.text !== null && !passage) throw absent();
  if (form.text !== null && form.fields.seenText !== fields.seenText) {
    const changes = wordChanges(generated, form.text);
    return json({ problems: none, fields, stale: { kind: 'generated' as const, changes } }, { status: 409 });
  }
  const saved = await saveEdit(args.context.db, open.ctx, {
    assessmentId: open.stored.id,
    target: view.target,
    seenVersion: form.fields.seenVersion,
    base: generated,
    text: form.text === generated ? null : form.text,
    printed: passage?.printed ?? {},
    now: args.context.now,
  }).catch(notStored(args.context));
  if (saved.kind === 'notStored')
    return json({ problems: [saved.problem], fields, stale: null }, { status: saved.status });
  if (saved.kind === 'absent') throw absent();
  if (saved.kind === 'conflict') {
    const theirs = saved.current?.text ?? generated;
    const mine = form.text ?? generated;
    const stale = { kind: 'saved' as const, theirs, mine, changes: wordChanges(theirs, mine) };
    const seen = { ...fields, text: mine, seenVersion: saved.current?.version ?? 0 };
    return json({ problems: none, fields: seen, stale }, { status: 409 });
  }
  return redirect(backTo(open, view.target), 303);
}

const none: readonly Problem[] = [];

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** Where the passage is read. */
function backTo({ base }: OpenAssessment, target: string): string {
  if (target.startsWith('clause.')) return `${base}/policy#${blockOf(target)}`;
  return target.startsWith('message.') ? `${base}/result#said` : `${base}/gap-report#${blockOf(target)}`;
}

export default function EditPage() {
  const { base, back, savedAt, view, remarks, fields } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const problems = (refused?.problems ?? none) as readonly Problem[];
  const shown = refused?.fields ?? fields;
  const isSettling = view.state === 'conflict' && !refused;
  return (
    <Page base={base} saved={{ at: savedAt }} wide>
      <ErrorSummary problems={problems} kept="Nothing is lost: what you wrote is still here. Mend it and save again." />
      {refused?.stale && <EditStale stale={refused.stale} />}
      <p className="kicker">Edit the wording</p>
      <h1>{view.title}</h1>
      {isSettling && <EditSettle view={view as EditView} fields={shown} />}
      <EditForm
        view={view as EditView}
        fields={shown}
        problems={problems}
        remarks={remarks}
        back={back}
        isSettling={isSettling}
      />
    </Page>
  );
}
