import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DocumentHtml } from '../render/document-html';
import { Page } from '../ui/page';
import type { PageHandle } from '../ui/page-title';
import { PulseOffer } from '../ui/pulse-offer';
import { policyOf } from './make-documents.server';
import { openAssessment } from './open-assessment.server';

export const handle: PageHandle = { title: 'Policy draft' };

export async function loader(args: LoaderFunctionArgs) {
  const open = await openAssessment('assessment.read', args);
  const hasPulse = open.loaded.policy.clauses.some(({ pulse }) => pulse);
  return json({ base: open.base, document: policyOf(open), savedAt: open.stored.lastSavedAt, hasPulse });
}

export default function Policy() {
  const { base, document, savedAt, hasPulse } = useLoaderData<typeof loader>();
  return (
    <Page base={base} saved={{ at: savedAt }} wide>
      <p>
        <a className="button" href={`${base}/download/policy.pdf`}>
          Download as PDF
        </a>
      </p>
      {hasPulse && <PulseOffer base={base} />}
      <DocumentHtml document={document} />
    </Page>
  );
}
