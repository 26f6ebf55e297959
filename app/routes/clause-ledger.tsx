import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { found } from '../accounts/require.server';
import { DocumentHtml } from '../render/document-html';
import { ledgerOf } from '../results/documents';
import { Page } from '../ui/page';
import type { PageHandle } from '../ui/page-title';
import { openAssessment } from './open-assessment.server';

export const handle: PageHandle = { title: 'Clause ledger' };

export async function loader(args: LoaderFunctionArgs) {
  const open = await openAssessment('assessment.read', args);
  return json({ base: open.base, document: found(ledgerOf(open)), savedAt: open.stored.lastSavedAt });
}

export default function ClauseLedger() {
  const { base, document, savedAt } = useLoaderData<typeof loader>();
  return (
    <Page base={base} saved={{ at: savedAt }} wide>
      <p>
        <a className="button" href={`${base}/download/clause-ledger.pdf`}>
          Download as PDF
        </a>
      </p>
      <DocumentHtml document={document} />
    </Page>
  );
}
