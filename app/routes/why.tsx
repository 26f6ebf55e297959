import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { absent } from '../accounts/require.server';
import { isSeatTrack } from '../bank/bank';
import { BlocksPart } from '../render/blocks-part';
import { cleanText, mapWords } from '../render/clean-text';
import { whyPage } from '../report/why/why-subjects';
import { explainWords } from '../report/wording/explain';
import { scoreOf } from '../results/sources';
import { Page } from '../ui/page';
import type { PageHandle } from '../ui/page-title';
import { openAssessment } from './open-assessment.server';

export const handle: PageHandle = {
  title: (data) => (data as { why?: { title: string } } | undefined)?.why?.title ?? 'Why',
};

/** @throws 404 on seat tracks, which have no such numbers, and for what names none */
export async function loader(args: LoaderFunctionArgs) {
  const open = await openAssessment('assessment.read', args);
  const { edition, assessment, base, stored } = open;
  if (isSeatTrack(assessment.track)) throw absent();
  const why = whyPage({ edition, assessment, card: scoreOf(open) }, args.params.what ?? '');
  if (!why) throw absent();
  return json({ base, savedAt: stored.lastSavedAt, why: mapWords(why, cleanText), words: explainWords });
}

export default function Why() {
  const { base, savedAt, why, words } = useLoaderData<typeof loader>();
  return (
    <Page base={base} saved={{ at: savedAt }} wide>
      <div className="why">
        <h1>{why.title}</h1>
        <p className="lead">{why.lead}</p>
        <BlocksPart blocks={why.blocks} />
        <p className="row onward">
          <a className="button second" href={`${base}/result`}>
            {words.back}
          </a>
          <a href={`${base}/what-if`}>{words.tryIt}</a>
        </p>
      </div>
    </Page>
  );
}
