import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { questionsInScope } from '../assessment/applicable-questions';
import { readOrganisation } from '../assessment/read-details';
import { minutesFor } from '../assessment/reading-time';
import { type Track, tracks } from '../bank/bank';
import { newId } from '../storage/new-id';
import { ErrorSummary, FieldProblem, fieldId } from '../ui/error-summary';
import { Page } from '../ui/page';
import { troubleOf, whatToSay } from './not-stored.server';

export const meta: MetaFunction = () => [
  { title: 'Plumbline: does governance keep pace with AI coding tools?' },
  {
    name: 'description',
    content: 'Answer questions, get a gap report and a policy draft calibrated to your organisation.',
  },
];

export function loader({ request, context }: LoaderFunctionArgs) {
  const { edition } = context.content.current;
  const asked = new URL(request.url).searchParams;
  const typed = asked.get('organisation') ?? '';
  const read = readOrganisation(typed);
  const trouble = troubleOf(asked.get('problem'));
  const notStored = trouble && whatToSay(trouble);
  const refused = asked.has('problem') && read.kind === 'problem' ? [read.problem] : [];
  const problems = notStored ? [notStored.problem] : refused;
  const track = tracks.find((one) => one === asked.get('track')) ?? 'quick';
  const offers = tracks.map((one) => {
    const questions = questionsInScope(edition, { track: one, facts: {} });
    return { track: one, questions: questions.length, minutes: minutesFor(questions) };
  });
  const { id, incidents } = edition;
  const shown = { creationKey: newId(), typed, track, problems, offers, edition: id, incidents: incidents.length };
  return json(shown, { status: notStored?.status ?? 200 });
}

export default function Home() {
  const { creationKey, typed, track, problems, offers, edition, incidents } = useLoaderData<typeof loader>();
  return (
    <Page>
      <ErrorSummary problems={problems} />
      <h1>Is your governance of AI coding tools keeping pace with their use?</h1>
      <p className="lead">
        Answer plain questions about tooling, review, permissions and literacy. You get two documents: a{' '}
        <strong>gap report</strong> that says which autonomy your controls support today, and a{' '}
        <strong>policy draft</strong> written for your systems, team and risk tolerance.
      </p>
      <form className="card start" id="start" method="post" action="/start">
        <input type="hidden" name="creationKey" value={creationKey} />
        <div className="field">
          <label htmlFor={fieldId('organisation')}>Name to print on the documents</label>
          <p className="hint" id="organisation-hint">
            Your organisation or a code name. Nobody else sees it.
          </p>
          <FieldProblem problems={problems} field="organisation" />
          <input
            id={fieldId('organisation')}
            name="organisation"
            type="text"
            defaultValue={typed}
            autoComplete="organization"
            aria-describedby="organisation-hint"
            aria-invalid={problems.some((one) => one.field === 'organisation') || undefined}
          />
        </div>
        <fieldset className="tracks">
          <legend>How deep?</legend>
          {offers.map((offer) => (
            <TrackOffer key={offer.track} {...offer} chosen={track === offer.track} />
          ))}
        </fieldset>
        <button type="submit" id={fieldId('save')}>
          Start
        </button>
        <p className="hint">No account, no mail address. You can stop at any time and come back by a private link.</p>
      </form>
      <h2>What you get</h2>
      <ul className="points">
        <li>
          <strong>One sentence a board can check:</strong> the autonomy your engineers use against the autonomy your
          controls support, and what is missing for the next step.
        </li>
        <li>
          <strong>Four profiles and six failure patterns,</strong> with {incidents} reported incidents replayed against
          your own answers.
        </li>
        <li>
          <strong>Ranked gaps and a plan for 30, 60 and 90 days,</strong> each gap with a first fix, an owner and the
          evidence that closes it.
        </li>
        <li>
          <strong>A policy draft</strong> with three lists, a review matrix and a permission matrix, filled from your
          facts.
        </li>
      </ul>
      <h2>What is kept, and for how long</h2>
      <p>
        Your answers are kept on this server until you delete them or twelve months after your last save; you can delete
        everything at any moment. Nothing is sent to third parties. An answer shown as saved survives a crash of the
        program and, where the disk honours it, a power cut.
      </p>
      <p className="hint">
        Edition {edition}, a draft. “Don’t know” is an honest answer here: it never counts as a gap and never as a pass.
        There is no benchmark, because none exists.
      </p>
    </Page>
  );
}

interface TrackOfferProps {
  readonly track: Track;
  readonly questions: number;
  readonly minutes: number;
  readonly chosen: boolean;
}

const trackWords: Record<Track, { title: string; text: string }> = {
  quick: { title: 'Quick', text: 'every gate, every control that autonomy hangs on, every key question' },
  full: { title: 'Full', text: 'all questions; the quick answers carry over if you switch later' },
};

function TrackOffer({ track, questions, minutes, chosen }: TrackOfferProps) {
  const words = trackWords[track];
  return (
    <label className="choice">
      <input type="radio" name="track" value={track} defaultChecked={chosen} />
      <span>
        <strong>{words.title}</strong> · at most {questions} questions, about {minutes} minutes: {words.text}
      </span>
    </label>
  );
}
