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

interface Props {
  readonly result: ResultPage;
  readonly base: string;
  /** Whether the policy's clauses ask engineers anything. */
  readonly hasPulse: boolean;
  /** Questions asked and not answered, "don't know" being an answer. */
  readonly unanswered: number;
}

export function CompanyResult(props: Props) {
  const sections = sectionsOf(props).filter(({ body }) => body);
  return (
    <>
      <Head result={props.result} base={props.base} unanswered={props.unanswered} />
      <nav className="sections" aria-label="On this page">
        {sections.map(({ id, title }) => (
          <a href={`#${id}`} key={id}>
            {title}
          </a>
        ))}
      </nav>
      {sections.map(({ id, title, body }) => (
        <section id={id} aria-labelledby={`${id}-title`} key={id}>
          <h2 id={`${id}-title`}>{title}</h2>
          {body}
        </section>
      ))}
    </>
  );
}

interface Section {
  readonly id: string;
  readonly title: string;
  /** False = nothing to say, so the section is not there. */
  readonly body: ReactNode | false;
}

/** In the order of the page. */
function sectionsOf({ result, base, hasPulse }: Props): readonly Section[] {
  const { said, respondents, pulses, misfits, words } = result;
  const ids = new Set(result.gaps.items.map((gap) => gap.id));
  return [
    {
      id: 'said',
      title: 'What to know and decide',
      body: said.length > 0 && <Messages said={said} base={base} />,
    },
    { id: 'holds', title: words.holds, body: <Holds base={base} holds={result.holds} ids={ids} /> },
    { id: 'profile', title: 'Profile', body: <Profile base={base} result={result} /> },
    {
      id: 'patterns',
      title: 'Patterns',
      body: <Patterns base={base} patterns={result.patterns} words={words} ids={ids} />,
    },
    {
      id: 'incidents',
      title: 'Incidents replayed',
      body: <Incidents intro={result.incidentsIntro} incidents={result.incidents} />,
    },
    { id: 'pace', title: 'Pace', body: <Pace result={result} base={base} /> },
    { id: 'gaps', title: 'Gaps', body: <Gaps gaps={result.gaps} base={base} words={words} /> },
    { id: 'respondents', title: 'Who replied', body: respondents.length > 0 && <BlocksPart blocks={respondents} /> },
    {
      id: 'pulse',
      title: 'The policy, clause by clause',
      body: pulses.length > 0 && <Pulses base={base} pulses={pulses} />,
    },
    {
      id: 'misfits',
      title: misfits.title,
      body: misfits.rules.length > 0 && <Contradictions {...misfits} />,
    },
    { id: 'plan', title: 'Plan', body: <PlanAndPrice result={result} base={base} /> },
    {
      id: 'documents',
      title: 'Documents',
      body: <Documents base={base} pictures={result.pictures} hasPulse={hasPulse} />,
    },
  ];
}

type PartProps = Pick<Props, 'result' | 'base'>;

function Pace({ result, base }: PartProps) {
  return (
    <>
      <BlocksPart blocks={result.pace} />
      <p>
        <a className="why-link" href={`${base}/why/pace`}>
          How both indices and the zone come about
        </a>
      </p>
    </>
  );
}

function PlanAndPrice({ result, base }: PartProps) {
  return (
    <>
      <Plan plan={result.plan} />
      <p>
        <a className="why-link" href={`${base}/why/change`}>
          The smallest change, priced
        </a>
      </p>
    </>
  );
}
