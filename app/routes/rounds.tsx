import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { Problem } from '../assessment/assessment';
import { isSeatTrack } from '../bank/bank';
import { longDate } from '../document/long-date';
import { BlocksPart } from '../render/blocks-part';
import { cleanText, mapWords } from '../render/clean-text';
import { deeper } from '../report/blocks';
import { roundBlocks } from '../report/chapters/since-rounds';
import { reportInputOf } from '../results/sources';
import { freezeAssessment, type Milestone, mostRounds } from '../storage/milestones';
import { ErrorSummary, fieldId } from '../ui/error-summary';
import { NewerEdition } from '../ui/newer-edition';
import { Page } from '../ui/page';
import type { PageHandle } from '../ui/page-title';
import { AdvisoryLinks } from '../ui/rounds/advisory-links';
import { RoundList, type RoundRow } from '../ui/rounds/round-list';
import { dayOf } from './day-of';
import { milestoneOf } from './milestone-of.server';
import { notStored } from './not-stored.server';
import { type OpenAssessment, openAssessment } from './open-assessment.server';
import { readForm } from './read-form.server';
import { readSeenAt, seenAtField } from './read-seen-at';
import { beforeNow } from './rounds-of.server';
import { upgradeOf } from './upgrade-of.server';

export const handle: PageHandle = { title: 'Rounds' };

export async function loader(args: LoaderFunctionArgs) {
  const open = await openAssessment('assessment.read', args);
  const { stored, milestones } = open;
  return json({
    base: open.base,
    savedAt: stored.lastSavedAt,
    date: longDate(stored.date),
    edition: stored.edition,
    rounds: milestones.map(rowOf),
    isFrozen: milestones.length > beforeNow(milestones, stored).length,
    isSeat: isSeatTrack(stored.track),
    moved: mapWords(movedBlocks(open), cleanText),
    newer: upgradeOf(open, args.context.content)?.to.id ?? null,
  });
}

function rowOf({ round, createdAt, edition, toEdition }: Milestone): RoundRow {
  return { round, keptOn: longDate(dayOf(createdAt)), edition, movedTo: toEdition === edition ? null : toEdition };
}

function movedBlocks(open: OpenAssessment) {
  if (!open.earlier || isSeatTrack(open.assessment.track)) return [];
  const { rounds } = reportInputOf(open);
  return rounds ? deeper(roundBlocks(open, rounds)) : [];
}

/** Keeps the present state as a milestone. Sent twice, it keeps one: nothing was said in between. */
export async function action(args: ActionFunctionArgs) {
  const open = await openAssessment('assessment.change', args);
  const { db, now } = args.context;
  const carried = { confirm: open.assessment.confirm ?? [], kept: {} };
  const milestone = { ...milestoneOf(open), toEdition: open.stored.edition, carried };
  const seenAt = readSeenAt(await readForm(args.request), open.stored.lastSavedAt);
  const asked = { assessmentId: open.stored.id, seenAt, milestone, now };
  const freeze = async () => ({ kind: await freezeAssessment(db, open.ctx, asked) });
  const outcome = await freeze().catch(notStored(args.context));
  if (outcome.kind === 'notStored') return json({ problems: [outcome.problem] }, { status: outcome.status });
  const problem = problems[outcome.kind];
  return problem ? json({ problems: [problem] }, { status: 409 }) : redirect(`${open.base}/rounds`, 303);
}

const problems: Readonly<Record<'frozen' | 'same' | 'stale' | 'full', Problem | null>> = {
  frozen: null,
  same: null,
  stale: {
    field: 'save',
    rule: 'stale',
    message:
      'Something was saved in this assessment after you opened this page. The page shows it now: look again, then keep the round.',
  },
  full: {
    field: 'save',
    rule: 'most-rounds',
    message: `An assessment keeps ${mostRounds} rounds, and this one has as many. Download the answers as a file to keep more.`,
  },
};

export default function Rounds() {
  const { base, savedAt, date, edition, rounds, isFrozen, isSeat, moved, newer } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page base={base} saved={{ at: savedAt }} wide>
      <ErrorSummary problems={refused?.problems ?? []} kept="Nothing was kept." />
      <div className="why">
        <h1>Rounds</h1>
        <p className="lead">
          Keep what stands today as a round that nothing changes any more, answer again in a few months, and see what
          moved.
        </p>
        {rounds.length > 0 && <RoundList base={base} rounds={rounds} />}
        {isFrozen ? (
          <p>
            What stands now is round {rounds.at(-1)?.round}. Change any answer to begin the next one; it bears the date{' '}
            {date} until you <a href={`${base}/details`}>change the date</a>.
          </p>
        ) : (
          <form method="post" className="stack">
            <input type="hidden" name={seenAtField} value={savedAt} />
            <p>
              Now: edition {edition}, dated {date}. <a href={`${base}/details`}>Change the date</a>
            </p>
            <p>
              <button type="submit" id={fieldId('save')}>
                Keep this as round {(rounds.at(-1)?.round ?? 0) + 1}
              </button>
            </p>
            <p className="hint">Every answer stays as it is, and you go on from it.</p>
          </form>
        )}
        <NewerEdition base={base} newer={newer} />
        {!isSeat && <AdvisoryLinks base={base} name="advisory-note" />}
        {moved.length > 0 && (
          <section aria-labelledby="since-title">
            <h2 id="since-title">Since the last round</h2>
            <BlocksPart blocks={moved} />
          </section>
        )}
      </div>
    </Page>
  );
}
