import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { sliceChapters } from '../document/slice-chapters';
import { DocumentHtml } from '../render/document-html';
import { Page } from '../ui/page';
import { PrivateLink } from '../ui/private-link';
import { reportOf } from './make-documents.server';
import { openAssessment } from './open-assessment.server';

export const meta: MetaFunction = () => [{ title: 'Result · Plumbline' }];

/** What a leader reads on a screen; the rest stands in the report. */
const chapters = ['answer', 'profile', 'patterns', 'gaps', 'plan'];

export async function loader(args: LoaderFunctionArgs) {
  const open = await openAssessment('assessment.read', args);
  const { base, stored, token } = open;
  const document = sliceChapters(reportOf(open), chapters);
  const link = `${args.context.env.appUrl}/r/${token}`;
  return json({
    base,
    organisation: stored.organisation,
    date: stored.date,
    savedAt: stored.lastSavedAt,
    document,
    link,
  });
}

export default function Result() {
  const { base, organisation, date, savedAt, document, link } = useLoaderData<typeof loader>();
  return (
    <Page base={base} saved={{ at: savedAt }} wide>
      <p className="kicker">
        {organisation} · {date}
      </p>
      <h1>Your result</h1>
      <nav className="row" aria-label="Documents">
        <a className="button" href={`${base}/download/gap-report.pdf`}>
          Gap report (PDF)
        </a>
        <a className="button" href={`${base}/download/policy.pdf`}>
          Policy draft (PDF)
        </a>
        <a href={`${base}/gap-report`}>Read the whole report here</a>
        <a href={`${base}/policy`}>Read the policy here</a>
        <a href={`${base}/download/result.json`}>Numbers as JSON</a>
      </nav>
      <DocumentHtml document={document} bare headingOffset={1} />
      <PrivateLink base={base} link={link} />
    </Page>
  );
}
