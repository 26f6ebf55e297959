import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { found } from '../accounts/require.server';
import { cleanText, mapWords } from '../render/clean-text';
import { DocumentHtml } from '../render/document-html';
import { policyOf } from '../results/documents';
import { EditList } from '../ui/edit/edit-list';
import { Page } from '../ui/page';
import type { PageHandle } from '../ui/page-title';
import { PulseOffer } from '../ui/pulse-offer';
import { policyEdits } from './edit-views.server';
import { openAssessment } from './open-assessment.server';

export const handle: PageHandle = { title: 'Policy draft' };

export async function loader(args: LoaderFunctionArgs) {
  const open = await openAssessment('assessment.read', args);
  return json({
    base: open.base,
    document: found(policyOf(open)),
    savedAt: open.stored.lastSavedAt,
    hasPulse: open.loaded.policy.clauses.some(({ pulse }) => pulse),
    edits: mapWords(policyEdits(open), cleanText),
  });
}

const editHint =
  'Words can be changed clause by clause; your words then stand here and in every document. What is decided stays as your facts decide it.';

export default function Policy() {
  const { base, document, savedAt, hasPulse, edits } = useLoaderData<typeof loader>();
  return (
    <Page base={base} saved={{ at: savedAt }} wide>
      <p>
        <a className="button" href={`${base}/download/policy.pdf`}>
          Download as PDF
        </a>
      </p>
      {hasPulse && <PulseOffer base={base} />}
      <EditList edits={edits.list} hint={editHint} />
      <DocumentHtml document={document} edits={edits.links} />
    </Page>
  );
}
