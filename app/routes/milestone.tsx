import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { absent } from '../accounts/require.server';
import { outsideBanks, withOutsideBanks } from '../bank/edition';
import { BlocksPart } from '../render/blocks-part';
import { cleanText, mapWords } from '../render/clean-text';
import { milestonePage } from '../report/versions/milestone-page';
import { trendOf } from '../scoring/trend';
import { Page } from '../ui/page';
import type { PageHandle } from '../ui/page-title';
import { openAssessment } from './open-assessment.server';

export const handle: PageHandle = {
  title: (data) => (data as { page?: { title: string } } | undefined)?.page?.title ?? 'Milestone',
};

/** @throws 404 where this assessment has no milestone of that edition */
export async function loader(args: LoaderFunctionArgs) {
  const open = await openAssessment('assessment.read', args);
  const { base, stored, assessment, loaded, milestones } = open;
  const { editions } = args.context.content;
  const found = milestones.find((one) => one.edition === args.params.edition);
  const old = found && editions.get(found.edition);
  if (!found || !old) throw absent();
  const before = {
    edition: withOutsideBanks(old.edition, outsideBanks(loaded.edition)),
    assessment: found.said.assessment,
  };
  const known = [...editions.values()].flatMap((one) => one.edition.banks);
  const trend = trendOf(before, { edition: loaded.edition, assessment }, known);
  const { notes } = found.said;
  const page = milestonePage(
    { ...before, notes, resultSha256: found.resultSha256 },
    { edition: loaded.edition, trend },
  );
  return json({ base, savedAt: stored.lastSavedAt, page: mapWords(page, cleanText) });
}

export default function Milestone() {
  const { base, savedAt, page } = useLoaderData<typeof loader>();
  return (
    <Page base={base} saved={{ at: savedAt }} wide>
      <div className="why">
        <h1>{page.title}</h1>
        <p className="lead">{page.lead}</p>
        <BlocksPart blocks={page.blocks} />
      </div>
    </Page>
  );
}
