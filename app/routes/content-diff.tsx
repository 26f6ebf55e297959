import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { absent } from '../accounts/require.server';
import { diffEditions } from '../bank/diff-editions';
import { knownBanks } from '../bank/known-banks';
import { BlocksPart } from '../render/blocks-part';
import { cleanText, mapWords } from '../render/clean-text';
import { diffPage } from '../report/versions/diff-page';
import { Page } from '../ui/page';
import type { PageHandle } from '../ui/page-title';

export const handle: PageHandle = {
  title: (data) => (data as { page?: { title: string } } | undefined)?.page?.title ?? 'What changed',
};

/** What changed between two editions, for everybody: it holds content alone. @throws 404 unless both are loaded */
export function loader({ params, context }: LoaderFunctionArgs) {
  const { editions } = context.content;
  const [before, after] = [editions.get(params.before ?? ''), editions.get(params.after ?? '')];
  if (!before || !after) throw absent();
  const clauses = { before: before.policy.clauses, after: after.policy.clauses };
  const diff = diffEditions(before.edition, after.edition, knownBanks(editions), { clauses });
  return json({ page: mapWords(diffPage(diff), cleanText) });
}

export default function ContentDiff() {
  const { page } = useLoaderData<typeof loader>();
  return (
    <Page wide>
      <div className="why">
        <h1>{page.title}</h1>
        <p className="lead">{page.lead}</p>
        <BlocksPart blocks={page.blocks} />
      </div>
    </Page>
  );
}
