import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { absent } from '../accounts/require.server';
import { isSeatTrack } from '../bank/bank';
import { knownBanks } from '../bank/known-banks';
import type { Content } from '../load-content.server';
import { policyParts } from '../policy/policy-parts';
import { BlocksPart } from '../render/blocks-part';
import { cleanText, mapWords } from '../render/clean-text';
import { reportPassages } from '../report/edit-report';
import { milestonePage } from '../report/versions/milestone-page';
import { policyInputOf, sourcesOf } from '../results/sources';
import { roundsSince } from '../scoring/rounds';
import { scoreAssessment } from '../scoring/score-assessment';
import type { Moment } from '../scoring/trend';
import { Page } from '../ui/page';
import type { PageHandle } from '../ui/page-title';
import { AdvisoryLinks } from '../ui/rounds/advisory-links';
import { CompareWith } from '../ui/rounds/compare-with';
import { dayOf } from './day-of';
import { openAssessment } from './open-assessment.server';
import { momentOf, roundNamed } from './rounds-of.server';

export const handle: PageHandle = {
  title: (data) => (data as { page?: { title: string } } | undefined)?.page?.title ?? 'Milestone',
};

/** Against what stands now, or against the later round that `?with=` names. @throws 404 where there is no such round */
export async function loader(args: LoaderFunctionArgs) {
  const open = await openAssessment('assessment.read', args);
  const { content } = args.context;
  const found = roundNamed(open.milestones, args.params.round);
  const before = found && momentOf(found, open.loaded.edition, content);
  if (!found || !before) throw absent();
  const named = new URL(args.request.url).searchParams.get('with');
  const later = open.milestones.filter(({ round }) => round > found.round);
  const against = named === null ? undefined : roundNamed(later, named);
  const now = against ? momentOf(against, open.loaded.edition, content) : open;
  if (!now || (named !== null && !against)) throw absent();
  const { notes } = found.said;
  const then = { round: found.round, keptOn: dayOf(found.createdAt), notes, resultSha256: found.resultSha256 };
  const page = milestonePage(
    { ...before, ...then, labels: labelsOf(before, found.edition, content) },
    { ...now, against: against?.round ?? null, rounds: comparedWith(before, now, content) },
  );
  return json({
    base: open.base,
    savedAt: open.stored.lastSavedAt,
    page: mapWords(page, cleanText),
    round: found.round,
    against: against?.round ?? null,
    later: later.map(({ round }) => round),
    hasAdvisory: !isSeatTrack(before.assessment.track),
  });
}

function comparedWith(before: Moment, { edition, assessment }: Moment, content: Content) {
  if (isSeatTrack(assessment.track)) return null;
  const now = { edition, assessment, card: scoreAssessment(edition, assessment) };
  return roundsSince({ moments: [before], known: knownBanks(content.editions) }, now);
}

/** What the passages that were edited were called then, by the edition of then. */
function labelsOf(
  { edition: old, assessment }: Moment,
  id: string,
  { editions }: Content,
): ReadonlyMap<string, string> {
  const loaded = editions.get(id);
  if (!assessment.edits || !loaded || isSeatTrack(assessment.track)) return new Map();
  const input = policyInputOf(sourcesOf({ ...loaded, edition: old }, assessment));
  const passages = [...policyParts(input).clauses.map(({ passage }) => passage), ...reportPassages(input)];
  return new Map(passages.map(({ target, label }) => [target, label]));
}

export default function Milestone() {
  const { base, savedAt, page, round, later, against, hasAdvisory } = useLoaderData<typeof loader>();
  return (
    <Page base={base} saved={{ at: savedAt }} wide>
      <div className="why">
        <h1>{page.title}</h1>
        <p className="lead">{page.lead}</p>
        <CompareWith path={`${base}/milestone/${round}`} later={later} against={against} />
        {hasAdvisory && <AdvisoryLinks base={base} name={`advisory-note-${round}`} />}
        <BlocksPart blocks={page.blocks} />
        <p>
          <a className="why-link" href={`${base}/rounds`}>
            All rounds
          </a>
        </p>
      </div>
    </Page>
  );
}
