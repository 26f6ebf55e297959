import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { BlocksPart } from '../render/blocks-part';
import { cleanText, mapWords } from '../render/clean-text';
import { resultPage } from '../report/page/result-page';
import { contradictionsWords } from '../report/wording/contradictions';
import { incidentsWords } from '../report/wording/incidents';
import { Page } from '../ui/page';
import type { PageHandle } from '../ui/page-title';
import { PrivateLink } from '../ui/private-link';
import { Contradictions } from '../ui/result/contradictions';
import { Documents } from '../ui/result/documents';
import { Gaps } from '../ui/result/gaps';
import { Head } from '../ui/result/head';
import { Holds } from '../ui/result/holds';
import { Incidents } from '../ui/result/incidents';
import { Patterns } from '../ui/result/patterns';
import { Plan } from '../ui/result/plan';
import { Profile } from '../ui/result/profile';
import { scoreOf } from './make-documents.server';
import { openAssessment } from './open-assessment.server';

export const handle: PageHandle = { title: 'Result' };

export async function loader(args: LoaderFunctionArgs) {
  const open = await openAssessment('assessment.read', args);
  const { base, stored, token, edition, assessment } = open;
  const result = mapWords(resultPage({ edition, assessment, card: scoreOf(open) }), cleanText);
  return json({ base, savedAt: stored.lastSavedAt, result, link: `${args.context.env.appUrl}/r/${token}` });
}

const sections = [
  ['holds', 'What holds you'],
  ['profile', 'Profile'],
  ['patterns', 'Patterns'],
  ['incidents', 'Outages replayed'],
  ['pace', 'Pace'],
  ['gaps', 'Gaps'],
  ['misfits', contradictionsWords.title],
  ['plan', 'Plan'],
  ['documents', 'Documents'],
] as const;

export default function Result() {
  const { base, savedAt, result, link } = useLoaderData<typeof loader>();
  const ids = new Set(result.gaps.items.map((gap) => gap.id));
  const shown = sections.filter(([id]) => id !== 'misfits' || result.misfits.length > 0);
  const replayed = result.incidents.length > 0;
  return (
    <Page base={base} saved={{ at: savedAt }} wide>
      <Head result={result} base={base} />
      <nav className="sections" aria-label="On this page">
        {shown.map(([id, title]) => (
          <a href={`#${id}`} key={id}>
            {title}
          </a>
        ))}
      </nav>
      <Section id="holds">
        <Holds holds={result.holds} ids={ids} />
      </Section>
      <Section id="profile">
        <Profile rows={result.profile} sums={result.sums} />
      </Section>
      <Section id="patterns">
        <Patterns patterns={result.patterns} ids={ids} />
      </Section>
      <Section id="incidents">
        <Incidents intro={replayed ? incidentsWords.intro : incidentsWords.nothing} incidents={result.incidents} />
      </Section>
      <Section id="pace">
        <BlocksPart blocks={result.pace} />
      </Section>
      <Section id="gaps">
        <Gaps gaps={result.gaps} base={base} />
      </Section>
      {result.misfits.length > 0 && (
        <Section id="misfits">
          <Contradictions intro={contradictionsWords.intro} rules={result.misfits} />
        </Section>
      )}
      <Section id="plan">
        <Plan plan={result.plan} />
      </Section>
      <Section id="documents">
        <Documents base={base} />
      </Section>
      <PrivateLink base={base} link={link} />
    </Page>
  );
}

type SectionId = (typeof sections)[number][0];

function Section({ id, children }: { readonly id: SectionId; readonly children: ReactNode }) {
  const title = sections.find(([one]) => one === id)?.[1];
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  );
}
