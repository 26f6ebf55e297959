import type { LoaderFunctionArgs } from '@remix-run/node';
import { absent, found } from '../accounts/require.server';
import { policyOf, reportOf } from '../results/documents';
import { sourcesOf } from '../results/sources';
import { fileResponse } from './file-response.server';

/** The documents of an invented organisation, to read before answering anything. Everybody's. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { editions, sample } = context.content;
  const loaded = sample && editions.get(sample.edition);
  if (!loaded) throw absent();
  const sources = sourcesOf(loaded, sample);
  switch (params.paper) {
    case 'gap-report.pdf':
      return fileResponse(reportOf(sources), 'sample-gap-report.pdf', '', context);
    case 'policy.pdf':
      return fileResponse(found(policyOf(sources)), 'sample-policy.pdf', '', context);
    default:
      throw absent();
  }
}
