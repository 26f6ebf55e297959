import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { factsAsked } from '../assessment/applicable-facts';
import { questionsInScope } from '../assessment/applicable-questions';
import { factGroups } from '../bank/fact';
import { factWords } from '../report/wording/every-answer';
import { answerWords } from '../ui/answer-words';
import { Page } from '../ui/page';
import type { PageHandle } from '../ui/page-title';
import { factGroupTitles } from '../ui/words';
import { openAssessment } from './open-assessment.server';

export const handle: PageHandle = { title: 'Check your answers' };

export async function loader(args: LoaderFunctionArgs) {
  const { base, stored, edition, assessment } = await openAssessment('assessment.read', args);
  const facts = factsAsked(edition, assessment).map((fact) => ({
    id: fact.id,
    group: fact.group,
    prompt: fact.prompt,
    words: factWords(fact, assessment.facts[fact.id]),
    open: assessment.facts[fact.id] === undefined,
  }));
  const asked = questionsInScope(edition, assessment);
  const groups = factGroups.filter((group) => facts.some((fact) => fact.group === group));
  const banks = edition.banks.filter(({ domain }) => asked.some((question) => question.domain === domain));
  const domains = banks.map((bank) => ({
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
  return json({ base, savedAt: stored.lastSavedAt, facts, groups, domains, open });
}

export default function CheckAnswers() {
  const { base, savedAt, facts, groups, domains, open } = useLoaderData<typeof loader>();
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
      {groups.map((group) => (
        <Section
          key={group}
          title={factGroupTitles[group]}
          rows={facts
            .filter((fact) => fact.group === group)
            .map(({ group: _, ...fact }) => ({ ...fact, href: `${base}/facts/${group}` }))}
        />
      ))}
      {domains.map(({ title, rows }) => (
        <Section key={title} title={title} rows={rows.map((row) => ({ ...row, href: `${base}/q/${row.id}` }))} />
      ))}
    </Page>
  );
}

interface SectionProps {
  readonly title: string;
  readonly rows: readonly (RowProps & { readonly id: string })[];
}

function Section({ title, rows }: SectionProps) {
  return (
    <section>
      <h2>{title}</h2>
      <dl className="answers">
        {rows.map(({ id, ...row }) => (
          <Row key={id} {...row} />
        ))}
      </dl>
    </section>
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
