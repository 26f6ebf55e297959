import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { cleanText, mapWords } from '../render/clean-text';
import { DocumentHtml } from '../render/document-html';
import { reportOf } from '../results/documents';
import { EditList } from '../ui/edit/edit-list';
import { Page } from '../ui/page';
import type { PageHandle } from '../ui/page-title';
import { reportEdits } from './edit-views.server';
import { openAssessment } from './open-assessment.server';

export const handle: PageHandle = { title: 'Gap report' };

export async function loader(args: LoaderFunctionArgs) {
  const open = await openAssessment('assessment.read', args);
  return json({
    base: open.base,
    document: reportOf(open),
    savedAt: open.stored.lastSavedAt,
    edits: mapWords(reportEdits(open), cleanText),
  });
}

export default function GapReport() {
  const { base, document, savedAt, edits } = useLoaderData<typeof loader>();
  return (
    <Page base={base} saved={{ at: savedAt }} wide>
      <p>
        <a className="button" href={`${base}/download/gap-report.pdf`}>
          Download as PDF
        </a>
      </p>
      {edits.list.length > 0 && <EditList edits={edits.list} hint="" />}
      <DocumentHtml document={document} edits={edits.links} />
    </Page>
  );
}
