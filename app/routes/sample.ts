import type { LoaderFunctionArgs } from '@remix-run/node';
import { absent } from '../accounts/require.server';
import { fileResponse } from './file-response.server';
import { policyOf, reportOf, type Sources } from './make-documents.server';

/** The documents of an invented organisation, to read before answering anything. Everybody's. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { editions, sample } = context.content;
  const loaded = sample && editions.get(sample.edition);
  if (!loaded) throw absent();
  const sources: Sources = { edition: loaded.edition, loaded, assessment: sample };
  switch (params.paper) {
    case 'gap-report.pdf':
      return fileResponse(reportOf(sources), 'sample-gap-report.pdf', '', context);
    case 'policy.pdf':
      return fileResponse(policyOf(sources), 'sample-policy.pdf', '', context);
    default:
      throw absent();
  }
}
