import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { questionsInScope } from '../assessment/applicable-questions';
import { cleanText, mapWords } from '../render/clean-text';
import { resultPage } from '../report/page/result-page';
import { seatInput } from '../report/seat/seat-input';
import { seatPage } from '../report/seat/seat-page';
import { reportInputOf } from '../results/sources';
import { NewerEdition } from '../ui/newer-edition';
import { Page } from '../ui/page';
import type { PageHandle } from '../ui/page-title';
import { PrivateLink } from '../ui/private-link';
import { CompanyResult } from '../ui/result/company';
import { SeatResult } from '../ui/result/seat';
import { type OpenAssessment, openAssessment } from './open-assessment.server';
import { upgradeOf } from './upgrade-of.server';

export const handle: PageHandle = { title: 'Result' };

export async function loader(args: LoaderFunctionArgs) {
  const open = await openAssessment('assessment.read', args);
  const { base, stored, token } = open;
  const { appUrl } = args.context.env;
  const share = `${appUrl}/?seat=lead#start`;
  const newer = upgradeOf(open, args.context.content)?.to.id ?? null;
  return json({ base, savedAt: stored.lastSavedAt, shown: shownOf(open), newer, share, link: `${appUrl}/r/${token}` });
}

function shownOf(open: OpenAssessment) {
  const { edition, assessment } = open;
  const seat = seatInput(edition, assessment);
  if (seat) return { kind: 'seat', page: mapWords(seatPage(seat), cleanText) } as const;
  const result = resultPage(reportInputOf(open));
  const hasPulse = open.loaded.policy.clauses.some(({ pulse }) => pulse);
  const unanswered = questionsInScope(edition, assessment).filter(({ id }) => !assessment.answers[id]).length;
  return { kind: 'company', result: mapWords(result, cleanText), hasPulse, unanswered } as const;
}

export default function Result() {
  const { base, savedAt, shown, newer, share, link } = useLoaderData<typeof loader>();
  return (
    <Page base={base} saved={{ at: savedAt }} wide>
      <NewerEdition base={base} newer={newer} className="hint" />
      {shown.kind === 'seat' ? (
        <SeatResult page={shown.page} base={base} share={share} />
      ) : (
        <CompanyResult {...shown} base={base} />
      )}
      <PrivateLink base={base} link={link} />
    </Page>
  );
}
