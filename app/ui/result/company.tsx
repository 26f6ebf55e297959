import type { ReactNode } from 'react';
import { BlocksPart } from '../../render/blocks-part';
import type { ResultPage } from '../../report/page/result-page';
import { Contradictions } from './contradictions';
import { Documents } from './documents';
import { Gaps } from './gaps';
import { Head } from './head';
import { Holds } from './holds';
import { Incidents } from './incidents';
import { Messages } from './messages';
import { Patterns } from './patterns';
import { Plan } from './plan';
import { Profile } from './profile';
import { Pulses } from './pulses';

const sections = [
  ['said', 'What to know and decide'],
  ['holds', 'What holds you'],
  ['profile', 'Profile'],
  ['patterns', 'Patterns'],
  ['incidents', 'Incidents replayed'],
  ['pace', 'Pace'],
  ['gaps', 'Gaps'],
  ['respondents', 'Who replied'],
  ['pulse', 'The policy, clause by clause'],
  ['misfits', 'Answers that do not fit together'],
  ['plan', 'Plan'],
  ['documents', 'Documents'],
] as const;

interface Props {
  readonly result: ResultPage;
  readonly base: string;
  /** Whether the policy's clauses ask engineers anything. */
  readonly hasPulse: boolean;
}

export function CompanyResult({ result, base, hasPulse }: Props) {
  const ids = new Set(result.gaps.items.map((gap) => gap.id));
  const said = result.said.length > 0;
  const shown = sections.filter(
    ([id]) =>
      (id !== 'misfits' || result.misfits.rules.length > 0) &&
      (id !== 'said' || said) &&
      (id !== 'pulse' || result.pulses.length > 0) &&
      (id !== 'respondents' || result.respondents.length > 0),
  );
  return (
    <>
      <Head result={result} base={base} />
      <nav className="sections" aria-label="On this page">
        {shown.map(([id, title]) => (
          <a href={`#${id}`} key={id}>
            {title}
          </a>
        ))}
      </nav>
      {said && (
        <Section id="said">
          <Messages said={result.said} base={base} />
        </Section>
      )}
      <Section id="holds">
        <Holds base={base} holds={result.holds} ids={ids} />
      </Section>
      <Section id="profile">
        <Profile
          base={base}
          rows={result.profile}
          sums={result.sums}
          practices={result.practices}
          truths={result.truths}
          units={result.units}
        />
      </Section>
      <Section id="patterns">
        <Patterns base={base} patterns={result.patterns} ids={ids} />
      </Section>
      <Section id="incidents">
        <Incidents intro={result.incidentsIntro} incidents={result.incidents} />
      </Section>
      <Section id="pace">
        <BlocksPart blocks={result.pace} />
        <p>
          <a className="why-link" href={`${base}/why/pace`}>
            How both indices and the zone come about
          </a>
        </p>
      </Section>
      <Section id="gaps">
        <Gaps gaps={result.gaps} base={base} />
      </Section>
      {result.respondents.length > 0 && (
        <Section id="respondents">
          <BlocksPart blocks={result.respondents} />
        </Section>
      )}
      {result.pulses.length > 0 && (
        <Section id="pulse">
          <Pulses base={base} pulses={result.pulses} />
        </Section>
      )}
      {result.misfits.rules.length > 0 && (
        <Section id="misfits">
          <Contradictions {...result.misfits} />
        </Section>
      )}
      <Section id="plan">
        <Plan plan={result.plan} />
        <p>
          <a className="why-link" href={`${base}/why/change`}>
            The smallest change, priced
          </a>
        </p>
      </Section>
      <Section id="documents">
        <Documents base={base} pictures={result.pictures} hasPulse={hasPulse} />
      </Section>
    </>
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
