import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { questionsInScope } from '../assessment/applicable-questions';
import { domainProgress, factProgress } from '../assessment/progress';
import { minutesFor } from '../assessment/reading-time';
import { isSeatTrack, type Question } from '../bank/bank';
import { capital, count, plural } from '../report/wording/grammar';
import { NewerEdition } from '../ui/newer-edition';
import { NextPart } from '../ui/next-part';
import { Page } from '../ui/page';
import type { PageHandle } from '../ui/page-title';
import { PrivateLink } from '../ui/private-link';
import { Task } from '../ui/task';
import { factGroupTitles, statusWords, trackTitles } from '../ui/words';
import { openAssessment } from './open-assessment.server';
import { upgradeOf } from './upgrade-of.server';

export const handle: PageHandle = {
  title: (data) => `All parts of ${(data as { organisation?: string } | undefined)?.organisation ?? 'the assessment'}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openAssessment('assessment.read', args);
  const { base, stored, edition, assessment, token, milestones } = opened;
  const open = questionsInScope(edition, assessment).filter((question) => !assessment.answers[question.id]);
  return json({
    base,
    organisation: stored.organisation,
    track: stored.track,
    savedAt: stored.lastSavedAt,
    facts: factProgress(edition, assessment),
    domains: domainProgress(edition, assessment).filter(({ questions }) => questions > 0 || !isSeatTrack(stored.track)),
    minutesLeft: minutesFor(open),
    open: open.length,
    newer: upgradeOf(opened, args.context.content)?.to.id ?? null,
    toConfirm: questionsInScope(edition, assessment)
      .filter(({ id }) => assessment.confirm?.includes(id))
      .map(titleOf),
    rounds: milestones.length,
    link: `${args.context.env.appUrl}/r/${token}`,
  });
}

function titleOf({ id, prompt }: Question) {
  return { id, prompt };
}

const companyPage = {
  details: 'Change name, date or depth',
  domains: 'Four domains',
  result: 'Result, gap report and policy draft',
};

const seatPage = {
  details: 'Change name or date',
  domains: 'What you saw and did yourself',
  result: 'What you can see from your seat',
};

export default function TaskList() {
  const { base, organisation, track, savedAt, facts, domains, minutesLeft, open, ...around } =
    useLoaderData<typeof loader>();
  const { newer, toConfirm, rounds, link } = around;
  const words = isSeatTrack(track) ? seatPage : companyPage;
  return (
    <Page base={base} saved={{ at: savedAt }}>
      <p className="kicker">{trackTitles[track]} track</p>
      <h1>{organisation}</h1>
      <p className="lead">
        {open === 0
          ? 'Every question has an answer.'
          : `${open} ${plural(open, 'question')} to go, about ${minutesLeft} ${plural(minutesLeft, 'minute')}.`}{' '}
        <a href={`${base}/details`}>{words.details}</a>
      </p>
      <NextPart base={base} facts={facts} domains={domains} />
      <NewerEdition base={base} newer={newer} className="doc-callout" />
      {rounds > 0 && (
        <p>
          <a className="why-link" href={`${base}/rounds`}>
            {rounds} earlier {plural(rounds, 'round')} kept, and what moved since
          </a>
        </p>
      )}
      <ToConfirm base={base} questions={toConfirm} />
      <h2>1. A few facts</h2>
      <p className="hint">They decide which questions apply to you. None is scored; each may be “not sure”.</p>
      <ul className="tasks">
        {facts.map((group) => (
          <Task
            key={group.group}
            href={`${base}/facts/${group.group}`}
            title={factGroupTitles[group.group]}
            done={group.answered === group.facts}
            status={statusWords(group.answered, group.facts)}
          />
        ))}
      </ul>
      <h2>
        2. {words === companyPage && domains.length !== 4 ? capital(count(domains.length, 'domain')) : words.domains}
      </h2>
      <ul className="tasks">
        {domains.map((domain) => (
          <Task
            key={domain.domain}
            href={domain.first ? `${base}/q/${domain.nextOpen ?? domain.first}` : null}
            title={domain.title}
            done={domain.questions > 0 && domain.answered === domain.questions}
            status={statusWords(domain.answered, domain.questions, domain.dontKnow)}
          />
        ))}
      </ul>
      <h2>3. Your result</h2>
      <ul className="tasks">
        <Task href={`${base}/check`} title="Check your answers" status="" />
        <Task href={`${base}/result`} title={words.result} status="Any time" />
        <Task
          href={`${base}/rounds`}
          title="Keep this as a round, and answer again later"
          status={rounds === 0 ? '' : `${rounds} kept`}
        />
      </ul>
      {!isSeatTrack(track) && <Papers base={base} />}
      <PrivateLink base={base} link={link} />
    </Page>
  );
}

function ToConfirm({
  base,
  questions,
}: {
  readonly base: string;
  readonly questions: readonly ReturnType<typeof titleOf>[];
}) {
  if (questions.length === 0) return null;
  return (
    <>
      <h2>To be confirmed</h2>
      <p className="hint">Asked otherwise since they were answered. The answers stand until you change them.</p>
      <ul className="tasks">
        {questions.map(({ id, prompt }) => (
          <Task key={id} href={`${base}/q/${id}`} title={prompt} status="Look again" />
        ))}
      </ul>
    </>
  );
}

function Papers({ base }: { readonly base: string }) {
  return (
    <>
      <h2>Papers for interviews</h2>
      <p className="hint">
        For whoever asks others: both are made from the questions alone, need no answer and hold none. Fill in the facts
        first, and what does not apply is left out.
      </p>
      <ul className="tasks">
        <Task href={`${base}/download/evidence-list.pdf`} title="Evidence request list, by role" status="PDF" />
        <Task href={`${base}/download/interview-guide.pdf`} title="Interview guide, by role" status="PDF" />
      </ul>
    </>
  );
}
