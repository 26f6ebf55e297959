import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { Problem } from '../assessment/assessment';
import { isSeatTrack } from '../bank/bank';
import { allQuestions, type Edition } from '../bank/edition';
import { plural } from '../report/wording/grammar';
import { moveAssessment } from '../storage/milestones';
import { ErrorSummary, fieldId } from '../ui/error-summary';
import { Page } from '../ui/page';
import type { PageHandle } from '../ui/page-title';
import { AdvisoryLinks } from '../ui/rounds/advisory-links';
import { notStored } from './not-stored.server';
import { openAssessment } from './open-assessment.server';
import { readForm } from './read-form.server';
import { readSeenAt, seenAtField } from './read-seen-at';
import { moveOf, upgradeOf } from './upgrade-of.server';

export const handle: PageHandle = { title: 'Move to a newer edition' };

export async function loader(args: LoaderFunctionArgs) {
  const open = await openAssessment('assessment.read', args);
  const upgrade = upgradeOf(open, args.context.content);
  const from = open.loaded.edition;
  const isSeat = isSeatTrack(open.stored.track);
  const around = { isSeat, base: open.base, savedAt: open.stored.lastSavedAt, from: from.id };
  if (!upgrade) return json({ ...around, shown: null });
  const { to, carried } = upgrade;
  const shown = {
    to: to.id,
    digest: to.digest,
    kept: carried.kept.length,
    confirm: promptsOf(to, carried.confirm),
    asked: promptsOf(to, carried.asked),
    retired: promptsOf(from, carried.retired),
  };
  return json({ ...around, shown });
}

function promptsOf(edition: Edition, ids: readonly string[]): string[] {
  const all = [...allQuestions(edition), ...edition.facts];
  return ids.map((id) => all.find((one) => one.id === id)?.prompt ?? id);
}

/** The hidden field by which the form says which edition its page showed, by digest. */
const seenEdition = 'seenEdition';

/** Sent twice, it moves once: the second time there is nothing newer. To an edition that nobody was shown it moves nothing. */
export async function action(args: ActionFunctionArgs) {
  const open = await openAssessment('assessment.change', args);
  const { db, content, now } = args.context;
  const upgrade = upgradeOf(open, content);
  if (!upgrade) return redirect(open.base, 303);
  const form = await readForm(args.request);
  if (form.get(seenEdition) !== upgrade.to.digest) return json({ problems: [otherEdition] }, { status: 409 });
  const seenAt = readSeenAt(form, open.stored.lastSavedAt);
  const move = async () => ({ kind: await moveAssessment(db, open.ctx, moveOf(open, upgrade, { seenAt, now })) });
  const outcome = await move().catch(notStored(args.context));
  if (outcome.kind === 'notStored') return json({ problems: [outcome.problem] }, { status: outcome.status });
  return outcome.kind === 'stale' ? json({ problems: [stale] }, { status: 409 }) : redirect(open.base, 303);
}

const stale: Problem = {
  field: 'save',
  rule: 'stale',
  message:
    'Something was saved in this assessment after you opened this page. The page shows it now: look again, then move.',
};

const otherEdition: Problem = {
  field: 'save',
  rule: 'stale',
  message:
    'Another edition became the newest after you opened this page. The page shows it now: look again, then move.',
};

export default function Upgrade() {
  const { base, savedAt, from, shown, isSeat } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page base={base} saved={{ at: savedAt }}>
      {shown ? (
        <>
          <ErrorSummary problems={refused?.problems ?? []} kept="Nothing was moved." />
          <WhatWouldChange from={from} {...shown} />
          <form method="post" className="row">
            <input type="hidden" name={seenAtField} value={savedAt} />
            <input type="hidden" name={seenEdition} value={shown.digest} />
            <button type="submit" id={fieldId('save')}>
              Keep a milestone and move
            </button>
            <a href={base}>Stay with edition {from}</a>
          </form>
          {!isSeat && <AdvisoryLinks base={base} name="advisory-note" />}
        </>
      ) : (
        <NothingNewer base={base} edition={from} />
      )}
    </Page>
  );
}

function NothingNewer({ base, edition }: { readonly base: string; readonly edition: string }) {
  return (
    <>
      <h1>Edition {edition} is the newest</h1>
      <p>
        There is nothing to move to. <a href={base}>All parts</a>
      </p>
    </>
  );
}

interface ChangeProps {
  readonly from: string;
  readonly to: string;
  /** How many answers stay as they are. */
  readonly kept: number;
  /** Prompts of questions and facts. */
  readonly confirm: readonly string[];
  readonly asked: readonly string[];
  readonly retired: readonly string[];
}

function WhatWouldChange({ from, to, kept, confirm, asked, retired }: ChangeProps) {
  return (
    <>
      <h1>
        Move from edition {from} to {to}?
      </h1>
      <p className="lead">
        A milestone is kept first: everything said so far, as it stands. {kept}{' '}
        {plural(kept, 'answer stays as it is', 'answers stay as they are')}.
      </p>
      <Prompts
        title="To be confirmed"
        hint="Asked otherwise now; the answers stand until you change them."
        of={confirm}
      />
      <Prompts title="To be answered" hint="New, or no earlier answer fits." of={asked} />
      <Prompts
        title="Asked no more"
        hint="The answers stay with the milestone and are no longer scored."
        of={retired}
      />
      <p>
        <a className="why-link" href={`/content/diff/${from}/${to}`}>
          What changed in every question
        </a>
      </p>
    </>
  );
}

interface PromptsProps {
  readonly title: string;
  readonly hint: string;
  readonly of: readonly string[];
}

function Prompts({ title, hint, of }: PromptsProps) {
  if (of.length === 0) return null;
  return (
    <>
      <h2>
        {title}: {of.length}
      </h2>
      <p className="hint">{hint}</p>
      <ul>
        {of.map((prompt) => (
          <li key={prompt}>{prompt}</li>
        ))}
      </ul>
    </>
  );
}
