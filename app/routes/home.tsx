import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readOrganisation } from '../assessment/read-details';
import { lengthOf } from '../assessment/reading-time';
import { companyTracks } from '../bank/bank';
import { withOutsideBanks } from '../bank/edition';
import { ladder } from '../report/page/ladder';
import { newId } from '../storage/new-id';
import { ErrorSummary } from '../ui/error-summary';
import { Ladder } from '../ui/ladder';
import { Page } from '../ui/page';
import type { PageHandle } from '../ui/page-title';
import { StartForm } from '../ui/start-form';
import { seats } from '../ui/words';
import { troubleOf, whatToSay } from './not-stored.server';

export const handle: PageHandle = {
  title: (data) => {
    const wrong = ((data as { problems?: readonly unknown[] } | undefined)?.problems ?? []).length > 0;
    return `${wrong ? 'Error: ' : ''}Does governance keep pace with AI coding tools?`;
  },
};

export const meta: MetaFunction = () => [
  {
    name: 'description',
    content: 'Answer questions, get a gap report and a policy draft calibrated to your organisation.',
  },
];

export function loader({ request, context }: LoaderFunctionArgs) {
  const edition = withOutsideBanks(context.content.current.edition, context.outsideBanks.offered);
  const asked = new URL(request.url).searchParams;
  const typed = asked.get('organisation') ?? '';
  const read = readOrganisation(typed);
  const trouble = troubleOf(asked.get('problem'));
  const notStored = trouble && whatToSay(trouble);
  const refused = asked.has('problem') && read.kind === 'problem' ? [read.problem] : [];
  const problems = notStored ? [notStored.problem] : refused;
  const track = companyTracks.find((one) => one === asked.get('track')) ?? 'quick';
  const shown = {
    creationKey: newId(),
    typed,
    seat: seats.find((one) => one === asked.get('seat')) ?? 'lead',
    track,
    problems,
    offers: companyTracks.map((one) => ({ track: one, ...lengthOf(edition, one) })),
    builder: lengthOf(edition, 'builder'),
    edition: edition.status === 'draft' ? `${edition.id}, a draft` : edition.id,
    incidents: edition.incidents.length,
    deleted: asked.has('deleted'),
    sample: context.content.sample !== null,
    example: ladder({ inUse: 'A3', supported: { floor: 'A1', ceiling: 'A1' } }),
  };
  return json(shown, { status: notStored?.status ?? 200 });
}

export default function Home() {
  const { problems, offers, builder, edition, incidents, example, deleted, sample, ...form } =
    useLoaderData<typeof loader>();
  const quick = offers.find(({ track }) => track === 'quick');
  return (
    <Page wide>
      <ErrorSummary problems={problems} />
      {deleted && (
        <p role="status" className="doc-callout">
          Everything of that assessment was deleted, its private link included.
        </p>
      )}
      <div className="hero">
        <Opening minutes={quick?.minutes} sample={sample} />
        <Ladder ladder={example} caption="The answer, in an invented case" />
      </div>
      <StartForm problems={problems} offers={offers} builder={builder} {...form} />
      <WhatYouGet incidents={incidents} />
      <h2>What is kept, and for how long</h2>
      <p>
        Your answers are kept on this server until you delete them or twelve months after your last save; you can delete
        everything at any moment. Nothing is sent to third parties. An answer shown as saved survives a crash of the
        program and, where the disk honours it, a power cut. <a href="/privacy">What is kept, in full</a>
      </p>
      <p className="hint">
        Edition {edition}. “Don’t know” is an honest answer here: it never counts as a gap and never as a pass. There is
        no benchmark, because none exists.
      </p>
    </Page>
  );
}

function Opening({ minutes, sample }: { readonly minutes: number | undefined; readonly sample: boolean }) {
  return (
    <div>
      <h1>Is your governance of AI coding tools keeping pace with their use?</h1>
      <p className="lead">
        Answer plain questions. See how far your agents go, how far your controls carry them, and what to fix first.
        Leave with a <strong>gap report</strong> and a <strong>policy draft</strong>.
      </p>
      <p className="row">
        <a className="button" href="#start">
          Start without an account
        </a>
        <span className="hint">
          {minutes !== undefined && `About ${minutes} minutes. `}No mail address, no third party.
        </span>
      </p>
      {sample && (
        <p>
          Read one first: the <a href="/sample/gap-report.pdf">gap report</a> and the{' '}
          <a href="/sample/policy.pdf">policy draft</a> of an invented bank (PDF).
        </p>
      )}
    </div>
  );
}

function WhatYouGet({ incidents }: { readonly incidents: number }) {
  return (
    <>
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
    </>
  );
}
