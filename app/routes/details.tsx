import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readDate, readOrganisation } from '../assessment/read-details';
import { lengthOf } from '../assessment/reading-time';
import { companyTracks, isSeatTrack, type Track } from '../bank/bank';
import { changeDetails } from '../storage/assessments';
import { described, ErrorSummary, FieldProblem, fieldId } from '../ui/error-summary';
import { Page } from '../ui/page';
import type { PageHandle } from '../ui/page-title';
import { TrackOffer, type TrackOfferProps } from '../ui/track-offer';
import { notStored } from './not-stored.server';
import { openAssessment } from './open-assessment.server';
import { readForm } from './read-form.server';

export const handle: PageHandle = { title: 'Name, date and depth' };

export async function loader(args: LoaderFunctionArgs) {
  const { base, stored, edition } = await openAssessment('assessment.read', args);
  const { organisation, date, track, lastSavedAt } = stored;
  const offers = isSeatTrack(track) ? [] : companyTracks.map((one) => ({ track: one, ...lengthOf(edition, one) }));
  return json({ base, organisation, date, track, offers, savedAt: lastSavedAt });
}

export async function action(args: ActionFunctionArgs) {
  const { base, stored, ctx } = await openAssessment('assessment.change', args);
  const form = await readForm(args.request);
  const typed = { organisation: String(form.get('organisation') ?? ''), date: String(form.get('date') ?? '') };
  const organisation = readOrganisation(typed.organisation);
  const date = readDate(typed.date);
  const track = trackOf(form, stored.track);
  if (organisation.kind === 'problem' || date.kind === 'problem') {
    const problems = [organisation, date].flatMap((read) => (read.kind === 'problem' ? [read.problem] : []));
    return json({ problems, typed: { ...typed, track } }, { status: 400 });
  }
  const { db, now } = args.context;
  const assessmentId = stored.id;
  const changed = { assessmentId, organisation: organisation.value, date: date.value, track, now };
  const saved = await changeDetails(db, ctx, changed).catch(notStored(args.context));
  if (typeof saved === 'object')
    return json({ problems: [saved.problem], typed: { ...typed, track } }, { status: saved.status });
  return redirect(base, 303);
}

/** One seat's answers never become the organisation's by a change of depth. */
function trackOf(form: FormData, stored: Track): Track {
  if (isSeatTrack(stored)) return stored;
  return companyTracks.find((one) => one === form.get('track')) ?? stored;
}

export default function Details() {
  const { base, savedAt, offers, ...stored } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const problems = refused?.problems ?? [];
  const shown = refused?.typed ?? stored;
  return (
    <Page base={base} saved={{ at: savedAt }}>
      <ErrorSummary problems={problems} kept="Nothing was changed yet; what you typed is still here." />
      <h1>{isSeatTrack(stored.track) ? 'Name and date' : 'Name, date and depth'}</h1>
      <form method="post" className="stack">
        <div className="field">
          <label htmlFor={fieldId('organisation')}>Name to print on the documents</label>
          <FieldProblem problems={problems} field="organisation" />
          <input
            id={fieldId('organisation')}
            name="organisation"
            type="text"
            defaultValue={shown.organisation}
            autoComplete="organization"
            {...described(problems, 'organisation')}
          />
        </div>
        <div className="field">
          <label htmlFor={fieldId('date')}>Date of the assessment</label>
          <p className="hint" id="date-hint">
            As YYYY-MM-DD. It stands on both documents.
          </p>
          <FieldProblem problems={problems} field="date" />
          <input
            id={fieldId('date')}
            name="date"
            type="text"
            className="short"
            defaultValue={shown.date}
            autoComplete="off"
            {...described(problems, 'date', 'date-hint')}
          />
        </div>
        {offers.length > 0 && <Depth chosen={shown.track} offers={offers} />}
        <button type="submit" id={fieldId('save')}>
          Save
        </button>
      </form>
    </Page>
  );
}

interface DepthProps {
  readonly chosen: Track;
  readonly offers: readonly Omit<TrackOfferProps, 'chosen'>[];
}

function Depth({ chosen, offers }: DepthProps) {
  return (
    <fieldset>
      <legend>Depth</legend>
      <p className="hint">Switching keeps every answer.</p>
      {offers.map((offer) => (
        <TrackOffer key={offer.track} {...offer} chosen={chosen === offer.track} />
      ))}
    </fieldset>
  );
}
