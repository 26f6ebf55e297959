import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { questionsInScope } from '../assessment/applicable-questions';
import type { FactValue, NamedSystem } from '../assessment/assessment';
import { notSure } from '../assessment/assessment';
import type { Fact } from '../bank/fact';
import { factGroups } from '../bank/fact';
import { answerWords } from '../ui/answer-words';
import { Page } from '../ui/page';
import { openAssessment } from './open-assessment.server';

export const meta: MetaFunction = () => [{ title: 'Check your answers · Plumbline' }];

export async function loader(args: LoaderFunctionArgs) {
  const { base, stored, edition, assessment } = await openAssessment('assessment.read', args);
  const facts = edition.facts.map((fact) => ({
    id: fact.id,
    group: fact.group,
    prompt: fact.prompt,
    words: factWords(fact, assessment.facts[fact.id]),
  }));
  const asked = questionsInScope(edition, assessment);
  const domains = edition.banks.map((bank) => ({
    title: bank.title,
    rows: asked
      .filter((question) => question.domain === bank.domain)
      .map((question) => ({
        id: question.id,
        prompt: question.prompt,
        words: answerWords(question, assessment.answers[question.id]),
        note: stored.answers[question.id]?.note ?? '',
        open: !assessment.answers[question.id],
      })),
  }));
  const open = domains.flatMap((domain) => domain.rows).filter((row) => row.open).length;
  return json({ base, savedAt: stored.lastSavedAt, facts, domains, open });
}

function factWords(fact: Fact, value: FactValue | undefined): string {
  if (value === undefined) return 'Not answered';
  if (value === notSure) return 'Not sure';
  if (typeof value === 'number') return fact.type === 'percent' ? `${value} %` : String(value);
  const list = typeof value === 'string' ? [value] : value;
  const label = (one: string | NamedSystem) =>
    typeof one === 'string'
      ? (fact.choices.find((choice) => choice.id === one)?.label ?? one)
      : `${one.name} (${one.tier.replace('-', ' ')})`;
  return list.map(label).join('; ');
}

export default function CheckAnswers() {
  const { base, savedAt, facts, domains, open } = useLoaderData<typeof loader>();
  return (
    <Page base={base} saved={{ at: savedAt }}>
      <h1>Check your answers</h1>
      <p className="lead">
        {open === 0
          ? 'Every question has an answer.'
          : `${open} ${open === 1 ? 'question has' : 'questions have'} no answer yet; the result says so.`}
      </p>
      <p>
        <a className="button" href={`${base}/result`}>
          See the result
        </a>
      </p>
      {factGroups.map((group) => (
        <dl className="answers" key={group}>
          {facts
            .filter((fact) => fact.group === group)
            .map((fact) => (
              <Row
                key={fact.id}
                prompt={fact.prompt}
                words={fact.words}
                href={`${base}/facts/${group}`}
                open={fact.words === 'Not answered'}
              />
            ))}
        </dl>
      ))}
      {domains.map((domain) => (
        <section key={domain.title}>
          <h2>{domain.title}</h2>
          <dl className="answers">
            {domain.rows.map((row) => (
              <Row
                key={row.id}
                prompt={row.prompt}
                words={row.words}
                note={row.note}
                href={`${base}/q/${row.id}`}
                open={row.open}
              />
            ))}
          </dl>
        </section>
      ))}
    </Page>
  );
}

interface RowProps {
  readonly prompt: string;
  readonly words: string;
  readonly note?: string;
  readonly href: string;
  readonly open: boolean;
}

function Row({ prompt, words, note, href, open }: RowProps) {
  return (
    <div className={open ? 'open' : undefined}>
      <dt>{prompt}</dt>
      <dd>
        {words}
        {note && <span className="note">Note: {note}</span>}
      </dd>
      <dd className="change">
        <a href={href}>
          {open ? 'Answer' : 'Change'}
          <span className="visually-hidden">: {prompt}</span>
        </a>
      </dd>
    </div>
  );
}
